"""From the start of the process to the first page, cold (a new data folder) and warm, beside bare Django."""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.server import serving
from benchmarks.sets import begin_workout

RUNS = 7
BARE = "import django.core.handlers.asgi, uvicorn"


def measure() -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        with serving(home) as server:
            begin_workout(server)  # from now on the first answer is Today with a whole workout
            print(f"first start ever (makes the database): {server.first_answer_s:.2f} s")
        warm, memory = [], []
        for _ in range(RUNS):
            with serving(home) as server:
                warm.append(server.first_answer_s)
                memory.append(server.memory_mb())
    bare = [_bare_imports_s() for _ in range(RUNS)]
    print(f"warm start to Today: {statistics.median(warm):.2f} s (median of {RUNS})")
    print(f"importing Django and the server alone: {statistics.median(bare):.2f} s")
    print(f"ratio: {statistics.median(warm) / statistics.median(bare):.1f}")
    print(f"memory after the first page: {statistics.median(memory):.0f} MB")


def _bare_imports_s() -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", BARE], check=True)
    return time.perf_counter() - began
