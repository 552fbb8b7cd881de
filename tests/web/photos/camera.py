"""Photos as cameras and programs write them, with everything that they note on them."""

import zlib
from io import BytesIO

from PIL import Image, PngImagePlugin
from PIL.ExifTags import GPS, IFD, Base

TURN_RIGHT = 6  # how EXIF says that the picture lies on its left side
SECRETS = (b"Exif", b"Ada's phone", b"2026:11:23", b"http://ns.adobe.com/xap", b"said in a comment")


def saved(picture, form, **how):
    file = BytesIO()
    picture.save(file, form, **how)
    return file.getvalue()


def two_halves(size=(400, 300), mode="RGB"):
    """Red above blue, so that turning shows."""
    picture = Image.new(mode, size, "blue")
    picture.paste("red", (0, 0, size[0], size[1] // 2))
    return picture


def exif(orientation=1):
    """Where, when and with what it was taken, and a turn."""
    told = Image.Exif()
    told[Base.Orientation] = orientation
    told[Base.Make] = "Ada's phone"
    told[Base.DateTime] = "2026:11:23 07:30:00"
    place = told.get_ifd(IFD.GPSInfo)
    place[GPS.GPSLatitudeRef], place[GPS.GPSLatitude] = "N", (52.0, 31.0, 12.0)
    place[GPS.GPSLongitudeRef], place[GPS.GPSLongitude] = "E", (13.0, 24.0, 18.0)
    return told


def phone_photo(size=(400, 300), orientation=1):
    """A JPEG with GPS, a camera, a date, a comment and XMP."""
    return saved(
        two_halves(size),
        "JPEG",
        exif=exif(orientation),
        comment=b"said in a comment",
        xmp=b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>",
    )


def png_with_text():
    words = PngImagePlugin.PngInfo()
    words.add_text("Comment", "said in a comment")
    return saved(two_halves(mode="RGBA"), "PNG", pnginfo=words, exif=exif())


def moving(form):
    frames = [two_halves((40, 30)), Image.new("RGB", (40, 30), "green")]
    return saved(frames[0], form, save_all=True, append_images=frames[1:], duration=100)


def bomb():
    """A few bytes that would become ten billion pixels."""
    whole = bytearray(saved(Image.new("1", (8, 8)), "PNG"))
    whole[16:24] = (100_000).to_bytes(4, "big") * 2
    whole[29:33] = zlib.crc32(whole[12:29]).to_bytes(4, "big")
    return bytes(whole)
