"""The server's entry: Django in one thread, beside the event loop that reads and writes for all clients.

Requests are answered one after the other, each in a few milliseconds: nobody waits for a slow client, and no
two threads fight for the interpreter (docs/decisions/0002-django-in-one-thread.md).
"""

import asyncio
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import IO, Any, TypeVar

import django
from django.core import signals
from django.core.handlers.asgi import ASGIHandler

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gluteus.web.settings")

Found = TypeVar("Found")
Answer = tuple[int, list[tuple[bytes, bytes]], bytes]


class Pages(ASGIHandler):
    """One a process. A body is read whole before the thread is asked; an answer is whole when it is sent."""

    def __init__(self) -> None:
        super().__init__()
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pages")

    async def ask(self, question: Callable[..., Found], *about: Any) -> Found:
        """What a query finds, asked where all queries are asked."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, question, *about)

    def load_middleware(self, is_async: bool = False) -> None:  # noqa: ARG002  Django asks for it by name
        super().load_middleware(is_async=False)

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        body = await self.read_body(receive)
        try:
            status, headers, content = await self.ask(self._answer, scope, body)
        finally:
            body.close()
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": content})

    def _answer(self, scope: Any, body: IO[bytes]) -> Answer:
        signals.request_started.send(sender=type(self), scope=scope)
        request, refused = self.create_request(scope, body)
        response: Any = self.get_response(request) if request else refused
        try:
            return _as_bytes(response)
        finally:
            response.close()


def _as_bytes(response: Any) -> Answer:
    """Status, headers and the whole content: static files come as streams, but ours are small."""
    headers = [(name.lower().encode("ascii"), value.encode("latin-1")) for name, value in response.items()]
    cookies = [
        (b"set-cookie", cookie.output(header="").strip().encode("ascii"))
        for cookie in response.cookies.values()
    ]
    return response.status_code, headers + cookies, b"".join(response)


django.setup()
pages = Pages()


async def application(scope: Any, receive: Any, send: Any) -> None:
    """Pages and the API by HTTP, the camera's landmarks by WebSocket."""
    if scope["type"] == "http":
        await pages(scope, receive, send)
    else:
        from gluteus.web.live import live  # noqa: PLC0415  only who turns a camera on waits for it

        await live(scope, receive, send, pages.ask)
