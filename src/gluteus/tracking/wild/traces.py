"""Every channel of a film on one even clock, smooth, and in units of its own jitter, so that channels compare."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gluteus.errors import TrackingError
from gluteus.tracking.signal.channels import CHANNELS, TYPICAL_JITTER, trunk_length

Array = NDArray[np.float64]

NAMES = tuple(CHANNELS)
RATE_HZ = 30.0
JITTER = np.array([TYPICAL_JITTER[channel.unit] for channel in CHANNELS.values()])
_SMOOTH_S = 0.1
_MEDIAN_OF = 5
_FEWEST_FRAMES, _SHORTEST_S = 8, 0.5


@dataclass(frozen=True, slots=True)
class Traces:
    """`values` (n, channels) at `times_s` (n,); `seen` (channels,) is how visible their landmarks were, 0..1."""

    times_s: Array
    values: Array
    seen: Array


def traces_of(points: Array, times_s: Array) -> Traces:
    """From points (frames, 33, 3) in shares of the picture's width. Raises TrackingError where nobody was seen."""
    found = np.isfinite(points).all(axis=(1, 2)) & (np.diff(times_s, prepend=times_s[:1] - 1) > 0)
    points, times_s = points[found], times_s[found]
    if len(times_s) < _FEWEST_FRAMES or times_s[-1] - times_s[0] < _SHORTEST_S:
        raise TrackingError(
            "There is nobody to count in these landmarks: fewer than eight frames show a person."
        )
    even_s = np.arange(times_s[0], times_s[-1] + 1e-9, 1 / RATE_HZ)
    read = readings(points)
    even = np.stack([np.interp(even_s, times_s, channel) for channel in read.T], axis=-1)
    jitter = np.median(np.abs(np.diff(even, 2, axis=0)), axis=0) / (0.6745 * np.sqrt(6))
    calm = smooth(_median(even), _SMOOTH_S)
    values = (calm - np.median(calm, axis=0)) / (JITTER + jitter)
    visible = np.array([points[:, list(channel.landmarks), 2].mean() for channel in CHANNELS.values()])
    return Traces(even_s, values, np.clip(visible, 0.1, 1.0))


def readings(points: Array) -> Array:
    """What every channel reads in every frame: (frames, channels). Lengths go by the film's median trunk."""
    frames = points.tolist()
    trunk = float(np.median([trunk_length(one) for one in frames])) or 1.0
    return np.array([[channel.measure(one, trunk) for channel in CHANNELS.values()] for one in frames])


def smooth(values: Array, seconds: float) -> Array:
    """A Gaussian over time (axis 0), which shifts nothing; the ends are mirrored."""
    reach = min(int(3 * seconds * RATE_HZ) + 1, len(values) - 1)
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) / (seconds * RATE_HZ)) ** 2)
    padded = np.pad(values, [(reach, reach)] + [(0, 0)] * (values.ndim - 1), mode="reflect")
    columns = padded.reshape(len(padded), -1).T
    made = np.array([np.convolve(column, kernel / kernel.sum(), "valid") for column in columns])
    smoothed: Array = made.T.reshape(values.shape)
    return smoothed


def around(values: Array, seconds: float) -> Array:
    """What is left of them beside their slow course."""
    return values - smooth(values, seconds)


def _median(values: Array) -> Array:
    padded = np.pad(values, [(_MEDIAN_OF // 2, _MEDIAN_OF // 2), (0, 0)], mode="edge")
    made: Array = np.median(np.lib.stride_tricks.sliding_window_view(padded, _MEDIAN_OF, axis=0), axis=-1)
    return made
