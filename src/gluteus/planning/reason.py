"""Why a target is what it is: the key of a rule and the facts it used, and the sentence that they make.

`confidence` is how sure anybody can be of the rule (science/training.md, section 8.4). A rule whose numbers
are ours or recalled is weak, and pages say so beside the sentence.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

Fact = str | int | float


@dataclass(frozen=True, slots=True)
class Rule:
    """A sentence with gaps for the facts, and how sure its evidence is: strong, moderate or weak."""

    text: str
    confidence: str = "weak"


RULES: dict[str, Rule] = {
    # one exercise
    "first_time": Rule("New here: begin at {amount} and stop while {rir} more would still go well."),
    "tried": Rule("Stay at {amount}: you know it only from a lighter week, and those ask for no more."),
    "one_more": Rule("You did {done} with enough left, so the next step is {amount}.", "moderate"),
    "keep": Rule("Stay at {amount}: last time it was {done}."),
    "close_to_the_end": Rule("Stay at {amount} until it leaves you {rir} in reserve.", "moderate"),
    "top_once": Rule("You reached the top of the range once. Do it again and it gets harder.", "moderate"),
    "less_for_now": Rule("Twice below the target, so we aim for {amount} and build up from there."),
    "fuller_range": Rule("Top of the range twice: now through your full comfortable range.", "moderate"),
    "slower": Rule("Top of the range twice: now lower more slowly.", "moderate"),
    "longer_pause": Rule("Top of the range twice: now hold the hardest point a little longer.", "moderate"),
    "harder_move": Rule("Top of the range twice: on to {name}, the next step of the ladder.", "moderate"),
    "more_load": Rule("Top of the range twice: now with {load}.", "strong"),
    "wider_window": Rule("Top of the range twice: the range now goes up to {top}.", "strong"),
    "shorter_rest": Rule("Top of the range twice: now with a shorter rest of {rest_s} seconds."),
    "at_the_top": Rule("This is the end of the ladder with what you have. More load would take you further."),
    "heavier_next": Rule("This is the end of the ladder with what you have. Next would be {load}."),
    "window_later": Rule("Top of the range. It widens at the next level, in a few weeks."),
    "step_back": Rule("Twice short of {bottom}: one step back, to build up again."),
    "step_back_effort": Rule("Only {said} left where {rir} were wanted: one step back."),
    "step_back_form": Rule("The movement was not clean last time: one step back."),
    "step_back_pain": Rule("It hurt a little last time: one step back.", "moderate"),
    "already_easiest": Rule("This is the easiest form. Stay at {amount}, and swap it if it feels wrong."),
    "chosen": Rule("You chose {name}, so the plan goes on from there."),
    "stopped_for_pain": Rule(
        "{name} hurt, so it rests until {until}. If that lasts, ask a doctor.",
        "moderate",
    ),
    "in_its_place": Rule("In place of {name}, which hurt.", "moderate"),
    "held_still": Rule("Unchanged for {weeks} weeks. {why}"),
    "uneven_sides": Rule("{weaker} side first: for three workouts it did less than the other."),
    "calibrate": Rule(
        "Go on until no clean repetition is left. It shows how well you judge what is left.",
        "strong",
    ),
    "accessory": Rule("Squats and bridges leave the smaller glutes wanting, so they get their own move."),
    # one day
    "sore": Rule("Still sore today: one set less, and stop one repetition earlier."),
    "tired": Rule("Little sleep and little energy: one set less, and stop one repetition earlier."),
    "postponed": Rule("Very sore: stretch or walk today, and train tomorrow."),
    "ill": Rule("No training with a fever. The workout waits until you are well.", "strong"),
    "moved": Rule("Moved here from {missed}: a missed workout moves, it is never doubled."),
    "light_day": Rule("The second of two days in a row is the light one.", "moderate"),
    "short_of_time": Rule(
        "Made to fit {minutes} minutes: the finisher goes first, then stretches, then sets."
    ),
    # one week
    "first_week": Rule(
        "Your first week: {sets:g} hard sets for the big glute muscle, to see how you recover."
    ),
    "hold": Rule("As last week: {sets:g} hard sets."),
    "raise_to_band": Rule("Up to {sets:g} hard sets, towards what your level needs.", "moderate"),
    "raise_stalled": Rule("Two good weeks and no progress: up to {sets:g} hard sets.", "moderate"),
    "deload": Rule("A lighter week with half the sets, because {why}. It costs no muscle.", "moderate"),
    "after_deload": Rule("Back to {sets:g} hard sets after the lighter week."),
    "restart": Rule("After a break of {days} days we begin again with six tenths of the sets.", "moderate"),
    "fewer_days": Rule(
        "{placed} of {wanted} workouts fit your days with a day of rest in between.", "moderate"
    ),
    "paused": Rule("A week off, as you wished."),
    "paused_days": Rule("{days} days off, as you wished."),
    "arranged": Rule("You chose the days of this week."),
    # the review
    "review_good": Rule("Four weeks: {kept} of 100 workouts done and {steps} steps forward. Go on."),
    "review_flat": Rule(
        "Four weeks without a step forward though you came: a set or two more, or another move."
    ),
    "review_fewer": Rule("{kept} of 100 workouts happened. Plan fewer or shorter ones."),
}


@dataclass(frozen=True, slots=True)
class Reason:
    """A rule of RULES and the facts it used."""

    rule: str
    facts: Mapping[str, Fact] = field(default_factory=dict)

    @property
    def sentence(self) -> str:
        return RULES[self.rule].text.format(**self.facts)

    @property
    def confidence(self) -> str:
        return RULES[self.rule].confidence
