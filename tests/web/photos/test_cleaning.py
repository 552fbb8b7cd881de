from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms, ImageOps
from PIL.ExifTags import IFD

from gluteus.errors import PhotoError
from gluteus.web.photos import clean, cleaning
from web.photos.camera import SECRETS, bomb, exif, moving, phone_photo, png_with_text, saved, two_halves

WHOLE = {form: saved(two_halves((60, 40)), form, exif=exif(3)) for form in ("JPEG", "PNG", "WEBP")}


def opened(data):
    return Image.open(BytesIO(data))


def colour(picture, x, y):
    """Which of the primaries it is nearly, there (0 to 1 from the upper left)."""
    levels = picture.getpixel((int(x * picture.width), int(y * picture.height)))
    return ("red", "green", "blue")[levels.index(max(levels))]


def refusal(data):
    with pytest.raises(PhotoError) as told:
        clean(data)
    return str(told.value)


def test_the_photo_that_is_sent_carries_a_place():
    photo = phone_photo()
    assert [secret for secret in SECRETS if secret not in photo] == []
    assert opened(photo).getexif().get_ifd(IFD.GPSInfo)


@pytest.mark.parametrize("photo", [phone_photo(), png_with_text()], ids=["jpeg", "png"])
@pytest.mark.parametrize("size", ["large", "small"])
def test_of_what_the_camera_noted_nothing_is_left(photo, size):
    kept = getattr(clean(photo), size)
    assert [secret for secret in SECRETS if secret in kept] == []
    assert dict(opened(kept).getexif()) == {}
    assert set(opened(kept).info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_is_turned_upright_before_the_note_about_it_goes(orientation):
    sent = phone_photo((400, 300), orientation)
    kept, upright = opened(clean(sent).large), ImageOps.exif_transpose(opened(sent))
    assert kept.size == upright.size
    corners = [(x, y) for x in (0.1, 0.9) for y in (0.1, 0.9)]
    assert [colour(kept, *corner) for corner in corners] == [colour(upright, *corner) for corner in corners]


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_every_usual_kind_is_kept_as_jpeg(form):
    kept = opened(clean(saved(two_halves(), form)).large)
    assert (kept.format, kept.mode, kept.size) == ("JPEG", "RGB", (400, 300))
    assert (colour(kept, 0.5, 0.1), colour(kept, 0.5, 0.9)) == ("red", "blue")


@pytest.mark.parametrize("mode", ["L", "P", "LA", "RGBA", "CMYK", "1", "I;16"])
def test_every_way_to_tell_colours_can_be_read(mode):
    form = "JPEG" if mode == "CMYK" else "PNG"
    assert opened(clean(saved(Image.new(mode, (40, 30)), form)).large).mode == "RGB"


def test_what_is_see_through_becomes_white():
    kept = opened(clean(saved(Image.new("RGBA", (40, 30), (0, 0, 0, 0)), "PNG")).large)
    assert kept.getpixel((5, 5)) == (255, 255, 255)


def test_a_large_photo_is_reduced_and_a_small_one_is_left():
    large = clean(phone_photo((4000, 3000)))
    assert (opened(large.large).size, opened(large.small).size) == ((1600, 1200), (320, 240))
    small = clean(phone_photo((100, 50)))
    assert (opened(small.large).size, opened(small.small).size) == ((100, 50), (100, 50))


def test_a_very_narrow_photo_stays_a_picture():
    assert opened(clean(saved(Image.new("RGB", (9000, 2)), "PNG")).large).size == (1600, 1)


def test_a_colour_profile_is_used_and_not_kept():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    kept = clean(saved(two_halves(), "JPEG", icc_profile=profile)).large
    assert "icc_profile" not in opened(kept).info
    assert colour(opened(kept), 0.5, 0.1) == "red"


def test_a_broken_colour_profile_loses_no_photo():
    assert opened(clean(saved(two_halves(), "JPEG", icc_profile=b"no profile")).large).size == (400, 300)


def test_two_pictures_in_one_file_are_one_photo():
    """As phones write them: what is to be seen first, a preview behind it."""
    first, second = two_halves(), two_halves((40, 30))
    both = saved(first, "MPO", save_all=True, append_images=[second])
    assert opened(both).format == "MPO"
    assert opened(clean(both).large).size == (400, 300)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no photo at all",
        b"%PDF-1.7",
        b"\xff\xd8\xff",
        b"<svg/>",
        moving("GIF"),
        saved(two_halves(), "TIFF"),
    ],
    ids=["nothing", "text", "pdf", "three bytes", "svg", "gif", "tiff"],
)
def test_what_is_no_photo_is_told_so(data):
    assert refusal(data) == cleaning.UNREADABLE


@pytest.mark.parametrize("form", ["PNG", "WEBP"])
def test_what_moves_is_told_so(form):
    assert refusal(moving(form)) == cleaning.MOVES


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_what_is_cut_short_is_told_so(form, share):
    noise = Image.effect_noise((300, 200), 60).convert("RGB")
    whole = saved(noise, form)
    assert refusal(whole[: int(len(whole) * share)]) in (cleaning.CUT_SHORT, cleaning.UNREADABLE)


def test_a_few_bytes_that_would_fill_the_memory_are_refused_undecoded():
    assert refusal(bomb()) == cleaning.TOO_LARGE


def test_more_pixels_than_a_phone_has_are_refused(monkeypatch):
    monkeypatch.setattr(cleaning, "MOST_PIXELS", 400 * 300 - 1)
    assert refusal(phone_photo((400, 300))) == cleaning.TOO_LARGE


def test_a_file_that_is_too_long_is_refused_unread():
    assert refusal(bytes(cleaning.MOST_BYTES + 1)) == cleaning.TOO_LARGE


def test_a_photo_of_an_iphone_as_it_is_says_what_to_do():
    assert refusal(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic") == cleaning.HEIF


@pytest.mark.filterwarnings("ignore")  # a decoder may grumble about what it could still read
@given(st.sampled_from(["JPEG", "PNG", "WEBP"]), st.integers(0, 900), st.binary(min_size=1, max_size=12))
def test_whatever_is_broken_in_a_photo_it_is_cleaned_or_refused(form, at, scratch):
    whole = WHOLE[form]
    try:
        kept = clean(whole[:at] + scratch + whole[at + len(scratch) :])
    except PhotoError:
        return
    assert opened(kept.large).format == "JPEG"
