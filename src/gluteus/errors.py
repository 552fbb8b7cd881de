"""Every error that Gluteus raises on purpose.

GluteusError
├── CatalogueError          a file of the catalogue is wrong
│   ├── FileError           it cannot be read, or a key, word or value in it is not allowed
│   └── NotInCatalogue      nothing has this slug
├── MovementError           no body can take this posture: names posture, contact and by how much
├── PictureError            a picture cannot be made: no such look, ending or folder, or no extra that draws
├── TrackingError           nothing can be counted: no [count], or landmarks that are none
├── VideoError              a film cannot be analysed: unreadable, nobody in it, or the extra is missing
├── ImpossibleValue         a quantity cannot be true (a negative mass)
├── PlanningError           no workout can be made from what was asked
│   └── NoRest              a workout cannot move to that day; names the nearest one that is free
├── PhotoError              a photo cannot be kept: no photo, too large, cut short, moving
├── ExchangeError           a file of another program cannot be read at all
│   └── RowRefused          one row of it is left out: says why
├── HomeError               the data folder cannot be found, made or written to
└── ServerError             the server cannot start: port in use, database broken

The message is one sentence for the person who sees it: what is wrong, then what to do.
"""

from datetime import date


class GluteusError(Exception):
    """Root of the tree; its text may be shown to a user as it stands."""


class CatalogueError(GluteusError):
    """Something in the catalogue is wrong."""


class FileError(CatalogueError):
    """A file is wrong: names the file, the key, and where there is one the nearest known word."""


class NotInCatalogue(CatalogueError):  # noqa: N818  a name that says what happened reads better
    """Nothing has this slug."""


class MovementError(GluteusError):
    """No body can take a posture as its file describes it."""


class PictureError(GluteusError):
    """The figure has no such body, hair or colour, or a picture or film of it cannot be made or written."""


class TrackingError(GluteusError):
    """Nothing can be counted in this exercise, or from these landmarks."""


class VideoError(GluteusError):
    """A film cannot be read, nobody is in it, or what reads films is not installed."""


class ImpossibleValue(GluteusError):  # noqa: N818
    """A quantity that cannot be true; `field` names it, so that a form can put the sentence beside it."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


class PlanningError(GluteusError):
    """No workout can be made from what was asked."""


class NoRest(PlanningError):  # noqa: N818
    """A workout cannot move to that day; `nearest` is the free day closest to it, if there is one."""

    def __init__(self, sentence: str, nearest: date | None) -> None:
        super().__init__(sentence)
        self.nearest = nearest


class PhotoError(GluteusError):
    """What was sent is no photo that can be cleaned and kept."""


class ExchangeError(GluteusError):
    """A file of another program cannot be read."""


class RowRefused(ExchangeError):  # noqa: N818
    """One row of such a file is left out; the sentence goes on after "Row 12 "."""


class HomeError(GluteusError):
    """The data folder cannot be used."""


class ServerError(GluteusError):
    """The server cannot start."""
