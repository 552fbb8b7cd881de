"""The body in the picture: how large it is, from where it is seen, what keeps it from being followed."""

from collections.abc import Iterable
from math import exp

from gluteus.tracking.signal.channels import CHANNELS, trunk_length
from gluteus.tracking.signal.frame import Points
from gluteus.tracking.signal.visibility import is_seen_from, pairs_of, shoulder_width, side_of_camera, unseen

NOBODY, WRONG_POSTURE = "nobody in the picture", "not in position"
_TRUNK_TIME_CONSTANT_S = 2.0
_LEAN_TOLERANCE_DEG = 35.0  # the view of a camera that stands somewhere else
_FORESHORTENED = 1.0  # shoulders wider than the trunk is long: it points at the camera and leans anyhow


class BodySeen:
    """One per set.

    Seen means: of every pair of needed joints one is visible, and the trunk leans as the exercise has it.
    """

    def __init__(self, channels: Iterable[str], view: str, trunk_lean_deg: tuple[float, float]) -> None:
        """The channels say which joints are needed; view and lean are those of the norm."""
        self._pairs = pairs_of(number for channel in channels for number in CHANNELS[channel].landmarks)
        self._wanted_view = view
        low, high = trunk_lean_deg
        self._lean_deg = (low - _LEAN_TOLERANCE_DEG, high + _LEAN_TOLERANCE_DEG)
        self.trunk = self._width = 0.0

    @property
    def view(self) -> str:
        """From where the camera sees the body now."""
        return side_of_camera(self._width)

    @property
    def can_be_judged(self) -> bool:
        """Whether a form rule may be asked from here."""
        return is_seen_from(self._wanted_view, self._width)

    def why_not(self, points: Points, gone_s: float) -> str | None:
        """What keeps a frame from being counted, in words; `gone_s` after the one before."""
        out = unseen(points, self._pairs)
        if out is not None:
            return f"{out} out of the picture"
        trunk = trunk_length(points)
        if trunk <= 0:
            return NOBODY
        self._learn(points, trunk, gone_s)
        low, high = self._lean_deg
        if self._width > _FORESHORTENED or low <= CHANNELS["trunk_lean"].measure(points, trunk) <= high:
            return None
        return WRONG_POSTURE

    def _learn(self, points: Points, trunk: float, gone_s: float) -> None:
        share = 1.0 if self.trunk == 0 else 1 - exp(-gone_s / _TRUNK_TIME_CONSTANT_S)
        self.trunk += share * (trunk - self.trunk)
        self._width += share * (shoulder_width(points, self.trunk) - self._width)
