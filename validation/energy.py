"""Does the energy model agree with published measurements? Run it from anywhere; writes docs/validation.md.

The rows stand in energy_rows.toml. They are group means, and all of them were known while the model was made,
so the errors below are development errors.
"""

import math
import tomllib
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Any

from gluteus.catalogue import open_catalogue
from gluteus.catalogue.exercise import CompendiumCode
from gluteus.energy.mechanics import lift_j_per_kg, repetition_met, stepping_met

HERE = Path(__file__).parent
PAGE = HERE.parent / "docs" / "validation.md"

HEAD = """# Does the energy model agree with measurements?

Written by `python validation/energy.py`; do not edit.

Each row is the mean of a group in a published study, as a gross MET, beside what the model says for the same
movement: the lifting law, the stepping equation, or the table's row for such a class. **These are development
errors.** The rows marked "set" helped to set the model's constants, those marked "seen" were known while it
was made, and for the table rows the class was chosen knowing the answer. A strict validation needs rows that
nobody has looked at. Nothing here says how far one person is from the mean of a group; the interval that the
program shows does.

| Study | What was done | Row | By | Measured MET | Model MET | Model / measured |
|---|---|---|---|---|---|---|
"""

TAIL = """
| Rows | Number | Mean model / measured | Mean error either way |
|---|---|---|---|
{summary}

What to read from it: the lifting law is a little high when standing up quickly from a chair and a little low
in slow deep squats. Two measurements of the very same lunges lie a factor of 1.9 apart, because oxygen rises
late: the model is meant for whole workouts and stays between them. The table's rows for strength circuits are
lower than what these groups used, most of all where cardio was mixed in.
"""


@dataclass(frozen=True, slots=True)
class Row:
    """One measured group and the model's answer."""

    study: str
    what: str
    use: str
    by: str
    measured_met: float
    model_met: float

    @property
    def ratio(self) -> float:
        return self.model_met / self.measured_met


def rows() -> list[Row]:
    table = tomllib.loads((HERE / "energy_rows.toml").read_text(encoding="utf-8"))
    return [
        Row(entry["study"], entry["what"], entry["use"], _by(entry), entry["measured"], _model_met(entry))
        for entry in table["row"]
    ]


def _by(entry: dict[str, Any]) -> str:
    return next(by for by in ("lift", "step", "table") if by in entry)


def _model_met(entry: dict[str, Any]) -> float:
    if "table" in entry:
        return open_catalogue().compendium[CompendiumCode(2024, entry["table"])].met
    if "step" in entry:
        return stepping_met(entry["step"]["cycles_per_min"], entry["step"]["height_m"])
    lift = entry["lift"]
    joules = lift_j_per_kg(lift["rise_m"], lift["tension_s"], lift["tension_share"])
    return float(lift["posture_met"] + repetition_met(joules, lift["per_min"]))


def page(measured: list[Row]) -> str:
    lines = [
        f"| {row.study} | {row.what} | {row.use} | {row.by} | {row.measured_met:.1f} | {row.model_met:.1f} "
        f"| {row.ratio:.2f} |\n"
        for row in measured
    ]
    groups = {
        "set": [row for row in measured if row.use == "set"],
        "seen, by a law": [row for row in measured if row.use == "seen" and row.by != "table"],
        "seen, by the table": [row for row in measured if row.use == "seen" and row.by == "table"],
    }
    summary = "\n".join(_summary(name, group) for name, group in groups.items())
    return HEAD + "".join(lines) + TAIL.format(summary=summary)


def _summary(name: str, group: list[Row]) -> str:
    bias = math.exp(mean(math.log(row.ratio) for row in group))
    error_percent = 100 * mean(abs(row.ratio - 1) for row in group)
    return f"| {name} | {len(group)} | {bias:.2f} | {error_percent:.0f} % |"


if __name__ == "__main__":
    PAGE.write_text(page(rows()), encoding="utf-8")
    print(f"wrote {PAGE.relative_to(HERE.parent)}")
