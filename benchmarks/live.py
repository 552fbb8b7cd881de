"""200 athletes before their cameras: 30 frames a second each, ten batches a second, into one server process.

The load generator is a process of its own; where the system can, each of the two is held to a core.
Measured is the time from a batch of frames to the event that it causes, as the browser has it: over the
network of this machine and back. It means something only where it took no longer than the films last: then
the machine was quiet enough.
"""

import asyncio
import json
import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.server import Server, serving
from benchmarks.sets import begin_workout

ATHLETES, SECONDS = 200, 20
SPREAD_S = 6.0  # about a repetition: so long after the first the last one begins
FRAMES_A_SECOND, BATCH = 30, 3
_TWO = 2
EXERCISE = "squat_kick_back"


def measure() -> None:
    packets = _packets()
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as server:
        workout, headers = begin_workout(server)
        with _cores_apart(server):
            for athletes in (1, ATHLETES // 2, ATHLETES):
                _measure(server, workout, headers, packets, athletes)


def _measure(
    server: Server, workout: str, headers: dict[str, str], packets: list[bytes], athletes: int
) -> None:
    began_s, ours_s, server_s = time.perf_counter(), time.process_time(), _processor_s(server)
    waits_s = asyncio.run(_train(server, workout, headers, packets, athletes))
    took_s, ours_s, server_s = (
        time.perf_counter() - began_s,
        time.process_time() - ours_s,
        _processor_s(server) - server_s,
    )
    message_us = server_s / athletes / len(packets) * 1e6
    print(
        f"{athletes} at {FRAMES_A_SECOND} frames/s: p50 {_at(waits_s, 0.5):.0f} ms, "
        f"p95 {_at(waits_s, 0.95):.0f} ms to an event; took {took_s:.1f} of {SECONDS + SPREAD_S:.0f} s\n"
        f"    the server used {server_s / took_s:.0%} of a core, {message_us:.0f} us a message; "
        f"the generator {ours_s / took_s:.0%}"
    )


@contextmanager
def _cores_apart(server: Server) -> Iterator[None]:
    """The server on one core and this process on another, where the system lets us say so."""
    cores = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []
    if len(cores) < _TWO:
        yield
        return
    os.sched_setaffinity(server.process.pid, cores[:1])
    os.sched_setaffinity(0, cores[1:2])
    try:
        yield
    finally:
        os.sched_setaffinity(0, cores)


def _packets() -> list[bytes]:
    """A set of the exercise as packets, long enough for the whole measurement."""
    from gluteus.body import Skeleton
    from gluteus.catalogue import open_catalogue
    from gluteus.movement import solve_clip
    from gluteus.tracking.packet import pack
    from gluteus.tracking.synthetic import Shot, film, performance

    exercise, body = open_catalogue().exercise(EXERCISE), Skeleton("female", 1.68)
    seen = film(performance(solve_clip(exercise, body), [1.0] * SECONDS), body, Shot(noise=0.02))
    frames = [
        pack(time_s, [number for x, y, visible in marks for number in (x, y, 0.0, visible)])
        for time_s, marks in zip(seen.times_s.tolist(), seen.landmarks.tolist(), strict=True)
    ]
    return [b"".join(frames[at : at + BATCH]) for at in range(0, SECONDS * FRAMES_A_SECOND, BATCH)]


async def _train(
    server: Server, workout: str, headers: dict[str, str], packets: list[bytes], athletes: int
) -> list[float]:
    trained = [
        _athlete(server, workout, headers, packets, number / athletes * SPREAD_S)
        for number in range(athletes)
    ]
    return [wait_s for waits_s in await asyncio.gather(*trained) for wait_s in waits_s]


async def _athlete(
    server: Server, workout: str, headers: dict[str, str], packets: list[bytes], late_s: float
) -> list[float]:
    """How long each event took after the batch that caused it. Athletes do not move in step."""
    from websockets.asyncio.client import connect
    from websockets.typing import Origin

    period_s = BATCH / FRAMES_A_SECOND
    sent_s: list[float] = []
    waits_s: list[float] = []
    address = f"ws://localhost:{server.port}/live/{workout}/"
    cookie = {"Cookie": headers["Cookie"]}
    async with connect(
        address, additional_headers=cookie, origin=Origin(headers["Origin"]), compression=None
    ) as socket:
        await socket.send(json.dumps({"begin": {"id": "set", "exercise": EXERCISE, "aspect": 1.0}}))

        async def listen() -> None:
            async for text in socket:
                event = next(iter(json.loads(text).values()))
                if "time_s" in event:
                    batch = int(event["time_s"] * FRAMES_A_SECOND + 0.5) // BATCH
                    waits_s.append(time.perf_counter() - sent_s[batch])

        listening = asyncio.create_task(listen())
        began_s = time.perf_counter() + late_s
        for number, packet in enumerate(packets):
            await asyncio.sleep(max(0.0, began_s + number * period_s - time.perf_counter()))
            sent_s.append(time.perf_counter())
            await socket.send(packet)
        await asyncio.sleep(period_s)
        listening.cancel()
    return waits_s


def _processor_s(server: Server) -> float:
    """Processor time of the server so far."""
    fields = Path(f"/proc/{server.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _at(waits_s: list[float], share: float) -> float:
    """In ms."""
    return sorted(waits_s)[int(len(waits_s) * share)] * 1000
