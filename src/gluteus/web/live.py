"""/live/<workout>/: landmarks in, what they mean out, over one WebSocket; the picture never comes here.

Text is JSON with one key: `begin` and `end` from the browser; `begun`, `sight`, `attempt`, `cue`, `ended` and
`trouble` to it. Binary messages are packets of frames (tracking/packet.py) of the set that has begun. Nothing
is stored: a set lives as long as its connection, and the browser, which keeps its landmarks, can replay it.
"""

import asyncio
import json
import time
from collections.abc import Awaitable, Callable
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.contrib.sessions.backends.signed_cookies import SessionStore
from django.http.request import split_domain_port, validate_host

from gluteus.catalogue import open_catalogue
from gluteus.coaching.watching import Attempted, Cue, Event, Sight, Watch
from gluteus.errors import GluteusError, TrackingError
from gluteus.tracking import CountResult
from gluteus.tracking.packet import FRAME_BYTES, unpack
from gluteus.tracking.result import asymmetry_of, uneven
from gluteus.web import queries

_FRAMES_A_SECOND, _FRAMES_AT_ONCE = 150, 40_000  # a replay of a long set comes all at once
_TEXT_COSTS = 10  # frames
_NOT_YOURS, _TOO_MUCH = 4404, 4429
_as_json = json.JSONEncoder(separators=(",", ":")).encode  # made once: json.dumps makes one at every call
_NAMES = {Sight: "sight", Attempted: "attempt", Cue: "cue"}

Scope = dict[str, Any]
Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]
Ask = Callable[..., Awaitable[Any]]


async def live(scope: Scope, receive: Receive, send: Send, ask: Ask) -> None:
    """One connection, from its handshake to its end; `ask` runs a query where queries are run."""
    await receive()  # websocket.connect
    if not _comes_from_us(scope):
        await send({"type": "websocket.close"})  # before it is accepted: a 403
        return
    await send({"type": "websocket.accept"})
    if not await _owns_workout(scope, ask):
        await _say(send, trouble="This workout is not yours, or is not there any more.")
        await send({"type": "websocket.close", "code": _NOT_YOURS})
        return
    connection = Connection()
    while (message := await receive())["type"] == "websocket.receive":
        for told in connection.hear(message.get("bytes"), message.get("text")):
            await _say(send, **told)
        await asyncio.sleep(0)  # a replay brings much at once, and others have their turn in between
        if connection.is_abused:
            await send({"type": "websocket.close", "code": _TOO_MUCH})
            return


async def _say(send: Send, **told: Any) -> None:
    await send({"type": "websocket.send", "text": _as_json(told)})


def _comes_from_us(scope: Scope) -> bool:
    """Whether one of our pages opened it: cookies go along with connections that any other page opens."""
    headers = dict(scope["headers"])
    host = headers.get(b"host", b"").decode("latin-1").lower()
    origin = urlsplit(headers.get(b"origin", b"").decode("latin-1").lower())
    return origin.netloc == host and validate_host(split_domain_port(host)[0], settings.ALLOWED_HOSTS)


async def _owns_workout(scope: Scope, ask: Ask) -> bool:
    try:
        workout = UUID(scope["path"].removeprefix("/live/").rstrip("/"))
        person = UUID(_session(scope).get("person", ""))
    except ValueError:
        return False
    return bool(await ask(queries.owns_workout, person, workout))


def _session(scope: Scope) -> SessionStore:
    """That of the cookie; one that we did not sign is empty."""
    cookies: SimpleCookie = SimpleCookie()
    try:
        cookies.load(dict(scope["headers"]).get(b"cookie", b"").decode("latin-1"))
    except CookieError:
        return SessionStore()
    cookie = cookies.get(settings.SESSION_COOKIE_NAME)
    return SessionStore(cookie.value if cookie else None)


class Connection:
    """One per WebSocket: the set under way, what it may still send, and what it was told already.

    Every kind of trouble is told once a set: a broken camera must not drown what matters.
    """

    def __init__(self) -> None:
        self._watch: Watch | None = None
        self._id = ""
        self._aspect = 1.0
        self._sets: dict[str, CountResult] = {}
        self._told: set[str] = set()
        self._allowance = float(_FRAMES_AT_ONCE)
        self._heard_s = time.monotonic()
        self.is_abused = False

    def hear(self, packet: bytes | None, text: str | None) -> list[dict[str, Any]]:
        """What is to be answered to one message, binary or text. Never raises for what a browser sends."""
        self._spend(_TEXT_COSTS if packet is None else max(len(packet) // FRAME_BYTES, 1))
        try:
            if self.is_abused:
                raise TrackingError("This is more than a camera can see: the connection is closed.")
            return self._deed(text or "") if packet is None else self._frames(packet)
        except GluteusError as error:
            return self._trouble(str(error))

    def _spend(self, frames: int) -> None:
        now_s = time.monotonic()
        saved = (now_s - self._heard_s) * _FRAMES_A_SECOND
        self._allowance = min(self._allowance + saved, _FRAMES_AT_ONCE) - frames
        self._heard_s = now_s
        self.is_abused = self._allowance < 0

    def _trouble(self, sentence: str) -> list[dict[str, Any]]:
        if sentence in self._told:
            return []
        self._told.add(sentence)
        return [{"trouble": sentence}]

    def _frames(self, packet: bytes) -> list[dict[str, Any]]:
        if self._watch is None:
            raise TrackingError("Frames came before a set has begun.")
        see = self._watch.see
        events = [event for frame in unpack(packet, self._aspect) for event in see(frame)]
        return [{_NAMES[type(event)]: self._named(event)} for event in events]

    def _named(self, event: Event) -> dict[str, Any]:
        return {"id": self._id, **{name: getattr(event, name) for name in event.__slots__}}

    def _deed(self, text: str) -> list[dict[str, Any]]:
        match _object(text):
            case {
                "begin": {"id": str() as name, "exercise": str() as slug, "aspect": float() | int() as aspect}
            }:
                return self._begin(name[:_LONGEST_NAME], slug, float(aspect))
            case {"end": {}}:
                return self._end()
        raise TrackingError("A message must be JSON with one of: begin, end.")

    def _begin(self, name: str, slug: str, aspect: float) -> list[dict[str, Any]]:
        if not _NARROWEST <= aspect <= 1 / _NARROWEST:
            raise TrackingError("The aspect must be the picture's width over its height.")
        self._watch = None
        self._watch = Watch(open_catalogue().exercise(slug))
        self._id, self._aspect = name, aspect
        self._told.clear()
        return [{"begun": {"id": name}}]

    def _end(self) -> list[dict[str, Any]]:
        if self._watch is None:
            raise TrackingError("There is no set to end.")
        result = self._watch.finish()
        told = {
            "id": self._id,
            "reps": self._watch.reps_of(result),
            "sides": [rep.side for rep in result.reps],
            "partials": [one.why for one in result.partials],
            "confidence": round(result.confidence, 2),
            "reach_percent": result.reach_percent,
            "notes": [*result.notes, *self._compared(result)],
            "said": [{"text": cue.text, "why": cue.why} for cue in self._watch.said],
        }
        self._watch = None
        return [{"ended": told}]

    def _compared(self, result: CountResult) -> list[str]:
        """One side with the other, which was a set of its own before this one."""
        before = self._sets.get(result.exercise)
        self._sets[result.exercise] = result
        if before is None or result.asymmetry is not None:
            return []
        return list(uneven(asymmetry_of((*before.reps, *result.reps))))


_LONGEST_NAME = 64
_NARROWEST = 0.1


def _object(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None
