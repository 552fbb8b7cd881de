"""What a person measures of their own body: mass, girths, and the trend behind single weighings."""

from gluteus.anthropometry.girths import GIRTHS, Girth
from gluteus.anthropometry.measurement import Measurement
from gluteus.anthropometry.trend import Change, TrendPoint, change, trend, unbroken

__all__ = ["GIRTHS", "Change", "Girth", "Measurement", "TrendPoint", "change", "trend", "unbroken"]
