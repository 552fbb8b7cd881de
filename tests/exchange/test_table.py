"""Any delimiter and encoding; what is no table at all says what it is."""

import io
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.files import STRONG, complaint, read, read_bytes, strong_row
from gluteus.errors import ExchangeError
from gluteus.exchange.table import open_table, opened_text

ROW = strong_row(exercise="Développé (Barbell)")
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_encoding_is_read_alike(encoding):
    assert read(STRONG, ROW, encoding=encoding) == read(STRONG, ROW)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_every_delimiter_is_read_alike(delimiter):
    assert read(*(line.replace(",", delimiter) for line in (STRONG, ROW))) == read(STRONG, ROW)


@pytest.mark.parametrize("before", ["", "\n", "sep=,\n", ",,,\n"])
def test_what_a_spreadsheet_puts_before_the_heading_is_no_heading(before):
    assert read(before + STRONG, ROW) == read(STRONG, ROW)


def test_lines_may_end_as_on_any_system():
    lines = [STRONG, ROW, ROW]
    assert {read_bytes(end.join(lines).encode()) for end in ("\n", "\r\n")} == {read(*lines)}


def test_a_note_of_several_lines_is_one_row():
    noted = ROW.replace('""', '"one\ntwo"', 1)
    assert complaint(STRONG, noted, strong_row(reps="ten")) == "3 has “ten” where a number belongs."


def test_empty_rows_are_counted_and_say_nothing():
    assert complaint(STRONG, "", ",,,,,,,,,,,", strong_row(reps="ten"))[0] == "4"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "This file is empty."),
        (b" \n\n", "This file is empty."),
        (b"PK\x03\x04rest", "This file is a spreadsheet or an archive"),
        (b"%PDF-1.7", "This file is a PDF"),
        (b"SQLite format 3\0", "This file is a database"),
        (b'{"workouts": []}', "This file is JSON"),
        (b"<!doctype html>", "This file is a web page or XML"),
        (bytes(range(256)) * 300, "This file is no text."),
        (b"name,number\na,1\n", "This is not an export of Strong, Hevy or FitNotes"),
        (b",,,\n", "This is not an export of Strong, Hevy or FitNotes"),
        (STRONG.encode(), "This is an export of Strong without a single set."),
    ],
)
def test_what_cannot_be_read_says_what_it_is(content, sentence):
    with pytest.raises(ExchangeError) as error:
        read_bytes(content)
    assert str(error.value).startswith(sentence)


def test_the_file_stays_open_for_whoever_owns_it():
    file = io.BytesIO(f"{STRONG}\n{ROW}\n".encode())
    with opened_text(file) as text:
        assert open_table(text, lambda heading: True).heading.width == 12
    assert not file.closed


@given(st.binary(max_size=400))
def test_whatever_the_bytes_are_it_is_read_or_refused(content):
    for before in (b"", f"{STRONG}\n".encode()):
        with suppress(ExchangeError):
            log = read_bytes(before + content)
            assert log.refused + sum(len(workout.sets) for workout in log.workouts) > 0
