"""Calendars are written so that another library reads what was meant, whatever is in the texts (fault A5)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.documents.ics import write_ics
from bot.domain.agenda import Agenda, AgendaItem, AllDay, Timed
from bot.domain.visible import visible
from tests.support.calendars import events, read_calendar

MOVED = datetime(2027, 1, 5, 9, 30, tzinfo=UTC)
ITEM = AgendaItem(
    uid="m1@relais",
    sequence=2,
    changed_at=MOVED,
    cancelled=False,
    when=AllDay(date(2027, 1, 12), date(2027, 1, 13)),
    summary="Module 1 : le défi, ensemble",
    description="À préparer : la présentation",
    location="Koungou ; mairie",
    link="https://example.org/m1?a=1,2;b",
    busy=True,
)


def wall(year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(date(year, month, day), time(hour, minute))


def agenda(*items: AgendaItem, name: str = "Relais : Koungou") -> Agenda:
    return Agenda(name=name, description="Les dates, et ce qui change", lang="fr", items=items)


def written(**changed: Any) -> bytes:
    return write_ics(agenda(replace(ITEM, **changed)))


def lines(content: bytes) -> list[str]:
    """The file's lines, unfolded."""
    return content.decode().replace("\r\n ", "").split("\r\n")


def test_another_library_reads_what_was_meant() -> None:
    event = events(written())["m1@relais"]
    assert (event.summary, event.description, event.location, str(event.url)) == (
        ITEM.summary,
        ITEM.description,
        ITEM.location,
        ITEM.link,
    )
    assert (event.sequence, event.dtstamp, event.last_modified) == (2, MOVED, MOVED)


def test_a_module_of_two_days_ends_on_the_day_after() -> None:
    event = events(written())["m1@relais"]
    assert (event.dtstart, event.dtend) == (date(2027, 1, 12), date(2027, 1, 14))


@pytest.mark.parametrize(
    ("zone", "local", "expected"),
    [
        ("Europe/Paris", wall(2027, 3, 27, 14), datetime(2027, 3, 27, 13, tzinfo=UTC)),
        ("Europe/Paris", wall(2027, 3, 28, 14), datetime(2027, 3, 28, 12, tzinfo=UTC)),
        ("Europe/Paris", wall(2027, 10, 31, 14), datetime(2027, 10, 31, 13, tzinfo=UTC)),
        ("Indian/Mayotte", wall(2027, 7, 1, 14), datetime(2027, 7, 1, 11, tzinfo=UTC)),
        ("America/Toronto", wall(2027, 10, 4, 9, 30), datetime(2027, 10, 4, 13, 30, tzinfo=UTC)),
        ("America/Toronto", wall(2027, 12, 4, 9, 30), datetime(2027, 12, 4, 14, 30, tzinfo=UTC)),
    ],
)
def test_an_hour_is_that_of_its_zone_on_both_sides_of_a_change_of_clock(
    zone: str, local: datetime, expected: datetime
) -> None:
    content = written(when=Timed(local, timedelta(hours=1), zone))
    event = events(content)["m1@relais"]
    assert isinstance(event.dtstart, datetime)
    assert isinstance(event.dtend, datetime)
    assert (event.dtstart.astimezone(UTC), event.dtend - event.dtstart) == (expected, timedelta(hours=1))
    assert f"DTSTART;TZID={zone}:{local:%Y%m%dT%H%M%S}" in lines(content)


@pytest.mark.parametrize("zone", ["Europe/Paris", "Indian/Mayotte", "America/Toronto"])
def test_the_file_says_what_its_zones_do(zone: str) -> None:
    content = written(when=Timed(wall(2027, 6, 1, 9), timedelta(hours=1), zone))
    assert [each.tz_id for each in read_calendar(content).timezones] == [zone]


def test_a_mere_moment_has_no_end() -> None:
    content = written(when=Timed(wall(2027, 6, 1, 18), timedelta(), "Europe/Paris"))
    assert [line for line in lines(content) if line.startswith("DTEND")] == []


def test_what_was_cancelled_says_so_and_takes_no_time() -> None:
    found = lines(written(cancelled=True))
    assert ("STATUS:CANCELLED" in found, "TRANSP:TRANSPARENT" in found) == (True, True)


def test_the_same_agenda_gives_the_same_bytes() -> None:
    assert written(changed_at=None) == written(changed_at=None)


def test_calendars_are_told_how_often_to_look_again() -> None:
    found = lines(written())
    assert ("REFRESH-INTERVAL;VALUE=DURATION:PT4H" in found, "X-PUBLISHED-TTL:PT4H" in found) == (True, True)


def test_no_line_is_longer_than_seventy_five_bytes() -> None:
    content = written(summary="é" * 500, description="ー" * 500)
    assert max(len(line) for line in content.split(b"\r\n")) <= 75


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "https://example.org/\r\nATTENDEE:mailto:x@example.org",
        "https://example.org/ a",
        "https://" + "a" * 3000,
        "",
    ],
)
def test_a_link_that_is_none_is_left_out(link: str) -> None:
    assert [line for line in lines(written(link=link)) if line.startswith(("URL", "ATTENDEE"))] == []


HOSTILE = st.one_of(
    st.text(),
    st.sampled_from(
        [
            "Réunion\r\nATTENDEE:mailto:x@example.org",
            "Réunion\nEND:VEVENT\nBEGIN:VEVENT\nUID:other",
            "a\\nb\\,c\\;d\\\\",
            "x\x00y\x0b\x0c\x1c\x1d\x85\u2028\u2029z",
            "\ud800 half",
            '"; X=Y:Z',
            "\x1b]8;;https://example.org\x07",
        ]
    ),
)


@given(summary=HOSTILE, description=HOSTILE, location=HOSTILE, name=HOSTILE, link=HOSTILE)
def test_no_text_begins_a_line_of_the_file(  # A5
    summary: str, description: str, location: str, name: str, link: str
) -> None:
    item = replace(ITEM, summary=summary, description=description, location=location, link=link)
    content = write_ics(agenda(item, name=name))
    known = {"DTSTART", "DTEND", "DTSTAMP", "UID", "SEQUENCE", "LAST-MODIFIED", "STATUS", "TRANSP", "BEGIN", "END"}
    texts = {"SUMMARY", "DESCRIPTION", "LOCATION", "URL", "NAME", "X-WR-CALNAME", "X-WR-CALDESC", "PRODID", "VERSION"}
    heads = {"METHOD", "CALSCALE", "REFRESH-INTERVAL", "X-PUBLISHED-TTL"}
    starts = [line.partition(":")[0].partition(";")[0] for line in lines(content) if line]
    assert set(starts) <= known | texts | heads
    assert list(events(content)) == ["m1@relais"]
    twice = {head for head in starts if starts.count(head) > 1}
    assert twice <= {"BEGIN", "END", "DESCRIPTION"}  # of the calendar and of the event


@given(st.text(st.characters(exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp", "Zs", "Co", "Cn")), min_size=1))
def test_a_title_is_read_as_it_was_written(title: str) -> None:
    assert events(written(summary=title))["m1@relais"].summary == visible(title)
