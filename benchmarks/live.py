"""200 athletes before their cameras: 30 frames a second each, ten batches a second, into one server process.

The load generator is a process of its own. Measured is the time from a batch of frames to the event that it
causes, as the browser has it: over the network of this machine and back.
"""

import asyncio
import json
import os
import tempfile
import time
from pathlib import Path

from benchmarks.server import Server, serving
from benchmarks.sets import begin_workout

ATHLETES, SECONDS = 200, 10
FRAMES_A_SECOND, BATCH = 30, 3
EXERCISE = "squat_kick_back"


def measure() -> None:
    packets = _packets()
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as server:
        workout, headers = begin_workout(server)
        for athletes in (1, ATHLETES // 2, ATHLETES):
            began_s = _processor_s(server)
            waits_s = asyncio.run(_train(server, workout, headers, packets, athletes))
            busy = (_processor_s(server) - began_s) / SECONDS
            print(
                f"{athletes} at {FRAMES_A_SECOND} frames/s: p50 {_at(waits_s, 0.5):.0f} ms, "
                f"p95 {_at(waits_s, 0.95):.0f} ms to an event; the server's core is {busy:.0%} busy"
            )


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
    trained = [_athlete(server, workout, headers, packets, number / athletes) for number in range(athletes)]
    return [wait_s for waits_s in await asyncio.gather(*trained) for wait_s in waits_s]


async def _athlete(
    server: Server, workout: str, headers: dict[str, str], packets: list[bytes], late: float
) -> list[float]:
    """How long each event took after the batch that caused it. Athletes do not begin all at once."""
    from websockets.asyncio.client import connect

    period_s = BATCH / FRAMES_A_SECOND
    sent_s: list[float] = []
    waits_s: list[float] = []
    address = f"ws://localhost:{server.port}/live/{workout}/"
    cookie = {"Cookie": headers["Cookie"]}
    async with connect(
        address, additional_headers=cookie, origin=headers["Origin"], compression=None
    ) as socket:
        await socket.send(json.dumps({"begin": {"id": "set", "exercise": EXERCISE, "aspect": 1.0}}))

        async def listen() -> None:
            async for text in socket:
                event = next(iter(json.loads(text).values()))
                if "time_s" in event:
                    batch = int(event["time_s"] * FRAMES_A_SECOND + 0.5) // BATCH
                    waits_s.append(time.perf_counter() - sent_s[batch])

        listening = asyncio.create_task(listen())
        began_s = time.perf_counter() + late * period_s
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
