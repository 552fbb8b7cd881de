"""A still of the figure as a small SVG: flat colours, two tones of shade, the working muscles coloured."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from scipy.ndimage import binary_dilation, gaussian_filter, maximum_filter

from gluteus.figure.clothes import worn_fields
from gluteus.figure.fields import Field, Points
from gluteus.figure.model import Model
from gluteus.figure.muscle_outlines import COVERED
from gluteus.figure.muscles import muscle_fields
from gluteus.figure.props import Block
from gluteus.figure.raster import Mask, Seen, seen
from gluteus.figure.skin import BONES
from gluteus.figure.surface import Surface, joined, normals
from gluteus.figure.trace import path_of
from gluteus.figure.view import View

COLOURS = {
    "skin": "#e2b294", "leggings": "#5c677d", "top": "#f4f1ea", "shoe": "#ffffff", "sole": "#aab2c0",
    "hair": "#483630", "eye": "#33262a", "brow": "#5a443c", "lips": "#b8685a",
}  # fmt: skip
ROLE_COLOURS = {"main": "#e4532f", "helps": "#f29d38", "steadies": "#f7cf8c"}
_LINE, _SHADE = "#39435a", "#1c2440"
_MARGIN_PX = 14
_GROWN_PX = 4
_EDGE_M = 0.03
_FAR_M = 0.05
_LIMBS = (
    ("thigh_{}", "shank_{}", "foot_{}", "toes_{}", "half_shank_{}"),
    ("upper_arm_{}", "forearm_{}", "hand_{}", "half_forearm_{}"),
)


@dataclass(frozen=True, slots=True)
class Scene:
    """What is drawn: a posed surface, what is around it, and which muscles do what (`main`, `helps`, `steadies`)."""

    model: Model
    surface: Surface
    view: View
    roles: Mapping[str, str] = field(default_factory=dict)
    props: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Plate:
    """The scene seen: pixels, where the picture begins on the view's plane, and the masks of its parts."""

    origin: Points
    pixels: Seen
    body: Mask
    parts: dict[str, Mask]
    light: Field


def svg_of(scene: Scene, name: str) -> str:
    """The picture as SVG text; `name` keeps its ids apart from those of other pictures on a page."""
    plate = plate_of(scene)
    height, width = plate.body.shape
    outline = path_of(plate.body, 0.9, 0.5)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
        + _behind(scene, plate)
        + f'<clipPath id="{name}"><path id="{name}-o" d="{outline}"/></clipPath>'
        + f'<g clip-path="url(#{name})">{_coloured(scene, plate)}{_shaded(scene, plate)}</g>'
        + f'<use href="#{name}-o" fill="none" stroke="{_LINE}" stroke-width="2.4" stroke-linejoin="round"/></svg>'
    )


def plate_of(scene: Scene) -> Plate:
    """Looks at the scene; every pixel of the body knows its place in the stance, and so what it wears."""
    blocks = [Surface(block.corners, block.triangles) for block in scene.props if not block.flat]
    everything = joined([scene.surface, *blocks])
    places = scene.view.pixels(everything.vertices)
    flat = scene.view.pixels(np.vstack([everything.vertices * (1, 0, 1), *(b.corners for b in scene.props)]))
    low = np.floor(np.minimum(places.min(axis=0), flat.min(axis=0))[:2]) - _MARGIN_PX
    high = np.ceil(np.maximum(places.max(axis=0), flat.max(axis=0))[:2]) + _MARGIN_PX
    width, height = (int(size) for size in high - low)
    pixels = seen(places - (*low, 0), everything.triangles, width, height)
    body = pixels.anything & (pixels.triangle < len(scene.surface.triangles))
    light = np.where(body, _light(scene, everything, pixels), 1.0)
    return Plate(low, pixels, body, _parts(scene, pixels, body), light)


def _light(scene: Scene, everything: Surface, pixels: Seen) -> Field:
    forward = -scene.view.backward * (1, 0, 1)
    source = -0.35 * forward / np.linalg.norm(forward) - 0.55 * scene.view.rightward + np.array([0, 0.75, 0])
    towards: Field = pixels.of(normals(everything), 0.0) @ (source / np.linalg.norm(source))
    return towards


def _parts(scene: Scene, pixels: Seen, body: Mask) -> dict[str, Mask]:
    """What each pixel of the body shows: the last of clothes, hair, face and coloured muscles that covers it."""
    padding = np.zeros((pixels.triangles.max() + 1 - len(scene.model.surface.vertices), 3))
    at_rest = pixels.of(np.vstack([scene.model.surface.vertices, padding]))[body]
    fields = worn_fields(at_rest, scene.model.stance)
    muscles = muscle_fields(at_rest, scene.model.stance)
    fields |= {name: muscles[name] for name in scene.roles if name in muscles and name not in COVERED}
    label = np.zeros(len(at_rest), int)
    for number, values in enumerate(fields.values(), 1):
        label[values > 0] = number
    parts = {}
    for number, name in enumerate(fields, 1):
        parts[name] = np.zeros(body.shape, bool)
        parts[name][body] = label == number
    return parts


def _behind(scene: Scene, plate: Plate) -> str:
    """Props, and the shadow on the floor."""
    drawn = []
    for block in sorted(scene.props, key=lambda b: -float(scene.view.pixels(b.corners)[:, 2].max())):
        for face, colour in block.faces_seen(scene.view):
            corners = np.round(scene.view.pixels(face)[:, :2] - plate.origin).astype(int)
            drawn.append(f'<path fill="{colour}" d="M{"L".join(f"{x} {y}" for x, y in corners)}z"/>')
    flat = [piece for block, piece in zip(scene.props, drawn, strict=False) if block.flat]
    solid = [piece for piece in drawn if piece not in flat]
    return "".join([*flat, _floor_shadow(scene, plate), *solid])


def _floor_shadow(scene: Scene, plate: Plate) -> str:
    height, width = plate.body.shape
    on_floor = scene.view.pixels(scene.surface.vertices * (1, 0, 1)) - (*plate.origin, 0)
    dark = seen(on_floor, scene.surface.triangles, width, height).anything
    return "".join(
        f'<path fill="{_SHADE}" opacity=".07" d="{path_of(_grown(dark, grown), soft, 1.6)}"/>'
        for grown, soft in ((9, 9.0), (0, 4.0))
    )


def _coloured(scene: Scene, plate: Plate) -> str:
    drawn = [f'<use href="#{{}}" fill="{COLOURS["skin"]}"/>']
    drawn = [f'<path fill="{COLOURS["skin"]}" d="M0 0H{plate.body.shape[1]}V{plate.body.shape[0]}H0z"/>']
    later = np.zeros(plate.body.shape, bool)
    for mask in plate.parts.values():
        later |= mask
    for name, mask in plate.parts.items():
        later &= ~mask
        muscle = name in scene.roles
        fine = name in ("eye", "brow", "lips")
        grown = mask if muscle or fine else mask | (_grown(mask, _GROWN_PX) & (later | ~plate.body))
        path = path_of(grown, 0.6 if fine else 1.0, 0.35 if fine else 0.55, 3 if fine else 20)
        if path and muscle:
            role = scene.roles[name]
            drawn.append(
                f'<path data-muscle="{name}" fill="{ROLE_COLOURS[role]}" stroke="#fff" stroke-width="2.4" d="{path}"/>'
            )
        elif path:
            drawn.append(f'<path fill="{COLOURS[name]}" d="{path}"/>')
    return "".join(drawn)


def _shaded(scene: Scene, plate: Plate) -> str:
    soft = gaussian_filter(plate.light, 2.5)
    hair = plate.parts["hair"] | plate.parts["eye"]
    tones = (
        (_SHADE, ".15", (soft < 0.16) & plate.body & ~hair, 2.2),
        (_SHADE, ".13", (soft < -0.25) & plate.body & ~hair, 2.2),
        ("#fff", ".11", (soft > 0.80) & plate.body & ~plate.parts["top"] & ~plate.parts["shoe"], 2.2),
        (_SHADE, ".13", _far_limbs(scene, plate), 1.0),
        (_LINE, ".75", _inner_edges(plate), 0.7),
    )
    paths = [(colour, opacity, path_of(mask, softness, 0.8, 60)) for colour, opacity, mask, softness in tones]
    return "".join(
        f'<path fill="{colour}" opacity="{opacity}" d="{path}"/>' for colour, opacity, path in paths if path
    )


def _far_limbs(scene: Scene, plate: Plate) -> Mask:
    """The arm and the leg further from the eye, where one clearly is: they recede into shade."""
    far = np.zeros(plate.body.shape, bool)
    padding = np.zeros(plate.pixels.triangles.max() + 1 - len(scene.surface.vertices))
    for names in _LIMBS:
        masks = []
        for side in ("l", "r"):
            bones = [BONES.index(name.format(side)) for name in names]
            share = np.where(np.isin(scene.model.skin.bones, bones), scene.model.skin.weights, 0).sum(axis=1)
            masks.append((plate.pixels.of(np.concatenate([share, padding])) > 0.5) & plate.body)
        if not all(mask.any() for mask in masks):
            continue
        left_m, right_m = (float(plate.pixels.depth_m[mask].mean()) for mask in masks)
        if abs(left_m - right_m) > _FAR_M:
            far |= masks[0 if left_m > right_m else 1]
    return far


def _inner_edges(plate: Plate) -> Mask:
    """Thin lines where one part of the body stands before another."""
    depth = np.where(plate.body, plate.pixels.depth_m, 0.0)
    step = np.where(plate.body, maximum_filter(depth, 3) - depth, 0.0)
    return _grown(step > _EDGE_M, 1) & plate.body


def _grown(mask: Mask, by_px: int) -> Mask:
    grown: Mask = binary_dilation(mask, iterations=by_px) if by_px else mask
    return grown
