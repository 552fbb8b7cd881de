"""`make bench`: every measurement in turn; `python -m benchmarks start pages` only some."""

import importlib
import sys

ALL = (
    *("start", "pages", "sets", "live", "weight", "plan"),
    *("figure", "camera", "counting", "form", "importing"),
)

for name in sys.argv[1:] or ALL:
    print(f"\n{name}")
    importlib.import_module(f"benchmarks.{name}").measure()
