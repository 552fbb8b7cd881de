"""A still of the figure as a small SVG: flat colours, two tones of shade, the working muscles coloured."""

import numpy as np
from scipy.ndimage import find_objects, gaussian_filter, label

from gluteus.figure.picture.hair import hair_layers
from gluteus.figure.picture.ink import COLOURS, LINE, LINE_PX, ROLE_COLOURS, SHADE, filled
from gluteus.figure.picture.plate import Plate, Scene, far_limbs, grown, inner_edges, plate_of
from gluteus.figure.picture.props import Block
from gluteus.figure.picture.raster import Mask, seen
from gluteus.figure.picture.trace import path_of

_REACH_PX = 4
_FACE = ("eye", "brow", "lips")


def svg_of(scene: Scene, name: str) -> str:
    """The picture as SVG text; `name` keeps its ids apart from those of other pictures on a page."""
    plate = plate_of(scene)
    hair_behind, hair_over = hair_layers(scene, plate)
    height, width = plate.body.shape
    outline = path_of(plate.body, 0.9, 0.5)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'data-view="{_view(scene, plate)}">'
        + _behind(scene, plate)
        + hair_behind
        + f'<clipPath id="{name}"><path id="{name}-o" d="{outline}"/></clipPath>'
        + f'<g clip-path="url(#{name})">{_coloured(scene, plate)}{_shaded(scene, plate)}</g>'
        + f'<use href="#{name}-o" fill="none" stroke="{LINE}" stroke-width="{LINE_PX}"/>{hair_over}</svg>'
    )


def _view(scene: Scene, plate: Plate) -> str:
    """From where it was drawn, so that the figure in motion can take its place (web/figures reads it).

    Azimuth and elevation in degrees, distance and aim (three) in m, left and top edge in pixels from the aim,
    pixels to a metre at the aim.
    """
    camera = scene.camera
    turned = (camera.azimuth_deg, camera.elevation_deg)
    numbers = (*turned, camera.distance_m, *camera.aim_m, *plate.origin, scene.pixels_per_m)
    return " ".join(f"{round(float(number), 4):g}" for number in numbers)


def _behind(scene: Scene, plate: Plate) -> str:
    """Props, and the shadow on the floor."""
    flat = [block for block in scene.props if block.flat]
    solid = [block for block in scene.props if not block.flat]
    solid.sort(key=lambda block: -float(scene.pixels(block.corners)[:, 2].mean()))
    shadow = _floor_shadow(scene, plate)
    return "".join(
        [*(_prop(block, scene, plate) for block in flat), shadow, *(_prop(b, scene, plate) for b in solid)]
    )


def _prop(block: Block, scene: Scene, plate: Plate) -> str:
    drawn = []
    for face, colour in block.faces_seen(scene.camera):
        corners = np.round(scene.pixels(face)[:, :2] - plate.origin).astype(int)
        drawn.append(f'<path fill="{colour}" d="M{"L".join(f"{x} {y}" for x, y in corners)}z"/>')
    return "".join(drawn)


def _floor_shadow(scene: Scene, plate: Plate) -> str:
    height, width = plate.body.shape
    on_floor = scene.pixels(scene.surface.vertices * (1, 0, 1)) - (*plate.origin, 0)
    dark = seen(on_floor, scene.surface.triangles, width, height).anything
    return "".join(
        f'<path fill="{SHADE}" opacity=".06" d="{path_of(grown(dark, wider), soft, 1.6)}"/>'
        for wider, soft in ((8, 9.0), (0, 4.0))
    )


def _coloured(scene: Scene, plate: Plate) -> str:
    """Skin everywhere, then each part over it, reaching under those painted later so that no gap opens."""
    height, width = plate.body.shape
    drawn = [f'<path fill="{COLOURS["skin"]}" d="M0 0H{width}V{height}H0z"/>']
    later = np.logical_or.reduce(list(plate.parts.values()))
    for name, mask in plate.parts.items():
        later &= ~mask
        if name == "eye":
            drawn.append(_dots(mask))
        elif name in _FACE:
            drawn.append(filled(COLOURS[name], path_of(mask, 0.6, 0.35, 3)))
        elif name in scene.roles:
            drawn.append(_muscle(name, scene.roles[name], path_of(mask, 1.0, 0.55, 20)))
        else:
            reaching = mask | (grown(mask, _REACH_PX) & (later | ~plate.body))
            drawn.append(filled(COLOURS[name], path_of(reaching, 1.0, 0.55, 20)))
    return "".join(drawn)


def _shaded(scene: Scene, plate: Plate) -> str:
    soft = gaussian_filter(plate.light, 4.0)
    plain = plate.body & ~plate.parts["hair"] & ~plate.face
    bright = plate.parts["leggings"] | plate.parts["hair"]
    return "".join(
        filled(colour, path_of(mask, softness, 0.8, smallest), opacity)
        for colour, opacity, mask, softness, smallest in (
            (SHADE, ".13", (soft < 0.10) & plain, 3.0, 240),
            (SHADE, ".11", (soft < -0.30) & plain, 3.0, 240),
            ("#fff", ".10", (soft > 0.82) & bright, 3.0, 240),
            (SHADE, ".13", far_limbs(scene, plate), 1.0, 60),
            (LINE, ".75", inner_edges(plate.body, plate.pixels.depth_m), 0.7, 60),
        )
    )


def _muscle(name: str, role: str, path: str) -> str:
    if not path:
        return ""
    colour = ROLE_COLOURS[role]
    return f'<path data-muscle="{name}" fill="{colour}" stroke="#fff" stroke-width="2.4" d="{path}"/>'


def _dots(mask: Mask) -> str:
    """Each patch as an ellipse: too small for an outline."""
    drawn = []
    for rows, columns in find_objects(label(mask)[0]):
        tall, wide = rows.stop - rows.start, columns.stop - columns.start
        x, y = columns.start + wide / 2, rows.start + tall / 2
        drawn.append(f'<ellipse cx="{x:g}" cy="{y:g}" rx="{wide / 2:g}" ry="{tall / 2:g}"/>')
    return f'<g fill="{COLOURS["eye"]}">{"".join(drawn)}</g>' if drawn else ""
