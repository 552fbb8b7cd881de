"""Many rows at once, by one prepared statement.

Django's own bulk insert prepares every value of every row anew, which took most of the time of an import.
Here only what the database cannot take as it is gets prepared.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from operator import attrgetter
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connection, connections, models

_TAKEN_AS_THEY_ARE = (models.CharField, models.IntegerField, models.FloatField, models.BooleanField)


def insert(model: type[models.Model], rows: Sequence[models.Model]) -> None:
    """Rows that are new, of a model without defaults of the database."""
    fields = model._meta.concrete_fields  # noqa: SLF001  Django's documented way to a model's fields
    quoted: Callable[[str], str] = connection.ops.quote_name
    columns = ", ".join(quoted(str(field.column)) for field in fields)
    places = ", ".join(["%s"] * len(fields))
    statement = f"INSERT INTO {quoted(model._meta.db_table)} ({columns}) VALUES ({places})"  # noqa: S608, SLF001  our own names
    cells = [_cell(field) for field in fields]
    with connection.cursor() as cursor:
        cursor.executemany(statement, [[cell(row) for cell in cells] for row in rows])


def _cell(field: Any) -> Callable[[models.Model], Any]:
    """Reads the value of a row as the database takes it."""
    value_of = attrgetter(field.attname)
    if isinstance(field, _TAKEN_AS_THEY_ARE):
        return value_of
    database = connections[DEFAULT_DB_ALIAS]
    prepared: Callable[[Any], Any] = partial(field.get_db_prep_save, connection=database)
    if not isinstance(field, models.JSONField):
        prepared = lru_cache(maxsize=64)(prepared)  # a workout's id stands in all its sets
    return lambda row: None if (value := value_of(row)) is None else prepared(value)
