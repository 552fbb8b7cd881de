"""Stills of one frame as one SVG, side by side."""

import re
from collections.abc import Iterable

_SIZE = re.compile(r'viewBox="0 0 (\d+) (\d+)"')
_GAP = 24
_ROOT = '<svg xmlns="http://www.w3.org/2000/svg"'


def row_of(stills: Iterable[str]) -> str:
    """SVG text of several stills, each as large as it is by itself."""
    drawn, left, height = [], 0, 0
    for still in stills:
        wide, tall = map(int, _SIZE.findall(still)[0])
        drawn.append(still.replace(_ROOT, f'<svg x="{left}" width="{wide}" height="{tall}"', 1))
        left, height = left + wide + _GAP, max(height, tall)
    return f'{_ROOT} viewBox="0 0 {left - _GAP} {height}">{"".join(drawn)}</svg>'
