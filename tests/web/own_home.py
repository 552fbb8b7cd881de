"""The server as it comes back after a stop: it reads the person's own files anew."""

from gluteus.catalogue import open_catalogue
from gluteus.web.pictures import stills


def restart() -> None:
    open_catalogue.cache_clear()
    stills.cache_clear()
