"""Pictures: read on a phone and by who doesn't see colours, whole in themselves, and nothing that people wrote is interpreted."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from xml.etree import ElementTree as ET

import pytest

from adapters.charts.drawing import draw, picture, wrapped, written
from bot.domain.charts import Aside, Bar, Chart, Dot, Panel, Picture

FIRST = date(2027, 1, 4)


def dots(*values: float, changed_at: int = 99) -> tuple[Dot, ...]:
    days = [FIRST + timedelta(weeks=place) for place in range(len(values))]
    return tuple(
        Dot(day=day, value=value, version=1 + (place >= changed_at), label=f"s{place}")
        for place, (day, value) in enumerate(zip(days, values, strict=True))
    )


def panel(*values: float, changed_at: int = 99, title: str = "Combien d'habitants") -> Panel:
    return Panel(
        title=title,
        dots=dots(*values, changed_at=changed_at),
        last_label="36 habitants",
        target=50,
        target_label="objectif : 50",
        break_label="question reformulée",
    )


CHART = Chart(title="Koungou : nos chiffres", panels=(panel(12, 1250, 24, 36),), note="Exemple")
BARS = Chart(title="Qui a répondu", bars=(Bar(name="Liévin", share=0.5, label="2 sur 4"),))


def texts(svg: bytes) -> set[str]:
    """What the words of a picture say."""
    return {"".join(each.itertext()).strip() for each in ET.fromstring(svg).iter() if each.tag.endswith("text")}


@pytest.mark.parametrize("chart", [CHART, BARS])
async def test_a_png_is_wide_enough_for_a_phone_and_the_same_twice(chart: Chart) -> None:
    made = await draw(chart, Picture.PNG)
    assert made.startswith(b"\x89PNG")
    width, height = int.from_bytes(made[16:20]), int.from_bytes(made[20:24])
    assert 900 <= width <= 1200
    assert height >= 150
    assert made == await draw(chart, Picture.PNG)


def test_an_svg_holds_its_words_as_text_and_nothing_from_outside() -> None:
    made = picture(CHART, Picture.SVG)
    assert made.startswith(b"<svg ")
    assert {"Combien d'habitants", "36 habitants", "objectif : 50", "s0", "Exemple"} <= texts(made)
    assert not [each for each in (b"<script", b"<image", b"url(http", b"<metadata", b"@import") if each in made]
    links = [value for each in ET.fromstring(made).iter() for name, value in each.items() if name.endswith("href")]
    assert all(each.startswith("#") for each in links)
    assert made == picture(CHART, Picture.SVG)


def test_a_line_never_joins_two_versions_of_a_question() -> None:
    whole = picture(Chart(title="", panels=(panel(1, 2, 3, 4),)), Picture.SVG)
    broken = picture(Chart(title="", panels=(panel(1, 2, 3, 4, changed_at=2),)), Picture.SVG)
    line = b"stroke: #00429d; stroke-width: 2.2"
    assert (whole.count(line), broken.count(line)) == (1, 2)
    assert "question reformulée" in texts(broken)
    assert "question reformulée" not in texts(whole)


def test_a_line_never_goes_through_what_is_no_value_and_names_it_once_in_a_row() -> None:
    asides = tuple(Aside(day=FIRST + timedelta(weeks=week), text="bloqué", label=f"s{week}") for week in (2, 3))
    seen = replace(panel(1, 2), dots=(*dots(1, 2), Dot(day=FIRST + timedelta(weeks=4), value=3, label="s4")))
    whole = picture(Chart(title="", panels=(seen,)), Picture.SVG)
    broken = picture(Chart(title="", panels=(replace(seen, asides=asides),)), Picture.SVG)
    line = b"stroke: #00429d; stroke-width: 2.2"
    assert (whole.count(line), broken.count(line)) == (1, 2)
    assert broken.count("bloqué".encode()) == 1
    assert {"s2", "s3"} <= texts(broken)


@pytest.mark.parametrize("title", [r"$x^2$ \frac{", "<script>alert(1)</script>", "a & b", "𝕏 🙂", "x" * 500])
def test_what_people_wrote_is_drawn_and_not_interpreted(title: str) -> None:
    chart = Chart(title=title, panels=(panel(1, 2, title=title),))
    assert b"<script" not in picture(chart, Picture.SVG)
    assert picture(chart, Picture.PNG).startswith(b"\x89PNG")


@pytest.mark.parametrize("values", [(3,), (0, 0), (-5, 5), (1e9, 2e9), (0.25, 0.5)])
def test_any_numbers_can_be_drawn(values: tuple[float, ...]) -> None:
    assert picture(Chart(title="", panels=(panel(*values),)), Picture.PNG).startswith(b"\x89PNG")


def test_numbers_are_in_the_form_of_the_reader() -> None:
    assert [written(each, ",") for each in (1250, 4.5, -3)] == ["1\u202f250", "4,5", "−3"]
    assert [written(each, ".") for each in (1250, 4.5)] == ["1,250", "4.5"]


def test_long_titles_take_two_lines() -> None:
    assert wrapped("un deux trois", 8) == "un deux\ntrois"
    assert wrapped("un deux trois quatre cinq", 8) == "un deux\ntrois…"
    assert wrapped("bravo 🙂", 20) == "bravo"


def test_the_library_is_loaded_by_the_first_picture_only() -> None:
    code = (
        "import sys, bot.cli, bot.bootstrap.parts, adapters.charts.drawing as drawing\n"
        "from bot.domain.charts import Aside, Bar, Chart, Picture\n"
        "assert 'matplotlib' not in sys.modules and 'numpy' not in sys.modules\n"
        "drawing.picture(Chart(title='', bars=(Bar(name='a', share=1, label='1'),)), Picture.PNG)\n"
        "assert 'matplotlib' in sys.modules and 'matplotlib.pyplot' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=120)
