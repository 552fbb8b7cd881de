"""An estimate of energy as a page says it: the range first, then what it rests on."""

from dataclasses import dataclass

from gluteus.energy import EnergyEstimate, Withheld, shown_range

NOBODY_KNOWN = "Tell us your weight, height and year of birth under Settings, and the estimate appears here."
NONE_YET = "The estimate comes with the next workout that you do here."


@dataclass(frozen=True, slots=True)
class EnergyText:
    """Sentences and ranges in kcal, rounded to 5; `withheld` holds reasons instead of a figure."""

    range: str = ""
    net_range: str = ""
    epoc_range: str = ""
    around_kcal: int = 0
    unknown: str = ""
    share_percent: int = 0
    remedy: str = ""
    method: str = ""
    notes: tuple[str, ...] = ()
    withheld: tuple[str, ...] = ()


def energy_text(energy: EnergyEstimate | Withheld | None) -> EnergyText:
    if energy is None:
        return EnergyText(withheld=(NOBODY_KNOWN,))
    if isinstance(energy, Withheld):
        return EnergyText(withheld=energy.reasons)
    return EnergyText(
        range=shown_range(energy.low_kcal, energy.high_kcal),
        net_range=shown_range(energy.net_low_kcal, energy.net_high_kcal),
        epoc_range=shown_range(energy.epoc_low_kcal, energy.epoc_high_kcal),
        around_kcal=5 * round(energy.gross_kcal / 5),
        unknown=energy.unknown.name,
        share_percent=round(100 * energy.unknown.share_of_variance),
        remedy=energy.unknown.remedy,
        method=energy.method,
        notes=energy.notes,
    )
