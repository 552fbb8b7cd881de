"""Every hair style over one bald body: groups of which a page shows one and leaves out the others.

A style is drawn twice. Behind the body lies its outline, so that no line runs along the brow; over the body
lies what is seen of it, which covers the skull.
"""

from dataclasses import dataclass

import numpy as np
from scipy.ndimage import gaussian_filter

from gluteus.figure.picture.ink import COLOURS, LINE, LINE_PX, SHADE, filled
from gluteus.figure.picture.plate import Plate, Scene, grown, inner_edges, light_on
from gluteus.figure.picture.raster import Mask, seen
from gluteus.figure.picture.trace import path_of
from gluteus.figure.shape.fields import Field, Points
from gluteus.figure.shape.surface import Surface

_AROUND_PX = 12
_OFF_HAIR = 0.3  # neither dark nor bright, so that no gleam begins at the edge


@dataclass(frozen=True, slots=True)
class _Window:
    """Where in a plate hair may be: `origin` (3,) and what is there. All masks below are of its size."""

    left: int
    top: int
    origin: Points
    body: Mask
    depth_m: Field

    @classmethod
    def of(cls, scene: Scene, plate: Plate) -> "_Window":
        height, width = plate.body.shape
        hair = np.vstack([scene.pixels(surface.vertices)[:, :2] for surface in scene.hair.values()])
        limits = np.array([width, height])
        left, top = np.clip(hair.min(axis=0) - plate.origin - _AROUND_PX, 0, limits - 1).astype(int)
        right, bottom = np.clip(hair.max(axis=0) - plate.origin + _AROUND_PX, 1, limits).astype(int)
        cut = (slice(top, bottom), slice(left, right))
        origin = np.array([plate.origin[0] + left, plate.origin[1] + top, 0])
        return cls(int(left), int(top), origin, plate.body[cut], plate.pixels.depth_m[cut])


@dataclass(frozen=True, slots=True)
class _Hair:
    """One style as the camera sees it.

    `whole` is what no prop hides, `shown` what the body does not hide either; `dark` and `bright` are where
    light falls away and where it gleams, `edges` where it stands well before the body or behind it.
    """

    whole: Mask
    shown: Mask
    dark: Mask
    bright: Mask
    edges: Mask


def hair_layers(scene: Scene, plate: Plate) -> tuple[str, str]:
    """What is drawn before the body and what is drawn after it; nothing where the scene has no styles."""
    if not scene.hair:
        return "", ""
    window = _Window.of(scene, plate)
    styles = {style: _seen(surface, window, scene) for style, surface in scene.hair.items()}
    behind = (_group(style, window, _behind(hair)) for style, hair in styles.items())
    over = (_group(style, window, _over(hair)) for style, hair in styles.items())
    return "".join(behind), "".join(over)


def _seen(surface: Surface, window: _Window, scene: Scene) -> _Hair:
    height, width = window.body.shape
    pixels = seen(scene.pixels(surface.vertices) - window.origin, surface.triangles, width, height)
    nearer = pixels.depth_m < window.depth_m
    shown = pixels.anything & nearer
    lit = np.where(pixels.anything, light_on(surface, pixels, scene.camera), _OFF_HAIR)
    light = gaussian_filter(lit, 3.0)
    edges = inner_edges(window.body | shown, np.minimum(window.depth_m, pixels.depth_m))
    return _Hair(
        whole=pixels.anything & (nearer | window.body),
        shown=shown,
        dark=shown & (light < 0.0),
        bright=shown & (light > 0.78),
        edges=edges & grown(shown, 2),
    )


def _behind(hair: _Hair) -> str:
    path = path_of(hair.whole, 0.9, 0.5)
    # The inner half of the line is covered by the hair itself, so it is twice as wide.
    line = f'stroke="{LINE}" stroke-width="{2 * LINE_PX}"'
    return f'<path fill="{COLOURS["hair"]}" {line} d="{path}"/>' if path else ""


def _over(hair: _Hair) -> str:
    return (
        filled(COLOURS["hair"], path_of(hair.shown, 0.9, 0.5))
        + filled(SHADE, path_of(hair.dark, 2.0, 0.8, 60), ".16")
        + filled("#fff", path_of(hair.bright, 2.0, 0.8, 60), ".14")
        + filled(LINE, path_of(hair.edges, 0.7, 0.6, 40), ".75")
    )


def _group(style: str, window: _Window, drawn: str) -> str:
    place = f'transform="translate({window.left} {window.top})"'
    return f'<g data-hair="{style}" {place}>{drawn}</g>' if drawn else ""
