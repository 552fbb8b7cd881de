"""The two laws of motion that price repetitions, on plain numbers.

The lifting law has two constants: what it costs to raise and lower body mass against gravity, and what it
costs to keep muscles under tension for a while. They were set between published measurements of standing up
from a chair at two tempos, slow squats and heel raises (nakagata2019, nakagata2022), and the slope of the
ACSM stepping equation. They hold for hips and knees; small muscles (push-ups) cost far more per joule.
"""

from gluteus.catalogue.tempo import Tempo
from gluteus.energy.met import KCAL_PER_KG_MIN_PER_MET

GRAVITY_M_PER_S2 = 9.81
J_PER_KCAL = 4184.0
LEG_J_PER_J = 4.8  # metabolic energy per joule lifted, up and down together
ARM_J_PER_J = 7.5
TENSION_W_PER_KG = 1.8


def lift_j_per_kg(
    rise_m: float,
    tension_s: float,
    tension_share: float,
    *,
    load_ratio: float = 0.0,
    load_share: float = 0.0,
    arm_path_m: float = 0.0,
) -> float:
    """Metabolic energy of one repetition in J per kg of body mass.

    4.8 g h (1 + a r) + 1.8 phi tau + 7.5 g d r, where h is the rise of the whole body's mass in m, a the
    share of that rise which the load travels, r load by body mass (kg/kg), phi the share of the muscles
    under tension, tau the seconds of it, and d the path of a load that the arms lift, in m.
    Sources: nakagata2019, nakagata2022; the constants are ours.
    """
    legs = LEG_J_PER_J * GRAVITY_M_PER_S2 * rise_m * (1.0 + load_share * load_ratio)
    arms = ARM_J_PER_J * GRAVITY_M_PER_S2 * arm_path_m * load_ratio
    return legs + TENSION_W_PER_KG * tension_share * tension_s + arms


def repetition_met(j_per_kg: float, reps_per_min: float) -> float:
    """The METs that repetitions add to a posture: J/kg of one x repetitions per minute / (4184 x 0.01715)."""
    return j_per_kg * reps_per_min / (J_PER_KCAL * KCAL_PER_KG_MIN_PER_MET)


def stepping_met(cycles_per_min: float, step_height_m: float, load_ratio: float = 0.0) -> float:
    """Gross MET of stepping up and down = (0.2 f + 1.33 x 1.8 H f (1 + r) + 3.5) / 3.5.

    f are whole cycles (up, up, down, down) per minute, H the step in m, r load by body mass in kg/kg.
    Made for 12 to 30 cycles per minute and 0.04 to 0.40 m; that a load rises like body mass is ours.
    Sources: acsm_step, stanforth1993 (women: right up to 0.25 m, too low at 0.305 m).
    """
    climb_ml = 1.33 * 1.8 * step_height_m * cycles_per_min * (1.0 + load_ratio)
    return (0.2 * cycles_per_min + climb_ml + 3.5) / 3.5


def seconds_under_tension(tempo: Tempo, starts: str) -> float:
    """Seconds of one repetition in which the muscles work: both ways, and the pause at the far end.

    The pause in the starting posture (standing, lying, on all fours) is left out, because that posture has
    a MET of its own: a squat "2-0-1-1" that starts at the top works for 3 s, a bridge "2-0-1-1" that starts
    at the bottom for 4 s.
    """
    far_end_s = tempo.bottom_s if starts == "down" else tempo.top_s
    return tempo.eccentric_s + far_end_s + tempo.concentric_s
