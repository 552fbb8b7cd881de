"""The muscle map: the body from the front and from behind, one path per muscle that a page can colour.

A muscle's path has `data-muscle`; what lies wholly under another muscle is a dashed line over it.
"""

import numpy as np
from scipy.ndimage import gaussian_filter

from gluteus.figure.model import Model
from gluteus.figure.muscle_outlines import COVERED, MUSCLES
from gluteus.figure.muscles import muscle_fields
from gluteus.figure.picture.plate import Plate, Scene, plate_of
from gluteus.figure.picture.raster import Mask
from gluteus.figure.picture.trace import path_of
from gluteus.movement import Camera

_VIEWS_DEG = (0.0, 180.0)
_PIXELS_PER_M = 420.0
_BODY, _MUSCLE, _HAIR, _SHADE, _LINE = "#ebe7df", "#d2cabd", "#6a5b53", "#1c2440", "#8a8378"


def muscle_map(model: Model) -> str:
    """The map as SVG text."""
    plates = [plate_of(_scene(model, azimuth)) for azimuth in _VIEWS_DEG]
    height, width = plates[0].body.shape[0], sum(plate.body.shape[1] for plate in plates)
    masks = [_masks(plate, model) for plate in plates]
    layers = {name: _side_by_side([mask[name] for mask in masks], height) for name in masks[0]}
    body, hair, shade = (layers[name] for name in ("body", "hair", "shade"))
    outline = path_of(body, 0.9, 0.5)
    muscles = "".join(_muscle(name, layers[name]) for name in MUSCLES)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
        f'<path fill="{_BODY}" d="{outline}"/><path fill="{_HAIR}" d="{path_of(hair, 1.0, 0.6)}"/>'
        f'<path fill="{_SHADE}" opacity=".07" d="{path_of(shade, 3.0, 0.8, 150)}"/>'
        f'<g fill="{_MUSCLE}" stroke="#fff" stroke-width="1.6">{muscles}</g>'
        f'<path fill="none" stroke="{_LINE}" stroke-width="1.6" d="{outline}"/></svg>'
    )


def _scene(model: Model, azimuth_deg: float) -> Scene:
    middle = np.array([0.0, model.stance.stature_m / 2, 0.0])
    return Scene(model, model.surface, Camera(azimuth_deg, 0.0, middle, 5.0), pixels_per_m=_PIXELS_PER_M)


def _side_by_side(masks: list[Mask], height: int) -> Mask:
    """Front and back in one picture; both stand on the same line."""
    return np.hstack([np.pad(mask[:height], ((max(height - len(mask), 0), 0), (0, 0))) for mask in masks])


def _masks(plate: Plate, model: Model) -> dict[str, Mask]:
    at_rest = plate.pixels.of(model.surface.vertices)
    fields = muscle_fields(at_rest[plate.body], model.stance)
    hair = plate.parts["hair"]
    dark = gaussian_filter(plate.light, 4.0) < 0.05
    masks = {"body": plate.body, "hair": hair, "shade": plate.body & ~hair & ~plate.face & dark}
    for name, inside_m in fields.items():
        masks[name] = np.zeros(plate.body.shape, bool)
        masks[name][plate.body] = inside_m > 0
    return masks


def _muscle(name: str, mask: Mask) -> str:
    path = path_of(mask, 1.0, 0.6, 24)
    covered = ' data-covered="yes" fill="none" stroke-dasharray="4 3"' if name in COVERED else ""
    return f'<path data-muscle="{name}"{covered} d="{path}"/>' if path else ""
