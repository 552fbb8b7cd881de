"""What a home could hold next, once all that it has is too light: the next band, more water, a backpack.

A litre of water weighs a kilogram, and a bottle says how many litres it holds (strong). How large a step
should be is our own choice (weak), so the repetitions start again from the bottom of their range. Bands have
levels and no kilograms: makers differ, and how far a band is stretched matters more than its colour.
"""

from gluteus.catalogue import Exercise, Load
from gluteus.catalogue.vocabulary import BAND_LEVELS

_BOTTLES_LITRES = (0.5, 1.0, 1.5, 2.0)  # sold everywhere, and held in one hand
_BACKPACK_LITRES = (3, 4, 6, 8, 10)  # bottles in it; more than that pulls at the shoulders
_LEAST_STEP = 1.1  # five to ten per cent is the usual step of weights; recalled, weak


def next_load(exercise: Exercise, held: Load | None) -> str | None:
    """The nearest heavier thing that the exercise can take, in words; None where a home has nothing more."""
    takes = exercise.kit.load
    if held is not None and held.kind == "band":
        return _next_band(held)
    mass_kg = held.mass_kg or 0.0 if held else 0.0
    count = held.count if held else 1
    if "household" in takes and (litres := _beyond(mass_kg, _BOTTLES_LITRES)):
        return _bottles(litres, count)
    if "backpack" in takes and (litres := _beyond(mass_kg * count, _BACKPACK_LITRES)):
        return f"a backpack with {litres:g} litres of water in bottles, {litres:g} kg"
    return _next_band(None) if held is None and "band" in takes else None


def _beyond(mass_kg: float, litres: tuple[float, ...]) -> float | None:
    return next((one for one in litres if one >= mass_kg * _LEAST_STEP), None)


def _bottles(litres: float, count: int) -> str:
    if count == 1:
        return f"a bottle with {_litres(litres)} of water, {litres:g} kg"
    return f"{count} bottles with {_litres(litres)} of water, {litres:g} kg each"


def _litres(amount: float) -> str:
    return "1 litre" if amount == 1 else f"{amount:g} litres"


def _next_band(held: Load | None) -> str | None:
    levels = list(BAND_LEVELS)
    number = levels.index(held.band_level) + 1 if held and held.band_level in levels else 0
    return f"a {BAND_LEVELS[levels[number]]} band" if number < len(levels) else None
