import numpy as np
import pytest

pytest.importorskip("cv2", reason="reading films needs the extra `video`")

from PIL import Image

from gluteus.errors import VideoError
from gluteus.video.film import Film
from video.films import sound_alone, turned, with_delays, write_film

WIDTH, HEIGHT, COUNT = 96, 64, 20


@pytest.fixture(scope="module")
def usual(tmp_path_factory):
    """Twenty pictures that get brighter, with a white corner at the upper left."""
    pictures = [np.full((HEIGHT, WIDTH, 3), 8 * number, np.uint8) for number in range(COUNT)]
    for picture in pictures:
        picture[:24, :32] = 255
    return write_film(tmp_path_factory.mktemp("films") / "usual.mp4", pictures)


def pictures_of(path):
    with Film(path) as film:
        return list(film)


def times_ms(path):
    return [round(1000 * picture.time_s) for picture in pictures_of(path)]


def white_corner(picture):
    height, width, _ = picture.rgb.shape
    corners = {"upper left": (4, 4), "upper right": (4, width - 5), "lower left": (height - 5, 4)}
    return next(name for name, at in corners.items() if picture.rgb[at].min() > 200)


def test_pictures_come_in_order_each_with_its_time(usual):
    pictures = pictures_of(usual)
    assert times_ms(usual) == [round(1000 * number / 30) for number in range(COUNT)]
    assert [picture.rgb.shape for picture in pictures] == [(HEIGHT, WIDTH, 3)] * COUNT
    assert [round(picture.rgb[-4, -4].mean() / 8) for picture in pictures] == list(range(COUNT))


def test_a_film_says_how_many_pictures_it_has_and_how_fast_they_come(usual):
    with Film(usual) as film:
        assert (film.pictures, film.fps) == (COUNT, 30)


def test_colours_are_red_green_and_blue(tmp_path):
    red = np.zeros((HEIGHT, WIDTH, 3), np.uint8)
    red[..., 0] = 220
    seen = pictures_of(write_film(tmp_path / "red.mp4", [red] * 3))[0].rgb[HEIGHT // 2, WIDTH // 2]
    assert [round(value / 220) for value in seen.tolist()] == [1, 0, 0]


def test_a_phone_held_upright_gives_upright_pictures(usual, tmp_path):
    first = pictures_of(turned(usual, tmp_path / "turned.mp4"))[0]
    assert first.rgb.shape == (WIDTH, HEIGHT, 3)
    assert (white_corner(pictures_of(usual)[0]), white_corner(first)) == ("upper left", "upper right")


def test_a_variable_rate_keeps_every_time(usual, tmp_path):
    delays = (0.5, 1.5, 1)
    slower = with_delays(usual, tmp_path / "variable.mp4", delays)
    ticks = [sum(delays[number % 3] for number in range(before)) for before in range(COUNT)]
    assert times_ms(slower) == [pytest.approx(1000 * tick / 30, abs=1) for tick in ticks]


def test_pictures_without_times_are_given_even_ones(tmp_path, usual):
    row = tmp_path / "row.mjpeg"
    with row.open("wb") as file:
        for picture in pictures_of(usual)[:5]:
            Image.fromarray(picture.rgb).save(file, "JPEG")
    times = times_ms(row)
    assert np.diff(times).tolist() == [times[1]] * 4


def nothing(path):
    path.write_bytes(b"")


def noise(path):
    path.write_bytes(np.random.default_rng(0).bytes(5000))


@pytest.mark.parametrize(
    ("name", "make", "word"),
    [
        ("nowhere.mp4", lambda path: None, "cannot be opened"),
        ("folder.mp4", lambda path: path.mkdir(), "cannot be opened"),
        ("empty.mp4", nothing, "is empty"),
        ("sound.wav", sound_alone, "no pictures"),
        ("sound.mp4", sound_alone, "no pictures"),
        ("noise.mp4", noise, "no pictures"),
    ],
)
def test_what_is_no_film_is_refused_in_a_sentence(tmp_path, name, make, word):
    path = tmp_path / name
    make(path)
    with pytest.raises(VideoError, match=f"^{name}: .*{word}.*[.]$"):
        Film(path)


def test_a_film_that_broke_off_while_it_was_copied_is_refused_in_a_sentence(usual, tmp_path):
    path = tmp_path / "half.mp4"
    path.write_bytes(usual.read_bytes()[: usual.stat().st_size // 2])
    with pytest.raises(VideoError, match=r"half\.mp4: holds no pictures"):
        Film(path)


def test_a_film_damaged_in_the_middle_gives_what_can_still_be_read(usual, tmp_path):
    content = bytearray(usual.read_bytes())
    content[len(content) // 4 : len(content) // 3] = bytes(len(content) // 3 - len(content) // 4)
    path = tmp_path / "damaged.mp4"
    path.write_bytes(content)
    times = times_ms(path)
    assert times == sorted(set(times))
    assert 0 < len(times) <= COUNT
