"""What happens beside the database when its rows go: the files of photos go with them."""

from typing import Any

from django.apps import AppConfig
from django.db import transaction
from django.db.models.signals import post_delete

from gluteus.web.photos import folder


class Web(AppConfig):
    """Whoever deletes a person, a day or a photo, by whichever way, deletes the files."""

    name = "gluteus.web"

    def ready(self) -> None:
        post_delete.connect(_forget_photo, sender="web.BodyPhoto")
        post_delete.connect(_forget_person, sender="web.Person")


def _forget_photo(instance: Any, **_: Any) -> None:
    """Once the row is gone for good, and not before: what is taken back keeps its files."""
    person, photo = instance.day.person_id, instance.pk  # now: Django empties the key of what it has deleted
    transaction.on_commit(lambda: folder.forget(person, photo))


def _forget_person(instance: Any, **_: Any) -> None:
    person = instance.pk
    transaction.on_commit(lambda: folder.forget_all_of(person))
