"""Films of our own figure for a fake camera, with the truth beside them; painted once and kept by digest."""

import json
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import gluteus
from gluteus.catalogue import open_catalogue
from gluteus.figure.film import Take, film_of
from gluteus.figure.look import BODIES
from gluteus.movement import solve_clip
from gluteus.tracking.synthetic import Shot, film, held, performance

REPS = 2
READY_S = 6.0
TAKE = Take(repetitions=REPS, ready_s=READY_S, width_px=320, height_px=240, finer=1)
_AZIMUTHS_DEG = {"side": 90, "front": 0, "oblique": 45}
_MADE_BY = ("body", "movement", "figure", "catalogue/exercises")


@dataclass(frozen=True)
class Film:
    """Repetitions between two moments of standing or lying ready; the camera plays it again and again."""

    slug: str
    file: Path

    @property
    def truth(self) -> dict[str, Any]:
        told: dict[str, Any] = json.loads(self.file.with_suffix(".json").read_text())
        return told

    @property
    def length_s(self) -> float:
        return len(self.truth["landmarks"]) / self.truth["fps"]

    @property
    def rep_ends_s(self) -> list[float]:
        return [one["end_s"] for one in self.truth["repetitions"]]


def recording_of(slug: str, ranges: list[float]) -> str:
    """What the browser would have saved of repetitions that go so far, 1 being well done, as text."""
    exercise, skeleton = open_catalogue().exercise(slug), BODIES["woman"].skeleton
    clip = solve_clip(exercise, skeleton)
    ready = held(performance(clip, [1.0]).angles[0], 1.0)
    act = ready.then(performance(clip, ranges), ready)
    seen = film(act, skeleton, Shot(azimuth_deg=_AZIMUTHS_DEG[exercise.count.view]))
    head = {"gluteus_recording": 1, "exercise": slug, "aspect": seen.aspect, "reps": len(ranges)}
    rows = [
        [time_s, *(number for x, y, visible in marks for number in (x, y / seen.aspect, visible))]
        for time_s, marks in zip(seen.times_s.tolist(), seen.landmarks.tolist(), strict=True)
    ]
    return "".join(json.dumps(row) + "\n" for row in (head, *rows))


def films(slugs: tuple[str, ...], folder: Path) -> dict[str, Film]:
    """Those of these exercises; what is not there yet is painted on all cores."""
    made = {slug: Film(slug, folder / f"{slug}.{_digest()}.mjpeg") for slug in slugs}
    missing = [film for film in made.values() if not film.file.with_suffix(".json").exists()]
    with ProcessPoolExecutor() as cores:
        list(cores.map(_paint, missing))
    return made


def _paint(film: Film) -> None:
    film_of(film.slug, film.file, take=TAKE)


def _digest() -> str:
    """Of the code and the files that a film is made by."""
    package = Path(gluteus.__file__).parent
    digest = sha256(repr(TAKE).encode())
    for place in _MADE_BY:
        for path in sorted((package / place).rglob("*")):
            if path.suffix in (".py", ".toml", ".npz"):
                digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
