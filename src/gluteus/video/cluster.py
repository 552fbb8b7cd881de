"""Thousands of films over a Dask cluster: its own client, nothing home-made (extra: cluster).

Every worker needs gluteus[video,cluster] and must see the films under the same paths, as in a shared folder.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from gluteus.errors import VideoError
from gluteus.video.task import FilmOutcome, Task

if TYPE_CHECKING:
    from distributed import Client, Future

_PATIENCE_S = 10


def analyse_on_cluster(tasks: Sequence[Task], scheduler: str) -> Iterator[FilmOutcome]:
    """Outcomes as they come. Raises VideoError where Dask is missing or nobody answers at the address."""
    try:
        from distributed import Client  # noqa: PLC0415  a whole library that few need
    except ImportError as error:
        raise VideoError("A cluster needs Dask's client: install gluteus[cluster].") from error
    try:
        client = Client(scheduler, timeout=_PATIENCE_S)
    except (OSError, ValueError) as error:  # ValueError: an address that is none
        raise VideoError(
            f"No Dask scheduler answers at {scheduler}. Start one with `dask scheduler`: it says where it is."
        ) from error
    return _gathered(client, tasks)


def _gathered(client: "Client", tasks: Sequence[Task]) -> Iterator[FilmOutcome]:
    from distributed import as_completed  # noqa: PLC0415

    with client:
        futures = client.map(outcome_on_worker, tasks, pure=False)
        asked = {future.key: task for future, task in zip(futures, tasks, strict=True)}
        for future in as_completed(futures):
            yield _outcome(future, asked[future.key])


def _outcome(future: "Future", task: Task) -> FilmOutcome:
    """A worker that dies of a film, or that lacks a part, ends this film alone."""
    error = future.exception()
    if error is None:
        outcome: FilmOutcome = future.result()
        return outcome
    return FilmOutcome(task, None, f"{task.film.name}: the worker that had it failed ({error}).")


def outcome_on_worker(task: Task) -> FilmOutcome:
    """What a worker does with one film."""
    from gluteus.video.analysis import outcome_of  # noqa: PLC0415  only workers need the extra

    return outcome_of(task)
