"""A routine fitted to a trainee: what suits, in which dose, and what takes the place of what does not."""

from gluteus.planning.fitting.fit import plan_workout
from gluteus.planning.fitting.swap import SwapChoices, swap, swap_choices, with_item

__all__ = ["SwapChoices", "plan_workout", "swap", "swap_choices", "with_item"]
