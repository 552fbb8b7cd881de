"""Photos of a body: cleaned of everything but the picture, kept in the data folder, served to their owner."""

from gluteus.web.photos.cleaning import CleanPhoto, clean

__all__ = ["CleanPhoto", "clean"]
