"""What the camera follows in an exercise, and from where; docs/exercise-file.md explains every key."""

from dataclasses import dataclass
from typing import Annotated

from gluteus.catalogue.loader import Place, nearest
from gluteus.catalogue.movement import Movement, PostureName
from gluteus.catalogue.rules import Between, NotEmpty
from gluteus.catalogue.vocabulary import CameraSide, ChannelWord

Sentence = Annotated[str, NotEmpty()]
Share = Annotated[float, Between(0.1, 1)]
Reading = Annotated[float, Between(-10, 180)]


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a repetition: the mean of its channels goes from the posture `rest` to `work` and back.

    Where they are left out, rest is the posture in which the movement begins and work the one furthest from it.
    A part that comes to less than `at_least` of its own usual range leaves a half repetition.
    """

    name: Sentence
    channels: Annotated[tuple[ChannelWord, ...], NotEmpty()]
    rest: PostureName | None = None
    work: PostureName | None = None
    at_least: Share = 0.5


@dataclass(frozen=True, slots=True)
class Count:
    """Either `channels` of a repetition in one part, or the parts that it needs, in order.

    `norm` are the readings of the only channel at rest and at work, given only where films of people disagree
    with what the solved movement shows; `source` is a key of references.toml and says which films.
    """

    view: CameraSide
    channels: tuple[ChannelWord, ...] = ()
    part: tuple[Part, ...] = ()
    passes_per_rep: Annotated[int, Between(1, 2)] = 1
    norm: tuple[Reading, Reading] | None = None
    source: str | None = None

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts of a repetition, of which there is always one."""
        return self.part or (Part("repetition", self.channels),)


def check_count(count: Count, movement: Movement | None, place: Place) -> None:
    """Raise FileError where parts and channels are both given or missing, or a posture is unknown."""
    if bool(count.channels) == bool(count.part):
        raise place.error("say either the `channels` or the parts (`[[count.part]]`) of a repetition")
    if (count.norm is None) != (count.source is None):
        raise place.error("`norm` and `source` come together: say which films the readings are from")
    if count.norm and len(count.channels) != 1:
        raise place.inside("norm").error("is for a repetition that is followed by one channel")
    if movement is None and count.norm is None:
        raise place.error("needs a [movement] to derive from what the camera sees, or a `norm` from films")
    for number, part in enumerate(count.part, 1):
        for name in filter(None, (part.rest, part.work)):
            known = movement.postures if movement else {}
            if name not in known:
                raise place.inside(f"part.{number}").error(
                    f"there is no posture {name!r}{nearest(name, known)}"
                )
