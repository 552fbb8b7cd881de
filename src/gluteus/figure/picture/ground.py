"""What lies behind the painted figure: paper or a plain room, mats, and the shadow on the floor."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter, zoom

from gluteus.figure.picture.coat import rgb
from gluteus.figure.picture.props import Block
from gluteus.figure.picture.raster import seen
from gluteus.figure.shape.fields import Field, Points
from gluteus.figure.shape.surface import Surface
from gluteus.movement import Camera

Image = NDArray[np.float32]

PAPER, _WALL, _FLOOR, _SKIRTING = "#faf9f6", "#b5c7cd", "#bcae99", "#e9eae6"
_WALL_BEHIND_M, _SKIRTING_M = 1.6, 0.09
# A shadow is found in coarse cells. Two lie over each other: how strong, and how soft in cells.
_CELL_M, _DARK, _SHADOWS = 0.010, 0.07, ((1.6, 2.0), (1.0, 0.7))


def paper(width_px: int, height_px: int) -> Image:
    """The ground of a picture on a page."""
    return np.full((height_px, width_px, 3), rgb(PAPER), np.float32)


def room(camera: Camera, width_px: int, height_px: int) -> Image:
    """A floor and a wall behind what the camera looks at: plain, so that a detector sees only the person."""
    height_m = _heights_on_the_wall(camera, width_px, height_px)
    image = np.full((height_px, width_px, 3), rgb(_WALL), np.float32)
    image[height_m < _SKIRTING_M] = rgb(_SKIRTING)
    image[height_m < 0] = rgb(_FLOOR)
    return image


def _heights_on_the_wall(camera: Camera, width_px: int, height_px: int) -> Field:
    """Of every pixel, the height in m at which its ray meets a wall that faces the camera."""
    right, up, towards = camera.axes
    x, y = np.meshgrid(np.arange(width_px) + 0.5 - width_px / 2, height_px / 2 - np.arange(height_px) - 0.5)
    size = width_px / 2 / np.tan(np.radians(camera.field_deg) / 2)
    rays = (x[..., None] * right + y[..., None] * up) / size - towards
    level = towards * (1, 0, 1) / np.linalg.norm(towards * (1, 0, 1))
    eye = np.asarray(camera.aim_m) + camera.distance_m * towards
    reach = ((eye - camera.aim_m) @ level + _WALL_BEHIND_M) / -(rays @ level)
    heights: Field = eye[1] + reach * rays[..., 1]
    return heights


def lay(image: Image, blocks: Iterable[Block], camera: Camera) -> None:
    """Put flat props, which hide nothing, onto the ground."""
    height, width, _ = image.shape
    for block in blocks:
        places = pixels_of(block.corners, camera, width)
        drawn = seen(places, block.triangles, width, height)
        colours = np.array([rgb(colour) for colour in block.colours])
        image[drawn.anything] = colours[drawn.triangle[drawn.anything]]


def cast_shadow(image: Image, surface: Surface, camera: Camera) -> None:
    """Darken the floor under a body: softly all round, and a little more where it is."""
    height, width, _ = image.shape
    cell = max(round(_CELL_M * pixels_per_m(camera, width)), 1)
    rows, columns = -(-height // cell), -(-width // cell)
    places = pixels_of(surface.vertices * (1, 0, 1), camera, width) / (cell, cell, 1)
    covered = seen(places, surface.triangles, columns, rows).anything.astype(np.float32)
    dark = sum(np.minimum(strength * gaussian_filter(covered, soft), 1) for strength, soft in _SHADOWS)
    image *= 1 - _DARK * zoom(dark, cell, order=1, mode="nearest", grid_mode=True)[:height, :width, None]


def pixels_of(points: Points, camera: Camera, width_px: int) -> Points:
    """World points (n, 3) in a picture of this width: x to the right, y down, depth in m."""
    return np.column_stack([camera.project(points) * width_px, camera.seen(points)[:, 2]])


def pixels_per_m(camera: Camera, width_px: int) -> float:
    """Where the camera aims."""
    return float(width_px / 2 / np.tan(np.radians(camera.field_deg) / 2) / camera.distance_m)
