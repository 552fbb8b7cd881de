"""Films of our own figure for a fake camera, with the truth beside them; painted once and kept by digest."""

import json
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

import gluteus
from gluteus.catalogue import open_catalogue
from gluteus.figure.film import Take, film_of
from gluteus.figure.look import BODIES
from gluteus.movement import solve_clip
from gluteus.tracking.synthetic import Shot, film, held, performance
from gluteus.video.film import Film as Recorded
from gluteus.video.film import Pixels

REPS = 2
READY_S = 6.0
CAMERA_FPS, CAMERA_PX = 30, (640, 480)
TAKE = Take(repetitions=REPS, ready_s=READY_S, width_px=320, height_px=240, finer=1)
_AZIMUTHS_DEG = {"side": 90, "front": 0, "oblique": 45}
_MADE_BY = ("body", "movement", "figure", "catalogue/exercises")


@dataclass(frozen=True)
class Film:
    """Repetitions between two moments of standing or lying ready; the camera plays it again and again."""

    file: Path
    length_s: float
    reps: int
    rep_ends_s: Sequence[float] = ()  # where they are known


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
    files = {slug: folder / f"{slug}.{_digest()}.mjpeg" for slug in slugs}
    missing = {slug: file for slug, file in files.items() if not file.with_suffix(".json").exists()}
    with ProcessPoolExecutor() as cores:
        list(cores.map(_paint, missing.items()))
    return {slug: _painted(file) for slug, file in files.items()}


def _paint(wanted: tuple[str, Path]) -> None:
    film_of(*wanted, take=TAKE)


def _painted(file: Path) -> Film:
    truth = json.loads(file.with_suffix(".json").read_text())
    ends_s = [one["end_s"] for one in truth["repetitions"]]
    return Film(file, len(truth["landmarks"]) / truth["fps"], len(ends_s), ends_s)


def of_a_person(film: Path, reps: int, file: Path) -> Film:
    """A real film as a camera would play it, with the person standing ready before it begins."""
    with Recorded(film) as recorded:
        pictures = [_in_the_frame(picture.rgb) for picture in recorded]
        each = round(CAMERA_FPS / recorded.fps)
    played = [pictures[0]] * round(READY_S * CAMERA_FPS)
    played += [picture for picture in pictures for _ in range(each)]
    file.write_bytes(b"".join(played))
    return Film(file, len(played) / CAMERA_FPS, reps)


def _in_the_frame(rgb: Pixels) -> bytes:
    framed = ImageOps.pad(Image.fromarray(rgb), CAMERA_PX, color="gray")
    jpeg = BytesIO()
    framed.save(jpeg, "JPEG", quality=90)
    return jpeg.getvalue()


def _digest() -> str:
    """Of the code and the files that a film is made by."""
    package = Path(gluteus.__file__).parent
    digest = sha256(repr(TAKE).encode())
    for place in _MADE_BY:
        for path in sorted((package / place).rglob("*")):
            if path.suffix in (".py", ".toml", ".npz"):
                digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
