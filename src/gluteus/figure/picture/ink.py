"""The colours of a still, and the plainest marks."""

from gluteus.figure.look import Look

# Skin, lips, hair and brow are those of the first look; a page exchanges them (look.dressed).
COLOURS = Look().colours | {
    "leggings": "#5c677d", "top": "#f4f1ea", "shoe": "#ffffff", "sole": "#aab2c0", "eye": "#241a1d",
}  # fmt: skip
ROLE_COLOURS = {"main": "#e4532f", "helps": "#f29d38", "steadies": "#f7cf8c"}
LINE, SHADE = "#39435a", "#1c2440"
LINE_PX = 2.4


def filled(colour: str, path: str, opacity: str = "") -> str:
    """A path as a mark of this colour; nothing where there is no path."""
    veil = f' opacity="{opacity}"' if opacity else ""
    return f'<path fill="{colour}"{veil} d="{path}"/>' if path else ""
