"""The server as it comes back after a stop: it reads the person's own files anew."""

from gluteus.catalogue import open_catalogue
from gluteus.web.figures import pictures


def restart() -> None:
    open_catalogue.cache_clear()
    pictures.stills.cache_clear()
    pictures.baked_digest.cache_clear()
