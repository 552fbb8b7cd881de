"""The tempo of a repetition: "2-0-1-1" = eccentric, pause, concentric, pause, in seconds."""

from dataclasses import dataclass
from typing import Self

_SECONDS = r"\d{1,2}(\.\d{1,3})?"
TEMPO_REGEX = rf"(?=.*[1-9]){_SECONDS}(-{_SECONDS}){{3}}"  # a repetition takes some time


@dataclass(frozen=True, slots=True)
class Tempo:
    """Seconds of the four phases; the first pause is at the bottom, the second at the top."""

    eccentric_s: float
    bottom_s: float
    concentric_s: float
    top_s: float

    @classmethod
    def parse(cls, text: str) -> Self:
        return cls(*(float(part) for part in text.split("-")))

    @property
    def rep_s(self) -> float:
        """Seconds of one repetition."""
        return self.eccentric_s + self.bottom_s + self.concentric_s + self.top_s

    def phases(self, start: str) -> tuple[tuple[str, float], ...]:
        """The phases that last, in the order in which they happen when a repetition begins "down" or "up"."""
        down = (("down", self.eccentric_s), ("hold", self.bottom_s))
        up = (("up", self.concentric_s), ("hold", self.top_s))
        order = down + up if start == "down" else up + down
        return tuple((name, seconds) for name, seconds in order if seconds > 0)
