"""An item's turn in the workout: what its steps have in common."""

from dataclasses import dataclass

from gluteus.catalogue import Catalogue, Exercise
from gluteus.coaching.step import Kind, Spoken, Step
from gluteus.planning.workout import PlannedItem, Workout, sides
from gluteus.tracking.record import Side


@dataclass(frozen=True, slots=True)
class Turn:
    """Item `number` of the workout; `known` where the same exercise came earlier and has been explained."""

    number: int
    item: PlannedItem
    exercise: Exercise
    known: bool

    @property
    def sides(self) -> tuple[Side, ...]:
        return sides(self.exercise)

    @property
    def set_up(self) -> str:
        return " ".join(self.exercise.text.set_up)

    @property
    def on_the_floor(self) -> bool:
        """Whether one has to get down for it: what needs a mat is done on it."""
        return "mat" in self.exercise.kit.needs

    def step(
        self,
        kind: Kind,
        seconds: float | None,
        *,
        set_number: int = 1,
        side: Side = "both",
        lines: tuple[str, ...] = (),
        say: tuple[Spoken, ...] = (),
    ) -> Step:
        """A step of this turn."""
        return Step(
            key=f"{self.number}.{set_number}.{side}.{kind}",
            kind=kind,
            item=self.number,
            set_number=set_number,
            sets=self.item.sets,
            side=side,
            exercise=self.exercise.slug,
            name=self.exercise.name,
            block=self.item.block,
            block_title=self.item.block_title,
            seconds=seconds,
            load=self.item.load,
            rir=self.item.rir,
            to_the_end=self.item.guess is not None and set_number == self.item.sets,
            lines=lines,
            say=say,
        )


def turns(workout: Workout, catalogue: Catalogue) -> tuple[Turn, ...]:
    """The workout's items with their exercises."""
    slugs = [item.exercise for item in workout.items]
    return tuple(
        Turn(number, item, catalogue.exercise(item.exercise), known=item.exercise in slugs[:number])
        for number, item in enumerate(workout.items)
    )
