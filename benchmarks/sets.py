"""Finished sets a second from 16 clients into one process, beside one client; the time to change one."""

import http.client
import json
import statistics
import tempfile
import threading
import time
import uuid
from pathlib import Path

from benchmarks.server import Server, serving

CLIENTS = 16
SECONDS = 8
ABOUT = {"units": "metric", "birth_year": 1990, "mass": 65, "stature_cm": 165, "sex": "female"}


def measure() -> None:
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as server:
        workout, headers = begin_workout(server)
        alone, _ = _load(server, workout, headers, clients=1)
        rate, times = _load(server, workout, headers, clients=CLIENTS)
        print(f"1 client: {alone:.0f} sets/s")
        print(
            f"{CLIENTS} clients: {rate:.0f} sets/s, {rate / alone:.1f} x one client, "
            f"p95 {_p95(times) * 1000:.0f} ms"
        )
        changes = [_change(server, workout, headers) for _ in range(100)]
        p50, p95 = statistics.median(changes) * 1000, _p95(changes) * 1000
        print(f"changing a stored set: p50 {p50:.1f} ms, p95 {p95:.1f} ms")


def begin_workout(server: Server) -> tuple[str, dict[str, str]]:
    """Go through the welcome and start a workout, as a browser would."""
    import urllib.parse

    cookies: dict[str, str] = {}

    def send(method: str, path: str, fields: dict[str, object] | None = None) -> str:
        connection = http.client.HTTPConnection("localhost", server.port)
        told = {**(fields or {}), "csrfmiddlewaretoken": cookies.get("csrftoken", "")}
        connection.request(
            method,
            path,
            urllib.parse.urlencode(told, doseq=True) if method == "POST" else None,
            {
                "Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items()),
                "Content-Type": "application/x-www-form-urlencoded",
                "Origin": f"http://localhost:{server.port}",
            },
        )
        answer = connection.getresponse()
        answer.read()
        for header in answer.headers.get_all("Set-Cookie", []):
            name, value = header.split(";")[0].split("=", 1)
            cookies[name] = value
        return answer.headers.get("Location", "")

    send("GET", "/welcome/about/")
    send("POST", "/welcome/about/", ABOUT)
    send("POST", "/welcome/health/", {"symptoms": "no", "disease": "no", "active": "yes"})
    send(
        "POST",
        "/welcome/kit/",
        {"has": ["mat", "chair"], "level": "beginner", "days": [0, 2], "minutes": 40, "held_count": 2},
    )
    workout = send("POST", "/workouts/", {"shape": "short"}).split("/")[2]
    headers = {
        "Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items()),
        "X-CSRFToken": cookies["csrftoken"],
        "Content-Type": "application/json",
        "Origin": f"http://localhost:{server.port}",
    }
    return workout, headers


def _a_set(workout: str, revision: int = 1) -> bytes:
    return json.dumps(
        {
            "workout": workout,
            "item": 6,
            "set_number": 1,
            "side": "right",
            "exercise": "step_up_kick_back",
            "block": "main",
            "outcome": "done",
            "started_at": "2026-11-22T07:00:00Z",
            "work_s": 40,
            "rest_s": 10,
            "reps": 10,
            "rir": 3,
            "revision": revision,
        }
    ).encode()


def _load(server: Server, workout: str, headers: dict[str, str], clients: int) -> tuple[float, list[float]]:
    times: list[float] = []
    until = time.perf_counter() + SECONDS

    def client() -> None:
        connection = http.client.HTTPConnection("localhost", server.port)
        while time.perf_counter() < until:
            times.append(_put(connection, uuid.uuid4(), _a_set(workout), headers))

    threads = [threading.Thread(target=client) for _ in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return len(times) / SECONDS, times


def _put(
    connection: http.client.HTTPConnection, set_id: uuid.UUID, body: bytes, headers: dict[str, str]
) -> float:
    began = time.perf_counter()
    connection.request("PUT", f"/api/sets/{set_id}/", body, headers)
    answer = connection.getresponse()
    said = answer.read()
    assert answer.status == 200, said
    return time.perf_counter() - began


def _change(server: Server, workout: str, headers: dict[str, str]) -> float:
    connection, one = http.client.HTTPConnection("localhost", server.port), uuid.uuid4()
    _put(connection, one, _a_set(workout), headers)
    return _put(connection, one, _a_set(workout, revision=2), headers)


def _p95(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]
