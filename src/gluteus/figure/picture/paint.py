"""A scene as pixels: the colours, shades and lines of the stills, quick enough to paint a film."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter, maximum_filter, minimum_filter

from gluteus.figure.look import Look
from gluteus.figure.picture.coat import AT_FIRST, Coat, Labels, rgb
from gluteus.figure.picture.ground import Image, cast_shadow, lay, paper, pixels_of, pixels_per_m, room
from gluteus.figure.picture.ink import LINE, SHADE
from gluteus.figure.picture.plate import Scene, light_from
from gluteus.figure.picture.props import Block
from gluteus.figure.picture.raster import Mask, Seen, seen
from gluteus.figure.shape.fields import Field
from gluteus.figure.shape.surface import Surface, joined, normals

Picture = NDArray[np.uint8]

_LINE, _SHADE, _WHITE = rgb(LINE), rgb(SHADE), rgb("#ffffff")
_LINE_M, _EDGE_M, _SOFT_M = 0.004, 0.03, 0.0067
_WALL_M = 0.9  # nothing else that stands on the floor is as wide and as thin
_THIN_M = 0.05
_MARGIN = 4  # pixels round the figure that its outline may need


def painted(scene: Scene, width_px: int, height_px: int, finer: int = 2, *, look: Look = AT_FIRST) -> Picture:
    """The scene on paper as (height, width, 3), red, green and blue; the camera's field is its width.

    Every pixel is the mean of `finer` x `finer` smaller ones.
    """
    return Painter.of(scene, width_px, height_px, finer, look=look).paint(scene.surface)


@dataclass(frozen=True, slots=True)
class Painter:
    """Paints one body after another in front of one camera: what stays the same is found once."""

    scene: Scene
    solid: tuple[Block, ...]
    coat: Coat
    ground: Image
    finer: int

    @classmethod
    def of(
        cls,
        scene: Scene,
        width_px: int,
        height_px: int,
        finer: int = 2,
        *,
        look: Look = AT_FIRST,
        indoors: bool = False,
    ) -> "Painter":
        """`indoors` stands in a room, and is quick enough for a film; else on paper, and exact."""
        ground = room(scene.camera, width_px, height_px) if indoors else paper(width_px, height_px)
        lay(ground, (block for block in scene.props if block.flat), scene.camera)
        coat = Coat.of(scene.model, scene.roles, look, exact=not indoors)
        return cls(scene, _solid(scene), coat, ground, finer)

    def paint(self, surface: Surface, held: tuple[Block, ...] = ()) -> Picture:
        """The picture (height, width, 3) with the model in this posture, and what it holds."""
        picture = self.ground.copy()
        cast_shadow(picture, surface, self.scene.camera)
        blocks = (*self.solid, *held)
        everything = joined([surface, *(Surface(block.corners, block.triangles) for block in blocks)])
        places = pixels_of(everything.vertices, self.scene.camera, picture.shape[1] * self.finer)
        rows, columns = _window(places, picture.shape, self.finer)
        shown = np.repeat(np.repeat(picture[rows, columns], self.finer, 0), self.finer, 1)
        corner = np.array([columns.start, rows.start, 0]) * self.finer
        pixels = seen(places - corner, everything.triangles, shown.shape[1], shown.shape[0])
        body = pixels.anything & (pixels.triangle < len(surface.triangles))
        props = pixels.anything & ~body
        colours = [rgb(colour) for block in blocks for colour in block.colours]
        shown[props] = np.reshape(colours, (-1, 3))[pixels.triangle[props] - len(surface.triangles)]
        self._colour(shown, pixels, everything, body)
        picture[rows, columns] = _coarser(shown, self.finer)
        return np.round(picture).astype(np.uint8)

    def _colour(self, shown: Image, pixels: Seen, everything: Surface, body: Mask) -> None:
        """Paint the body over what is in `shown`."""
        labels, rim = self.coat.labels(pixels, body)
        colours = np.where(rim[:, None], _WHITE, self.coat.colours[labels])
        for colour, opacity in self._shades(pixels, everything, body, labels):
            colours += opacity[:, None] * (colour - colours)
        shown[body] = colours
        shown[self._lines(pixels, body)] = _LINE

    def _shades(
        self, pixels: Seen, everything: Surface, body: Mask, labels: Labels
    ) -> list[tuple[Field, Field]]:
        """Veils over the pixels of the body (n,): two tones of shade, a gleam, and a dusk where it is far."""
        per_m = pixels_per_m(self.scene.camera, self.ground.shape[1]) * self.finer
        light = pixels.of(normals(everything) @ light_from(self.scene.camera), 1.0)
        light = gaussian_filter(np.where(body, light, 1.0).astype(np.float32), _SOFT_M * per_m)[body]
        depth_m = pixels.depth_m[body]
        plain = ~self.coat.on_face(pixels, body) & ~np.isin(labels, self.coat.numbers("hair"))
        bright = np.isin(labels, self.coat.numbers("leggings", "hair"))
        far = np.clip((depth_m - np.median(depth_m) - 0.05) / 0.15, 0, 1)
        return [
            (_SHADE, 0.13 * (plain & (light < 0.10))),
            (_SHADE, 0.11 * (plain & (light < -0.30))),
            (_WHITE, 0.10 * (bright & (light > 0.82))),
            (_SHADE, 0.13 * far),
        ]

    def _lines(self, pixels: Seen, body: Mask) -> Mask:
        """The outline, and where one part of the body stands before another."""
        width = max(round(_LINE_M * pixels_per_m(self.scene.camera, self.ground.shape[1]) * self.finer), 1)
        depth_m = np.where(body, pixels.depth_m, 0.0).astype(np.float32)
        inner = body & (maximum_filter(depth_m, width + 1) - depth_m > _EDGE_M)
        lines: Mask = inner | (maximum_filter(body, width + 1) & ~minimum_filter(body, width + 1))
        return lines


def _solid(scene: Scene) -> tuple[Block, ...]:
    """What may hide something; a wall that would stand before the figure is left out."""
    camera = scene.camera
    return tuple(
        block
        for block in scene.props
        if not block.flat
        and (not _is_of_a_wall(block) or camera.seen(np.array(block.middle_m))[2] > camera.distance_m)
    )


def _is_of_a_wall(block: Block) -> bool:
    """A wall itself, or its skirting board."""
    wide, tall, deep = block.size_m
    on_floor = abs(block.middle_m[1] - tall / 2) < _THIN_M
    return on_floor and max(wide, deep) >= _WALL_M and min(wide, deep) < _THIN_M


def _window(places: Field, shape: tuple[int, ...], finer: int) -> tuple[slice, slice]:
    """The rows and columns of the picture in which all places fall."""
    low = np.floor(places[:, :2].min(axis=0) / finer).astype(int) - _MARGIN
    high = np.ceil(places[:, :2].max(axis=0) / finer).astype(int) + _MARGIN
    height, width, _ = shape
    return slice(max(low[1], 0), min(high[1], height)), slice(max(low[0], 0), min(high[0], width))


def _coarser(image: Image, times: int) -> Image:
    height, width, colours = image.shape
    made: Image = image.reshape(height // times, times, width // times, times, colours).mean(axis=(1, 3))
    return made
