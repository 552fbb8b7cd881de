"""Frames on the wire: what goes in comes out, and nonsense is said or has nobody in it."""

from struct import pack as packed

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gluteus.errors import TrackingError
from gluteus.tracking.packet import FRAME_BYTES, LONGEST_S, MOST_FRAMES, pack, unpack
from gluteus.tracking.signal.frame import LANDMARKS

Z = 2  # among the four numbers of a landmark
shares = st.floats(-2, 2, width=32)
bodies = st.lists(shares, min_size=4 * LANDMARKS, max_size=4 * LANDMARKS)
read = st.integers(0, 4 * LANDMARKS - 1).filter(lambda place: place % 4 != Z)


@given(st.floats(0, LONGEST_S), bodies, st.floats(0.2, 5))
def test_a_frame_comes_back_as_it_was(time_s, numbers, aspect):
    (frame,) = unpack(pack(time_s, numbers), aspect)
    assert frame.time_s == time_s
    assert frame.points == [
        (x, y / aspect, seen) for x, y, seen in zip(numbers[::4], numbers[1::4], numbers[3::4], strict=True)
    ]


def test_a_packet_keeps_the_order_of_its_frames():
    frames = unpack(b"".join(pack(number / 30, None) for number in range(3)), 1.0)
    assert [(frame.time_s, frame.points) for frame in frames] == [(0.0, None), (1 / 30, None), (2 / 30, None)]


@given(bodies, read, st.sampled_from([float("nan"), float("inf"), -1e30, 101.0]))
def test_a_frame_with_a_number_that_is_no_place_has_nobody_in_it(numbers, place, nonsense):
    numbers[place] = nonsense
    (frame,) = unpack(pack(1.0, numbers), 1.0)
    assert frame.points is None


@pytest.mark.parametrize("length", [0, 1, FRAME_BYTES - 1, FRAME_BYTES + 1, (MOST_FRAMES + 1) * FRAME_BYTES])
def test_a_packet_of_another_length_is_refused(length):
    with pytest.raises(TrackingError, match="A packet has 1 to 90 frames"):
        unpack(bytes(length), 1.0)


@pytest.mark.parametrize("time_s", [float("nan"), float("inf"), -0.1, LONGEST_S + 1])
def test_a_time_outside_a_set_is_refused(time_s):
    with pytest.raises(TrackingError, match="in seconds since the set began"):
        unpack(packed("<d132f", time_s, *[0.5] * 132), 1.0)
