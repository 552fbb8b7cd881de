"""A photo as it is kept: decoded, turned upright, reduced and written anew, so that nothing else is left.

Cameras write where and when a photo was taken, with what, often a second picture, and programs add their
own. None of that is copied: the file is made from the pixels alone.
"""

import struct
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from gluteus.errors import PhotoError

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

MOST_BYTES = 30 * 2**20
MOST_PIXELS = 70_000_000  # more than phones take; decoding needs four bytes for each
LARGE_PX = 1600
SMALL_PX = 320
QUALITY = 86
FORMATS = ("JPEG", "PNG", "WEBP")  # a JPEG with a second picture in it (MPO) is opened as JPEG, too
MAY_MOVE = ("PNG", "WEBP")  # the further pictures of an MPO are previews, or what the other lens saw
AS_IT_IS = 1  # of the eight ways in which EXIF says that a picture lies
BROKEN = (OSError, SyntaxError, ValueError, EOFError, ArithmeticError, struct.error)  # as decoders say it
HEIF_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")

UNREADABLE = "This is no photo that can be read: please choose a JPEG, PNG or WebP file."
HEIF = (
    "This is a HEIC photo, which this server cannot read. Save or share it as JPEG and choose that; "
    "an iPhone takes JPEGs where its camera settings say “Most Compatible”."
)
CUT_SHORT = "This photo is cut short or damaged: please choose it again, or another one."
TOO_LARGE = "This photo is larger than this server can take: please choose one below 30 MB and 70 megapixels."
MOVES = "This picture moves: please choose one that stands still."


@dataclass(frozen=True, slots=True)
class CleanPhoto:
    """Two JPEG files of one photo: its longer edge at most LARGE_PX, and SMALL_PX for lists."""

    large: bytes
    small: bytes


def clean(data: bytes) -> CleanPhoto:
    """Only what is to be seen. Raises PhotoError with a sentence that says what to do."""
    if len(data) > MOST_BYTES:
        raise PhotoError(TOO_LARGE)
    upright = _upright(_opened(data))
    return CleanPhoto(large=_jpeg(upright, LARGE_PX), small=_jpeg(upright, SMALL_PX))


def _opened(data: bytes) -> "Picture":
    """What the file says that it is, before any pixel is decoded."""
    from PIL import Image  # noqa: PLC0415  only a photo waits for it

    if data[4:8] == b"ftyp" and data[8:12] in HEIF_BRANDS:
        raise PhotoError(HEIF)
    try:
        picture = Image.open(BytesIO(data), formats=FORMATS)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise PhotoError(TOO_LARGE) from error
    except BROKEN as error:
        raise PhotoError(UNREADABLE) from error
    if picture.width * picture.height > MOST_PIXELS:
        raise PhotoError(TOO_LARGE)
    if picture.format in MAY_MOVE and getattr(picture, "n_frames", 1) > 1:
        raise PhotoError(MOVES)
    return picture


def _upright(picture: "Picture") -> "Picture":
    """The pixels as they are to be seen: turned as the camera noted, on white where they were see-through."""
    from PIL import Image  # noqa: PLC0415  only a photo waits for it

    try:
        picture.draft("RGB", (LARGE_PX, LARGE_PX))  # a JPEG decodes straight into about the size that is kept
        picture.thumbnail((LARGE_PX, LARGE_PX))
        seen = _in_srgb(picture.convert("RGBA" if picture.has_transparency_data else "RGB"))
    except BROKEN as error:
        raise PhotoError(CUT_SHORT) from error
    turned = _turned(seen, _orientation(picture))
    ground = Image.new("RGB", turned.size, "white")  # a new picture: the notes on the old one stay behind
    ground.paste(turned, mask=turned if turned.mode == "RGBA" else None)
    return ground


def _orientation(picture: "Picture") -> int:
    """How the camera was held, by EXIF; as it is where that cannot be read."""
    from PIL.ExifTags import Base  # noqa: PLC0415  only a photo waits for it

    try:
        return int(picture.getexif().get(Base.Orientation, AS_IT_IS))
    except (*BROKEN, TypeError):
        return AS_IT_IS


def _turned(picture: "Picture", orientation: int) -> "Picture":
    from PIL.Image import Transpose  # noqa: PLC0415  only a photo waits for it

    turns = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    return picture.transpose(turns[orientation]) if orientation in turns else picture


def _in_srgb(picture: "Picture") -> "Picture":
    """Without its colour profile a photo would look pale: its colours are told in the usual one instead."""
    from PIL import ImageCms  # noqa: PLC0415  only a photo waits for it

    profile = picture.info.get("icc_profile")
    if not profile or picture.mode != "RGB":
        return picture
    try:
        told = ImageCms.profileToProfile(
            picture, ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB")
        )
    except (ImageCms.PyCMSError, OSError):
        return picture  # a profile that cannot be read tells nothing
    return told or picture


def _jpeg(picture: "Picture", longest_px: int) -> bytes:
    copy, file = picture.copy(), BytesIO()
    copy.thumbnail((longest_px, longest_px))
    copy.save(file, "JPEG", quality=QUALITY, optimize=True)
    return file.getvalue()
