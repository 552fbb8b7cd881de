"""A page as a browser reads it: its forms with what stands in them, its links, its words, its code."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

from django.http import HttpResponse

TICKED = {"checkbox", "radio"}
SILENT = {"script", "style", "title"}


@dataclass
class Form:
    """A form: its attributes, and what would be sent without touching it."""

    action: str
    method: str
    values: dict[str, list[str]] = field(default_factory=dict)
    buttons: list[tuple[str, str]] = field(default_factory=list)

    def add(self, name: str, value: str) -> None:
        self.values.setdefault(name, []).append(value)


@dataclass
class Page(HTMLParser):
    """Every start tag with its attributes, and what is drawn from them."""

    html: str

    def __post_init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.forms: list[Form] = []
        self.words: list[str] = []
        self.scripts: list[tuple[dict[str, str], str]] = []
        self._open: list[str] = []
        self._select = ""
        self.feed(self.html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attributes}
        self.tags.append((tag, told))
        if tag == "form":
            self.forms.append(Form(told.get("action", ""), told.get("method", "get")))
        elif tag in SILENT:
            self._open.append(tag)
        if tag == "script":
            self.scripts.append((told, ""))
        if self.forms:
            self._control(tag, told)

    def _control(self, tag: str, told: dict[str, str]) -> None:
        form, name = self.forms[-1], told.get("name", "")
        if tag == "select":
            self._select = name
        elif tag == "option" and "selected" in told:
            form.add(self._select, told["value"])
        elif tag == "button":
            form.buttons.append((name, told.get("value", "")))
        elif tag == "input" and name and (told.get("type") not in TICKED or "checked" in told):
            form.add(name, told.get("value", "on" if told.get("type") in TICKED else ""))

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1] == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] == "script":
            attributes, before = self.scripts[-1]
            self.scripts[-1] = (attributes, before + data)
        elif not self._open:
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())

    @property
    def links(self) -> list[str]:
        return [told["href"] for tag, told in self.tags if tag == "a"]

    def form(self, action: str = "") -> Form:
        """The form with this action."""
        return next(form for form in self.forms if form.action == action)


def page_of(response: HttpResponse, status: int = 200) -> Page:
    assert response.status_code == status, response
    return Page(response.content.decode())
