"""`python -m gluteus.figure.bake [slug ...]`: bake what is missing or stale."""

import sys

from gluteus.figure.bake import bake

if __name__ == "__main__":
    bake(sys.argv[1:], say=lambda line: print(line, flush=True))  # noqa: T201
