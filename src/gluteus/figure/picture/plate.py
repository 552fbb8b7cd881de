"""A scene as a camera sees it: which pixel shows which garment, muscle or limb, and how the light falls."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import binary_dilation, maximum_filter

from gluteus.figure.model import Model
from gluteus.figure.picture.coat import Coat
from gluteus.figure.picture.props import Block
from gluteus.figure.picture.raster import Mask, Seen, seen
from gluteus.figure.shape.fields import Field, Points
from gluteus.figure.shape.surface import Surface, joined, normals
from gluteus.figure.skin import BONES
from gluteus.movement import Camera

_MARGIN_PX = 14
_EDGE_M = 0.03
_FAR_M = 0.05
_LIMBS = (
    ("thigh_{}", "shank_{}", "foot_{}", "toes_{}", "half_shank_{}"),
    ("upper_arm_{}", "forearm_{}", "hand_{}", "half_forearm_{}"),
)


@dataclass(frozen=True, slots=True)
class Scene:
    """What is drawn: a posed surface, what is around it, and what each muscle does (`main`, `helps`...).

    `framed` (n, 3) has to fit into the picture; where it is not given, the surface and its props. `hair` are
    the styles to choose from, which a bald surface leaves open. `coat` is what the model shows, for scenes
    that share it; where it is not given, it is found anew.
    """

    model: Model
    surface: Surface
    camera: Camera
    roles: Mapping[str, str] = field(default_factory=dict)
    props: tuple[Block, ...] = ()
    framed: Points | None = None
    pixels_per_m: float = 600.0
    hair: Mapping[str, Surface] = field(default_factory=dict)
    coat: Coat | None = None

    def pixels(self, points: Points) -> Points:
        """World points (n, 3) as (x to the right, y down, depth in metres), the aim at x = y = 0."""
        right, up, depth = self.camera.seen(points).T
        size = self.pixels_per_m * self.camera.distance_m / depth
        return np.stack([size * right, -size * up, depth], 1)


@dataclass(frozen=True, slots=True)
class Plate:
    """The scene seen.

    `origin` (2,) is where the picture begins; `parts` are masks of what the body shows where, `face` of where
    no shade falls; `light` is 1 facing the light, -1 away from it.
    """

    origin: Points
    everything: Surface
    pixels: Seen
    body: Mask
    face: Mask
    parts: dict[str, Mask]
    light: Field


def plate_of(scene: Scene) -> Plate:
    """Looks at the scene; every pixel of the body knows what it wears."""
    blocks = [Surface(block.corners, block.triangles) for block in scene.props if not block.flat]
    everything = joined([scene.surface, *blocks])
    places = scene.pixels(everything.vertices)
    framed = around(everything.vertices, scene.props) if scene.framed is None else scene.framed
    limits = scene.pixels(framed)[:, :2]
    low = np.floor(limits.min(axis=0)) - _MARGIN_PX
    high = np.ceil(limits.max(axis=0)) + _MARGIN_PX
    width, height = (int(size) for size in high - low)
    pixels = seen(places - (*low, 0), everything.triangles, width, height)
    body = pixels.anything & (pixels.triangle < len(scene.surface.triangles))
    light = np.where(body, light_on(everything, pixels, scene.camera), 1.0)
    coat = scene.coat or Coat.of(scene.model, scene.roles, exact=True)
    face = _spread(coat.on_face(pixels, body), body)
    labels, _ = coat.labels(pixels, body)
    parts = {name: _spread(labels == number, body) for number, name in enumerate(coat.names)}
    del parts["skin"]  # lies under everything else
    return Plate(low, everything, pixels, body, face, parts, light)


def around(vertices: Points, props: tuple[Block, ...]) -> Points:
    """What a picture must hold: the body, the floor under it, and the props."""
    return np.vstack([vertices, vertices * (1, 0, 1), *(block.corners for block in props)])


def light_on(surface: Surface, pixels: Seen, camera: Camera) -> Field:
    """How the light falls at every pixel (height, width): 1 facing it, -1 away from it."""
    return pixels.of(normals(surface) @ light_from(camera), 0.0)


def light_from(camera: Camera) -> Points:
    """Where the light comes from (3,): above, a little to the left of who looks."""
    right, _, towards_eye = camera.axes
    level = towards_eye * (1, 0, 1)
    source: Points = 0.35 * level / np.linalg.norm(level) - 0.55 * right + np.array([0, 0.75, 0])
    return source / np.linalg.norm(source)


def _padded(values: NDArray[np.float64], everything: Surface) -> NDArray[np.float64]:
    """Values of the body's vertices, and zeros for those of the props."""
    missing = len(everything.vertices) - len(values)
    return np.concatenate([values, np.zeros((missing, *values.shape[1:]))])


def _spread(of_body: Mask, body: Mask) -> Mask:
    """What is true of pixels of the body (n,), as a picture (height, width)."""
    picture = np.zeros(body.shape, bool)
    picture[body] = of_body
    return picture


def far_limbs(scene: Scene, plate: Plate) -> Mask:
    """The arm and the leg further from the eye, where one clearly is: they recede into shade."""
    skin, far = scene.model.skin, np.zeros(plate.body.shape, bool)
    for names in _LIMBS:
        limbs = [[BONES.index(name.format(side)) for name in names] for side in ("l", "r")]
        shares = [np.where(np.isin(skin.bones, bones), skin.weights, 0).sum(axis=1) for bones in limbs]
        on_limb = (plate.pixels.of(_padded(np.column_stack(shares), plate.everything)) > 0.5).transpose(
            2, 0, 1
        )
        if not on_limb.any(axis=(1, 2)).all():
            continue
        left_m, right_m = (float(plate.pixels.depth_m[mask].mean()) for mask in on_limb)
        if abs(left_m - right_m) > _FAR_M:
            far |= on_limb[0 if left_m > right_m else 1]
    return far & plate.body


def inner_edges(body: Mask, depth_m: Field) -> Mask:
    """Thin lines where one part of the body stands before another; both (height, width)."""
    depth = np.where(body, depth_m, 0.0)
    step = np.where(body, maximum_filter(depth, 3) - depth, 0.0)
    return grown(step > _EDGE_M, 1) & body


def grown(mask: Mask, by_px: int) -> Mask:
    """The mask, wider by so many pixels all round."""
    wider = mask.copy()
    if by_px and mask.any():
        rows, columns = (np.flatnonzero(mask.any(axis=axis)) for axis in (1, 0))
        there = tuple(slice(max(n[0] - by_px, 0), n[-1] + by_px + 1) for n in (rows, columns))
        wider[there] = binary_dilation(mask[there], iterations=by_px)
    return wider
