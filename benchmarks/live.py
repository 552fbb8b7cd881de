"""200 athletes before their cameras: 30 frames a second each, ten batches a second, into one server process.

The load generator is a process of its own; where the system can, each of the two is held to a core.
Measured is the time from a batch of frames to the event that it causes, as the browser has it: over the
network of this machine and back. It means something only where nothing else wanted the two cores: where
batches left in time, and where it took no longer than the films last. A server that needs all of a core while
everybody trains falls behind ever further: told is its share of that time, without the beginning and the end.
"""

import asyncio
import json
import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.server import Server, serving
from benchmarks.sets import begin_workout

ATHLETES, SECONDS = 200, 20
SPREAD_S = 6.0  # about a repetition: so long after the first the last one begins
FRAMES_A_SECOND, BATCH = 30, 3
_TWO = 2
EXERCISE = "squat_kick_back"


@dataclass(frozen=True, slots=True)
class Training:
    """Where all athletes train, and what their cameras see."""

    server: Server
    workout: str
    headers: dict[str, str]
    packets: list[bytes]


@dataclass(frozen=True, slots=True)
class Times:
    """How long each event took after the batch that caused it, and how late each batch left."""

    waits_s: list[float] = field(default_factory=list)
    late_s: list[float] = field(default_factory=list)


def measure() -> None:
    packets = _packets()
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as server:
        training = Training(server, *begin_workout(server), packets)
        with _cores_apart(server):
            for athletes in (1, ATHLETES // 2, ATHLETES):
                _measure(training, athletes)


def _measure(training: Training, athletes: int) -> None:
    server = training.server
    began_s, ours_s, server_s = time.perf_counter(), time.process_time(), _processor_s(server)
    times = asyncio.run(_train(training, athletes))
    took_s, ours_s, server_s = (
        time.perf_counter() - began_s,
        time.process_time() - ours_s,
        _processor_s(server) - server_s,
    )
    message_us = server_s / athletes / len(training.packets) * 1e6
    print(
        f"{athletes} at {FRAMES_A_SECOND} frames/s: p50 {_at(times.waits_s, 0.5):.0f} ms, "
        f"p95 {_at(times.waits_s, 0.95):.0f} ms to an event\n"
        f"    {message_us:.0f} us a message; {server_s / SECONDS:.0%} of a core while all train\n"
        f"    the generator {ours_s / SECONDS:.0%}, batches left p95 {_at(times.late_s, 0.95):.0f} ms late\n"
        f"    took {took_s:.1f} of {SECONDS + SPREAD_S:.0f} s; load {os.getloadavg()[0]:.1f}"
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


async def _train(training: Training, athletes: int) -> Times:
    times = Times()
    starts_s = [number / athletes * SPREAD_S for number in range(athletes)]
    await asyncio.gather(*(_athlete(training, start_s, times) for start_s in starts_s))
    return times


async def _athlete(training: Training, start_s: float, times: Times) -> None:
    """One set, noted in `times`. Athletes do not move in step: this one begins after so long."""
    from websockets.asyncio.client import connect
    from websockets.typing import Origin

    period_s = BATCH / FRAMES_A_SECOND
    sent_s: list[float] = []
    address = f"ws://localhost:{training.server.port}/live/{training.workout}/"
    origin, cookie = Origin(training.headers["Origin"]), {"Cookie": training.headers["Cookie"]}
    async with connect(address, additional_headers=cookie, origin=origin, compression=None) as socket:
        await socket.send(json.dumps({"begin": {"id": "set", "exercise": EXERCISE, "aspect": 1.0}}))

        async def listen() -> None:
            async for text in socket:
                event = next(iter(json.loads(text).values()))
                if "time_s" in event:
                    batch = int(event["time_s"] * FRAMES_A_SECOND + 0.5) // BATCH
                    times.waits_s.append(time.perf_counter() - sent_s[batch])

        listening = asyncio.create_task(listen())
        began_s = time.perf_counter() + start_s
        for number, packet in enumerate(training.packets):
            due_s = began_s + number * period_s
            await asyncio.sleep(max(0.0, due_s - time.perf_counter()))
            sent_s.append(time.perf_counter())
            times.late_s.append(sent_s[-1] - due_s)
            await socket.send(packet)
        await asyncio.sleep(period_s)
        listening.cancel()


def _processor_s(server: Server) -> float:
    """Processor time of the server so far."""
    fields = Path(f"/proc/{server.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _at(waits_s: list[float], share: float) -> float:
    """In ms."""
    return sorted(waits_s)[int(len(waits_s) * share)] * 1000
