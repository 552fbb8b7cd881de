"""A real server process on a free port with a data folder of its own."""

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

POLL_S = 0.005
PATIENCE_S = 30


@dataclass(frozen=True, slots=True)
class Server:
    """`first_answer_s` from the start of the process to the end of the first page."""

    port: int
    process: subprocess.Popen[bytes]
    first_answer_s: float

    def get(
        self, path: str, headers: dict[str, str] | None = None
    ) -> tuple[int, bytes, http.client.HTTPMessage]:
        connection = http.client.HTTPConnection("localhost", self.port, timeout=PATIENCE_S)
        connection.request("GET", path, headers=headers or {})
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, body, answer.headers

    def memory_mb(self) -> float:
        """Resident memory of the process."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        kilobytes = next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]
        return int(kilobytes) / 1024


@contextmanager
def serving(home: Path) -> Iterator[Server]:
    with socket.create_server(("localhost", 0)) as free:
        port = free.getsockname()[1]
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "gluteus", "serve", "--port", str(port)],
        env={**os.environ, "GLUTEUS_HOME": str(home)},
        stdout=subprocess.DEVNULL,
    )
    try:
        while time.perf_counter() - began < PATIENCE_S:
            try:
                server = Server(port, process, 0)
                server.get("/")
                break
            except OSError:
                time.sleep(POLL_S)
        yield Server(port, process, time.perf_counter() - began)
    finally:
        process.terminate()
        process.wait()
