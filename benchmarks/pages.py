"""Server time of the pages with ten years of workouts, beside an empty view of the same server.

Processor time stands beside the time on the clock, which on a busy machine is that of its other jobs, too.
"""

import os
import statistics
import tempfile
import time

RUNS = 60
EMPTY = "/nothing-here/"


def measure() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(GLUTEUS_HOME=folder, DJANGO_SETTINGS_MODULE="gluteus.web.settings")
        import django

        django.setup()
        from django.db import connection
        from django.test import Client
        from django.test.utils import CaptureQueriesContext

        from benchmarks import ten_years
        from gluteus.web.models import Workout
        from gluteus.web.server import database

        database.prepare()
        print(f"{ten_years.fill()} sets in {Workout.objects.count()} workouts")
        client = Client(headers={"host": "localhost", "accept-encoding": "gzip"})
        latest = Workout.objects.order_by("-started_at")[0]
        running = _start(client)
        empty = _p50_ms(client, EMPTY)
        for name, path in {
            "Today": "/",
            "Week": "/week/",
            "Progress": "/progress/",
            "a year of it": "/progress/?look=year",
            "ten years of it": "/progress/?look=all",
            "Player": running,
            "Summary": f"/workouts/{latest.pk}/summary/",
            "History": "/history/",
            "Library": "/library/",
            "an exercise": "/library/exercises/step_up_kick_back/",
            "Settings": "/settings/",
        }.items():
            with CaptureQueriesContext(connection) as queries:
                assert client.get(path).status_code == 200, path
                asked = len(queries)
            p50, busy = _p50_ms(client, path)
            times = busy / empty[1]
            print(
                f"{name:15} p50 {p50:5.1f} ms, processor {busy:5.1f} ms, "
                f"{times:4.1f} x a page that is not there, {asked} queries"
            )


def _start(client: "object") -> str:
    return client.post("/workouts/", {"shape": "full"})["Location"]  # type: ignore[attr-defined]


def _p50_ms(client: "object", path: str) -> tuple[float, float]:
    """Medians on the clock and of the processor."""
    times, busy = [], []
    for _ in range(RUNS):
        began, began_busy = time.perf_counter(), time.process_time()
        client.get(path)  # type: ignore[attr-defined]
        times.append((time.perf_counter() - began) * 1000)
        busy.append((time.process_time() - began_busy) * 1000)
    return statistics.median(times), statistics.median(busy)
