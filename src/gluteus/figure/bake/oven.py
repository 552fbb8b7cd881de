"""Bakes what is missing or stale, on all cores, and remembers in a manifest what it was made from."""

import json
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from pathlib import Path

from gluteus.figure.bake.batch import Batch, body_batches, picture_batches
from gluteus.figure.files import BAKED, FILLED, MANIFEST

Say = Callable[[str], None]


def bake(
    slugs: Iterable[str] = (), folder: Path = BAKED, *, workers: int | None = None, say: Say = lambda _: None
) -> list[str]:
    """Make what is missing or stale, of every exercise if none is named; return the names of what was made.

    `workers` processes share the work, one a core if it is not said. What has been made stays made whatever
    fails after it. Raises MovementError, NotInCatalogue.
    """
    named = tuple(slugs)
    oven = _Oven(folder)
    made = [
        name
        for batches in (body_batches(folder), picture_batches(folder, named))
        for name in oven.make(batches, workers, say)
    ]
    if not named:
        oven.clear_out(_everything(folder))
    return made


def stale(folder: Path = BAKED, slugs: Iterable[str] = ()) -> list[str]:
    """Names of what would be made or thrown away now: nothing where all is as it should be."""
    named, oven = tuple(slugs), _Oven(folder)
    wanted = [*body_batches(folder), *picture_batches(folder, named)]
    left_over = [] if named else oven.left_over(wanted)
    return [*(batch.name for batch in wanted if not oven.is_fresh(batch)), *left_over]


class _Oven:
    """One a run: knows from the manifest what each batch was made from, and makes those that differ.

    opened --make--> batches made, each noted at once --clear_out--> nothing lies there that nobody makes
    """

    def __init__(self, folder: Path) -> None:
        self._folder, self._manifest = folder, folder / MANIFEST
        known = self._manifest.exists()
        self._digests: dict[str, str] = (
            json.loads(self._manifest.read_text(encoding="utf-8")) if known else {}
        )

    def is_fresh(self, batch: Batch) -> bool:
        there = all((self._folder / file).exists() for file in batch.files)
        return there and self._digests.get(batch.name) == batch.digest

    def make(self, batches: list[Batch], workers: int | None, say: Say) -> Iterator[str]:
        wanted = [batch for batch in batches if not self.is_fresh(batch)]
        for number, batch in enumerate(_made(wanted, self._folder, workers), 1):
            self._digests[batch.name] = batch.digest
            self._note()
            say(f"{number} of {len(wanted)}: {batch.name}")
            yield batch.name

    def left_over(self, batches: Iterable[Batch]) -> list[str]:
        """Files that no batch makes any longer, as paths within the folder."""
        made = {file for batch in batches for file in batch.files}
        files = (path for filled in FILLED for path in (self._folder / filled).rglob("*") if path.is_file())
        return sorted({path.relative_to(self._folder).as_posix() for path in files} - made)

    def clear_out(self, batches: list[Batch]) -> None:
        for file in self.left_over(batches):
            (self._folder / file).unlink()
        names = {batch.name for batch in batches}
        self._digests = {name: made_from for name, made_from in self._digests.items() if name in names}
        self._note()

    def _note(self) -> None:
        self._manifest.write_text(
            json.dumps(self._digests, indent=1, sort_keys=True) + "\n", encoding="utf-8"
        )


def _everything(folder: Path) -> list[Batch]:
    return [*body_batches(folder), *picture_batches(folder, ())]


def _made(batches: list[Batch], folder: Path, workers: int | None) -> Iterator[Batch]:
    """Each batch when it is done, in whatever order. Processes are spawned: they must inherit nothing."""
    if not batches:
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_alone) as pool:
        working = {pool.submit(_make, batch, folder): batch for batch in batches}
        try:
            for done in as_completed(working):
                done.result()
                yield working[done]
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _alone() -> None:
    """Each process has its core: threads of its own, which numpy would start, only wait for one another."""
    os.environ["OPENBLAS_NUM_THREADS"] = "1"


def _make(batch: Batch, folder: Path) -> None:
    from gluteus.figure.bake.makers import MAKERS  # noqa: PLC0415  saying what is stale needs no tools

    for file, content in zip(batch.files, MAKERS[batch.kind](*batch.of), strict=True):
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
