"""Bytes over the wire and requests of a first visit (gzip, empty cache), beside their limits."""

import re
import tempfile
from pathlib import Path
from urllib.parse import urljoin

from benchmarks.server import Server, serving
from benchmarks.sets import begin_workout

LIMIT_KB = 150
LIMIT_REQUESTS = 12


def measure() -> None:
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as server:
        workout, headers = begin_workout(server)
        for name, path in {"Today": "/", "Player": f"/workouts/{workout}/", "Library": "/library/"}.items():
            weight, requests = _first_visit(server, path, headers["Cookie"])
            limits = f"(limits {LIMIT_KB} kB, {LIMIT_REQUESTS})"
            print(f"{name:8} {weight / 1000:5.1f} kB in {requests} requests {limits}")


def _first_visit(server: Server, path: str, cookie: str) -> tuple[int, int]:
    """The page and everything that it asks for: stylesheets, icon, modules and what they import."""
    waiting, seen, weight = [path], set(), 0
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        _, body, headers = server.get(address, {"Cookie": cookie, "Accept-Encoding": "gzip"})
        weight += len(body) + sum(len(name) + len(value) + 4 for name, value in headers.items())
        _, text, _ = server.get(address, {"Cookie": cookie})
        waiting += [urljoin(address, other) for other in _wanted_by(text.decode(errors="replace"), address)]
    return weight, len(seen)


def _wanted_by(text: str, address: str) -> list[str]:
    if address.endswith(".js"):
        return re.findall(r'from "(\./[^"]+)"', text)
    if address.endswith((".css", ".svg")):
        return []
    return re.findall(r'<(?:link|script)[^>]+(?:href|src)="([^"]+)"', text)
