"""`gluteus energy`: what a routine may cost somebody, as a range with its reasons."""

import argparse
from dataclasses import asdict
from typing import TYPE_CHECKING

from gluteus.body import Person
from gluteus.catalogue import Kit, open_catalogue
from gluteus.catalogue.vocabulary import KIT, LEVELS, SHAPES
from gluteus.cli.output import add_json, print_json
from gluteus.coaching import planned_energy
from gluteus.energy import EnergyEstimate, Withheld, shown, shown_range
from gluteus.errors import ImpossibleValue
from gluteus.planning import Trainee, Workout, plan_workout

if TYPE_CHECKING:
    from gluteus.cli.output import Commands

TALLEST_M = 2.8


def add_to(commands: "Commands") -> None:
    command = commands.add_parser("energy", help="estimate what a routine costs")
    command.add_argument("--routine", help="slug of a routine (default: the glute workout)")
    command.add_argument("--shape", choices=SHAPES, default="full")
    command.add_argument("--age", type=int, required=True, metavar="YEARS")
    command.add_argument("--mass", type=float, required=True, metavar="KG")
    command.add_argument("--stature", type=float, required=True, metavar="CM")
    command.add_argument("--sex", choices=("female", "male"))
    command.add_argument("--body-fat", type=float, metavar="PERCENT", help="only where it was measured")
    command.add_argument(
        "--step", type=float, default=20, metavar="CM", help="height of the step (default: 20)"
    )
    command.add_argument("--level", choices=LEVELS, default="beginner")
    command.add_argument("--effort", choices=("light", "moderate", "vigorous"))
    add_json(command)
    command.set_defaults(run=run)


def run(asked: argparse.Namespace) -> None:
    """Raises ImpossibleValue for measures that cannot be true."""
    trainee = Trainee(_person(asked), asked.level, kit=Kit(frozenset(KIT), asked.step / 100))
    catalogue = open_catalogue()
    routine = catalogue.routine(asked.routine) if asked.routine else catalogue.first_workout
    workout = plan_workout(catalogue, routine, asked.shape, trainee)
    energy = planned_energy(workout, catalogue, trainee, effort=asked.effort)
    if asked.json:
        print_json(asdict(energy) if energy else None)
    elif isinstance(energy, Withheld):
        print("No figure:", *energy.reasons, sep="\n  ")
    elif energy is not None:
        _print(energy, workout)


def _person(asked: argparse.Namespace) -> Person:
    if asked.body_fat is not None and 0 < asked.body_fat < 1:
        sentence = f"Body fat is asked in percent: did you mean {asked.body_fat * 100:.0f}?"
        raise ImpossibleValue("body_fat_percent", sentence)
    if 1 <= asked.stature < TALLEST_M:
        raise ImpossibleValue(
            "stature_m", f"The stature is asked in cm: did you mean {asked.stature * 100:.0f}?"
        )
    return Person(asked.age, asked.mass, asked.stature / 100, asked.sex, asked.body_fat)


def _print(energy: EnergyEstimate, workout: Workout) -> None:
    claim = open_catalogue().routine(workout.routine).claim_kcal
    print(f"{shown(energy)} in {energy.minutes:.0f} minutes (80 % of people like this one)")
    print(f"  above rest       {shown_range(energy.net_low_kcal, energy.net_high_kcal)}")
    print(
        f"  afterwards       {shown_range(energy.epoc_low_kcal, energy.epoc_high_kcal)}, not included above"
    )
    if claim:
        print(f"  the article says {claim[0]}–{claim[1]} kcal")
    print(f"  least known      {energy.unknown.name} ({energy.unknown.share_of_variance:.0%} of the doubt)")
    print(f"                   {energy.unknown.remedy}")
    for note in energy.notes:
        print(f"  note             {note}")
