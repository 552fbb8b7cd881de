"""A scene as a camera sees it: which pixel shows which garment, muscle or limb, and how the light falls."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import binary_dilation, maximum_filter

from gluteus.figure.clothes import worn_fields
from gluteus.figure.model import Model
from gluteus.figure.muscle_outlines import COVERED
from gluteus.figure.muscles import muscle_fields
from gluteus.figure.picture.props import Block
from gluteus.figure.picture.raster import Mask, Seen, seen
from gluteus.figure.shape.fields import Field, Points
from gluteus.figure.shape.head import head_local
from gluteus.figure.shape.stance import Stance
from gluteus.figure.shape.surface import Surface, joined, normals
from gluteus.figure.skin import BONES
from gluteus.movement import Camera

_MARGIN_PX = 14
_CHIN_M = -0.035  # above the head joint, where the face ends below
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
    the styles to choose from, which a bald surface leaves open.
    """

    model: Model
    surface: Surface
    camera: Camera
    roles: Mapping[str, str] = field(default_factory=dict)
    props: tuple[Block, ...] = ()
    framed: Points | None = None
    pixels_per_m: float = 600.0
    hair: Mapping[str, Surface] = field(default_factory=dict)

    def pixels(self, points: Points) -> Points:
        """World points (n, 3) as (x to the right, y down, depth in metres), the aim at x = y = 0."""
        right, up, depth = self.camera.seen(points).T
        size = self.pixels_per_m * self.camera.distance_m / depth
        return np.stack([size * right, -size * up, depth], 1)


@dataclass(frozen=True, slots=True)
class Plate:
    """The scene seen.

    `origin` (2,) is where the picture begins; `at_rest` (height, width, 3) is the place of each pixel of the
    body in the stance; `parts` are masks of what it shows there, `face` of where no shade falls; `light` is 1
    facing the light, -1 away from it.
    """

    origin: Points
    everything: Surface
    pixels: Seen
    body: Mask
    face: Mask
    at_rest: Points
    parts: dict[str, Mask]
    light: Field


def plate_of(scene: Scene) -> Plate:
    """Looks at the scene; every pixel of the body knows its place in the stance, and so what it wears."""
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
    at_rest = pixels.of(_padded(scene.model.surface.vertices, everything))
    face = body & on_face(at_rest.reshape(-1, 3), scene.model.stance).reshape(body.shape)
    hair = pixels.of(_padded(scene.model.hair.astype(float), everything)) > 0.5
    return Plate(low, everything, pixels, body, face, at_rest, _parts(scene, at_rest, body, hair), light)


def on_face(at_rest: Points, stance: Stance) -> Mask:
    """Which points (n, 3) of the body at rest lie above the chin: no shade falls there."""
    head = head_local(at_rest, stance)
    above: Mask = head[:, 1] + 0.5 * head[:, 2] > _CHIN_M
    return above


def around(vertices: Points, props: tuple[Block, ...]) -> Points:
    """What a picture must hold: the body, the floor under it, and the props."""
    return np.vstack([vertices, vertices * (1, 0, 1), *(block.corners for block in props)])


def light_on(surface: Surface, pixels: Seen, camera: Camera) -> Field:
    """How the light falls at every pixel (height, width): 1 facing it, -1 away from it."""
    towards: Field = pixels.of(normals(surface), 0.0) @ light_from(camera)
    return towards


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


def _parts(scene: Scene, at_rest: Points, body: Mask, hair: Mask) -> dict[str, Mask]:
    """What each pixel of the body shows: the last of clothes, face and working muscles that covers it."""
    place = at_rest[body]
    fields = worn_fields(place, scene.model.stance, hair[body])
    fields |= muscle_fields(place, scene.model.stance, scene.roles.keys() - set(COVERED))
    label = np.zeros(len(place), int)
    for number, values in enumerate(fields.values(), 1):
        label[values > 0] = number
    parts = {}
    for number, name in enumerate(fields, 1):
        parts[name] = np.zeros(body.shape, bool)
        parts[name][body] = label == number
    return parts


def far_limbs(scene: Scene, plate: Plate) -> Mask:
    """The arm and the leg further from the eye, where one clearly is: they recede into shade."""
    far = np.zeros(plate.body.shape, bool)
    for names in _LIMBS:
        masks = []
        for side in ("l", "r"):
            bones = [BONES.index(name.format(side)) for name in names]
            share = np.where(np.isin(scene.model.skin.bones, bones), scene.model.skin.weights, 0).sum(axis=1)
            masks.append((plate.pixels.of(_padded(share, plate.everything)) > 0.5) & plate.body)
        if not all(mask.any() for mask in masks):
            continue
        left_m, right_m = (float(plate.pixels.depth_m[mask].mean()) for mask in masks)
        if abs(left_m - right_m) > _FAR_M:
            far |= masks[0 if left_m > right_m else 1]
    return far


def inner_edges(body: Mask, depth_m: Field) -> Mask:
    """Thin lines where one part of the body stands before another; both (height, width)."""
    depth = np.where(body, depth_m, 0.0)
    step = np.where(body, maximum_filter(depth, 3) - depth, 0.0)
    return grown(step > _EDGE_M, 1) & body


def grown(mask: Mask, by_px: int) -> Mask:
    """The mask, wider by so many pixels all round."""
    wider: Mask = binary_dilation(mask, iterations=by_px) if by_px else mask
    return wider
