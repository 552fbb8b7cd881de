"""`gluteus serve`: the server, on this machine only, with nothing to set."""

import argparse
import errno
import gc
import os
import socket
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any, cast

from gluteus.catalogue import open_catalogue
from gluteus.cli.output import say_what_is_left_out
from gluteus.errors import ServerError

if TYPE_CHECKING:
    import asyncio

    import uvicorn

    from gluteus.cli.output import Commands

HIGHEST_PORT = 65535
LARGEST_MESSAGE_BYTES = 64 * 1024  # three seconds of landmarks


def add_to(commands: "Commands") -> None:
    command = commands.add_parser("serve", help="serve the pages on this machine")
    command.add_argument(
        "--host", default="localhost", help="name or address to listen on (default: localhost)"
    )
    command.add_argument("--port", type=int, default=8000, help="port to listen on (default: 8000)")
    command.add_argument("--open", action="store_true", help="open the browser where there is one")
    command.set_defaults(run=run)


def run(asked: argparse.Namespace) -> None:
    """Serve until Ctrl+C. Raises ServerError where it cannot start."""
    listening = _listen(asked.host, asked.port)
    server = _server()
    address = f"http://{asked.host}:{listening.getsockname()[1]}"  # port 0 is any that is free
    print(f"Gluteus is at {address} (Ctrl+C stops it)", flush=True)
    say_what_is_left_out()
    _say_what_is_missing()
    if asked.open and _has_a_browser():
        import webbrowser  # noqa: PLC0415  a warm start does without it

        webbrowser.open(address)  # the socket listens already: the page waits until the server takes it
    with suppress(KeyboardInterrupt):  # the way to stop it, and no failure
        server.run(sockets=[listening])


def _say_what_is_missing() -> None:
    from gluteus.web.figures.motion import missing_part  # noqa: PLC0415  after the settings

    if missing := missing_part():
        print(missing, flush=True)


def _listen(host: str, port: int) -> socket.socket:
    if not 0 <= port <= HIGHEST_PORT:
        raise ServerError(f"There is no port {port}: choose one from 1024 to {HIGHEST_PORT}.")
    try:
        listening = socket.create_server((host, port), backlog=128)
    except OSError as error:
        raise ServerError(_why_not(error, host, port)) from error
    # asyncio forgets this for sockets that it did not make; without it every answer waits 40 ms for an ACK.
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listening


def _why_not(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"Port {port} is in use, perhaps by another Gluteus: look at http://{host}:{port} first. "
            f"To use another port: gluteus serve --port {port + 1}"
        )
    if error.errno == errno.EACCES:
        return (
            f"Port {port} is not allowed for you: choose one from 1024 up, as in gluteus serve --port 8000."
        )
    return f"Cannot listen on {host}:{port} ({error.strerror}). Without --host it listens on this machine."


def _server() -> "uvicorn.Server":
    gc.disable()  # all that is imported now stays: looking for garbage in it is a tenth of the start
    try:
        import django  # noqa: PLC0415  the web extra is needed by this command only
        import uvicorn  # noqa: PLC0415
    except ImportError as error:
        raise ServerError("The server's parts are missing: install gluteus[web], or use make run.") from error
    os.environ["DJANGO_SETTINGS_MODULE"] = "gluteus.web.settings"  # whatever another project left there
    django.setup()
    from gluteus.web.asgi import application  # noqa: PLC0415
    from gluteus.web.server import database  # noqa: PLC0415

    database.prepare()
    open_catalogue()  # now, while nothing looks for garbage, instead of for the first page
    config = uvicorn.Config(
        application,
        log_level="warning",
        access_log=False,
        lifespan="off",
        ws=cast("type[asyncio.Protocol]", _web_socket),
        ws_max_size=LARGEST_MESSAGE_BYTES,
        ws_per_message_deflate=False,  # landmarks do not get smaller
    )
    gc.freeze()
    gc.enable()
    return uvicorn.Server(config)


def _web_socket(**given: Any) -> "asyncio.Protocol":
    """One per connection of a camera: its library is loaded by the first."""
    from uvicorn.protocols.websockets import websockets_sansio_impl  # noqa: PLC0415

    return websockets_sansio_impl.WebSocketsSansIOProtocol(**given)


def _has_a_browser() -> bool:
    """A window to open it in; a terminal browser would take over the terminal."""
    return sys.platform in ("darwin", "win32") or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )
