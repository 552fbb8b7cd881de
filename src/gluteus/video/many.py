"""Many films at once: a process for each core takes film after film; a broken one ends only itself."""

import multiprocessing
import os
import time
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING, Any

from gluteus.errors import VideoError
from gluteus.video.task import FilmOutcome, Progress, Task

if TYPE_CHECKING:
    from multiprocessing.context import SpawnContext

_TOLD_EVERY_S = 0.1


def analyse_films(
    tasks: Sequence[Task], cores: int | None = None, scheduler: str | None = None
) -> Iterator[Progress | FilmOutcome]:
    """How far each film is, and its outcome as soon as it is done; in no order.

    `cores` are all that there are where nothing is said. With the address of a Dask `scheduler` its machines
    do the work, and nothing is heard of a film until it is done. Raises VideoError where the extra is missing
    or nobody answers at the address.
    """
    if scheduler is not None:
        from gluteus.video.cluster import analyse_on_cluster  # noqa: PLC0415  Dask is an extra of its own

        return analyse_on_cluster(tasks, scheduler)
    require_extra()
    return _over_cores(tasks, min(cores or os.cpu_count() or 1, len(tasks)))


def require_extra() -> None:
    """Raises VideoError where films cannot be read on this machine."""
    try:
        import gluteus.video.analysis  # noqa: F401, PLC0415  the extra is needed only where films are read
    except ImportError as error:
        raise VideoError(
            f"Films cannot be read here ({error}). Install gluteus[video]; on Debian and Ubuntu libgl1 too."
        ) from error


def _over_cores(tasks: Sequence[Task], cores: int) -> Iterator[Progress | FilmOutcome]:
    waiting, workers = deque(tasks), [_Worker() for _ in range(cores)]
    try:
        while busy := [worker for worker in workers if worker.is_busy or worker.take(waiting)]:
            for pipe in wait([worker.pipe for worker in busy]):
                yield next(worker for worker in busy if worker.pipe is pipe).heard()
    finally:
        for worker in workers:
            worker.stop()


class _Worker:
    """One per core.

    idle ── take ──> busy ── an outcome is heard ──> idle
                       └─── its process has died ──> idle, with a new process when there is a next film
    """

    def __init__(self) -> None:
        self._context: SpawnContext = multiprocessing.get_context("spawn")
        self._task: Task | None = None
        self._process: Any = None

    @property
    def is_busy(self) -> bool:
        return self._task is not None

    def take(self, waiting: deque[Task]) -> bool:
        """Begin the next film, if there is one."""
        if not waiting:
            return False
        if self._process is None:
            self._start()
        self._task = waiting.popleft()
        self.pipe.send(self._task)
        return True

    def _start(self) -> None:
        self.pipe, theirs = self._context.Pipe()
        self._process = self._context.Process(target=_work, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()

    def heard(self) -> Progress | FilmOutcome:
        assert self._task is not None, "only busy workers are heard"
        try:
            said: Progress | FilmOutcome = self.pipe.recv()
        except (EOFError, OSError):
            self.stop()
            said = FilmOutcome(
                self._task,
                None,
                f"{self._task.film.name}: is so damaged that it broke the reader. Save it again.",
            )
        if isinstance(said, FilmOutcome):
            self._task = None
        return said

    def stop(self) -> None:
        if self._process is not None:
            self.pipe.close()
            self._process.terminate()
            self._process.join()
            self._process = None


def _work(pipe: "Connection[Any, Any]") -> None:
    """What a process does until nobody gives it films any more."""
    from gluteus.video.analysis import outcome_of  # noqa: PLC0415  the processes' own import, not the parent's

    _hush()
    with suppress(EOFError, BrokenPipeError, KeyboardInterrupt):
        while True:
            task = pipe.recv()
            pipe.send(outcome_of(task, _Teller(pipe, task)))


class _Teller:
    """One per film: says how far it is, but not for every picture."""

    def __init__(self, pipe: "Connection[Any, Any]", task: Task) -> None:
        self._pipe, self._task = pipe, task
        self._told_s = time.monotonic()

    def __call__(self, done: int, pictures: int) -> None:
        if time.monotonic() - self._told_s >= _TOLD_EVERY_S:
            self._told_s = time.monotonic()
            self._pipe.send(Progress(self._task, done, pictures))


def _hush() -> None:
    """The libraries for films and landmarks talk on standard error as they like, past Python."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
