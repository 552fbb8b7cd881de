"""The units in which a person types and reads: kg and cm, or lb, feet and inches. Stored is always SI."""

KG_PER_LB = 0.45359237
M_PER_INCH = 0.0254


def lb_to_kg(mass_lb: float) -> float:
    return mass_lb * KG_PER_LB


def kg_to_lb(mass_kg: float) -> float:
    return mass_kg / KG_PER_LB


def inches_to_m(inches: float) -> float:
    return inches * M_PER_INCH


def feet_and_inches(stature_m: float) -> tuple[int, float]:
    """Whole feet, and inches to a tenth."""
    feet, tenths = divmod(round(stature_m / M_PER_INCH * 10), 120)
    return feet, tenths / 10


def shown_mass(mass_kg: float, units: str) -> str:
    """A mass as this person reads it: "65 kg" or "143 lb"."""
    value, unit = (kg_to_lb(mass_kg), "lb") if units == "imperial" else (mass_kg, "kg")
    return f"{value:.1f}".removesuffix(".0") + f" {unit}"
