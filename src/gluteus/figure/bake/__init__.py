"""Makes all that the figure shows, once, into `figure/baked`; `stale` says what has to be made again.

Running the product needs none of the tools that draw: what they made is committed beside the code.
"""

from gluteus.figure.bake.oven import bake, stale

__all__ = ["bake", "stale"]
