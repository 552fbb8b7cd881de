"""What people measured of their bodies: reads for one person only, and writes of one transaction each."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid4

from django.shortcuts import get_object_or_404

from gluteus.anthropometry import Measurement
from gluteus.web.actions import writing
from gluteus.web.models import BodyPhoto, MeasuredDay, Person
from gluteus.web.photos import CleanPhoto, folder

A_PAGE = 20


@dataclass(frozen=True, slots=True)
class NewPhoto:
    """A photo that was sent, cleaned, and from where it shows the body."""

    cleaned: CleanPhoto
    facing: str


def days(person: Person, before: date | None) -> tuple[list[MeasuredDay], bool]:
    """A page of days with their photos, newest first, and whether there are older ones."""
    rows = person.measured_days.prefetch_related("photos").order_by("-on")
    if before is not None:
        rows = rows.filter(on__lt=before)
    page = list(rows[: A_PAGE + 1])
    return page[:A_PAGE], len(page) > A_PAGE


def day_of(person: Person, on: date) -> MeasuredDay:
    """Raises Http404 where this person measured nothing on that day."""
    return get_object_or_404(person.measured_days.prefetch_related("photos"), on=on)


def measurements(person: Person, since: date) -> list[Measurement]:
    """Oldest first."""
    rows = person.measured_days.filter(on__gte=since).order_by("on")
    return [Measurement(*told) for told in rows.values_list("on", "mass_kg", "girths_m")]


def photos(person: Person) -> list[BodyPhoto]:
    """All of this person, oldest first, each with its day."""
    return list(BodyPhoto.objects.filter(day__person=person).select_related("day").order_by("day__on", "pk"))


def photo_of(person: Person, photo: UUID) -> BodyPhoto:
    """Raises Http404, also where it is somebody else's."""
    return get_object_or_404(BodyPhoto.objects.select_related("day"), pk=photo, day__person=person)


def tell(person: Person, told: Measurement, photo: NewPhoto | None) -> None:
    """Add to a day; what it knows already stays where it is not told anew."""
    with writing():
        row, _ = MeasuredDay.objects.get_or_create(person=person, on=told.on)
        mass_kg = row.mass_kg if told.mass_kg is None else told.mass_kg
        _save(row, person, mass_kg, {**row.girths_m, **told.girths_m}, photo)


def correct(row: MeasuredDay, person: Person, told: Measurement, photo: NewPhoto | None) -> None:
    """Put this in the place of what the day knew; its photos stay."""
    with writing():
        _save(row, person, told.mass_kg, told.girths_m, photo)
        _forget_if_empty(row)


def forget(row: MeasuredDay, person: Person) -> None:
    """Delete a day with its photos."""
    with writing():
        row.delete()
        _use_newest_mass(person, row.on)


def forget_photo(photo: BodyPhoto) -> None:
    """Delete a photo, and its day where nothing else was measured on it."""
    with writing():
        photo.delete()
        _forget_if_empty(photo.day)


def _save(
    row: MeasuredDay,
    person: Person,
    mass_kg: float | None,
    girths_m: Mapping[str, float],
    photo: NewPhoto | None,
) -> None:
    weighed_anew = row.mass_kg != mass_kg
    row.mass_kg, row.girths_m = mass_kg, dict(girths_m)
    row.save()
    if weighed_anew:
        _use_newest_mass(person, row.on)
    if photo is not None:
        _store(row, photo)


def _store(row: MeasuredDay, photo: NewPhoto) -> None:
    """The files first: a row without its file would be a broken picture; undone with everything else."""
    pk = uuid4()
    try:
        folder.store(row.person_id, pk, photo.cleaned)
        BodyPhoto.objects.create(pk=pk, day=row, facing=photo.facing)
    except Exception:
        folder.forget(row.person_id, pk)
        raise


def _forget_if_empty(row: MeasuredDay) -> None:
    if row.mass_kg is None and not row.girths_m and not row.photos.exists():
        row.delete()


def _use_newest_mass(person: Person, changed_on: date) -> None:
    """The newest weight is the person's, too: energy is reckoned with it. An older one changes nothing."""
    newest = person.measured_days.exclude(mass_kg=None).order_by("-on").first()
    if newest is not None and newest.on <= changed_on:
        person.mass_kg = newest.mass_kg
        person.save(update_fields=["mass_kg"])
