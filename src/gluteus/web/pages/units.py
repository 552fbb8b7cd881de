"""The units in which a person types and reads: kg and cm, or lb, feet and inches. Stored is always SI."""

KG_PER_LB = 0.45359237
M_PER_INCH = 0.0254
MASS_UNITS = {"metric": "kg", "imperial": "lb"}
GIRTH_UNITS = {"metric": "cm", "imperial": "in"}


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


def mass_in(units: str, mass_kg: float) -> float:
    return kg_to_lb(mass_kg) if units == "imperial" else mass_kg


def mass_from(units: str, typed: float) -> float:
    """The mass in kg that a person typed in their own units."""
    return lb_to_kg(typed) if units == "imperial" else typed


def girth_in(units: str, girth_m: float) -> float:
    return girth_m / M_PER_INCH if units == "imperial" else girth_m * 100


def girth_from(units: str, typed: float) -> float:
    """The girth in m that a person typed in their own units."""
    return inches_to_m(typed) if units == "imperial" else typed / 100


def shown_mass(mass_kg: float, units: str) -> str:
    """A mass as this person reads it: "65 kg" or "143 lb"."""
    return f"{_to_a_tenth(mass_in(units, mass_kg))} {MASS_UNITS[units]}"


def shown_girth(girth_m: float, units: str) -> str:
    """A girth as this person reads it: "98.5 cm" or "38.8 in"."""
    return f"{_to_a_tenth(girth_in(units, girth_m))} {GIRTH_UNITS[units]}"


def _to_a_tenth(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
