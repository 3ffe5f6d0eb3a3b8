from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.indicator_values import (
    NOTE_LENGTH,
    Misread,
    Roughly,
    Value,
    read_value,
    shorten,
)
from bot.domain.option_names import keys
from bot.domain.programme import Indicator, IndicatorKind, IndicatorOption
from bot.domain.written_numbers import plain_number, read_number


def indicator(
    kind: IndicatorKind, *options: IndicatorOption, low: float | None = None, high: float | None = None
) -> Indicator:
    return Indicator(
        id="I99", condition="vision", question={"fr": "Combien ?"}, type=kind, options=list(options), low=low, high=high
    )


def option(value: str, label: str, english: str = "", *, open_: bool = False) -> IndicatorOption:
    return IndicatorOption(value=value, label={"fr": label, "en": english or label}, open=open_)


WHOLE = indicator(IndicatorKind.INTEGER, low=0, high=5000)
DECIMAL = indicator(IndicatorKind.DECIMAL)
SHARE = indicator(IndicatorKind.PERCENTAGE)
SCALE = indicator(
    IndicatorKind.SCALE,
    option("0", "pas commencé", "not started"),
    option("1", "en cours"),
    option("bloque", "bloqué", "blocked"),
)
CHOICE = indicator(
    IndicatorKind.CHOICE, option("temps", "temps", "time"), option("autre", "autre", "other", open_=True)
)
CLOSED = indicator(IndicatorKind.CHOICE, option("a", "à l'école"), option("b", "ailleurs"))
YES_NO = indicator(IndicatorKind.BOOLEAN)
WORDS = indicator(IndicatorKind.TEXT)
PEOPLE = WHOLE.model_copy(update={"unit": {"fr": "habitants", "en": "residents"}})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12", "12"),
        (" 12 ", "12"),
        ("+3", "3"),
        ("-1", "-1"),
        ("−1", "-1"),
        ("0", "0"),
        ("-0", "0"),
        ("007", "7"),
        ("1 250", "1250"),
        ("1\u202f250", "1250"),
        ("1\u00a0250", "1250"),
        ("1.250", "1250"),
        ("1'250", "1250"),
        ("1 250,5", "1250.5"),
        ("4,5", "4.5"),
        ("4.5", "4.5"),
        ("12 %", "12"),
        ("12%", "12"),
        ("١٢", "12"),
        ("१२", "12"),
        ("１２", "12"),
        ("douze", "12"),
        ("Zéro", "0"),
        ("aucun", "0"),
        ("twenty", "20"),
        ("12 😀", "12"),
        ("👍🏽 12", "12"),
        ("3️⃣", "3"),
    ],
)
def test_a_number_is_read_as_people_write_it(text: str, expected: str) -> None:
    number = read_number(text)

    assert number is not None
    assert plain_number(number) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "beaucoup",
        "1e309",
        "1e3",
        "NaN",
        "inf",
        "0x10",
        "1/2",
        "½",
        "12 ou 13",
        "1,2,3",
        "1 25",
        "--1",
        "12 habitants",
        "9" * 60_000,
    ],
)
def test_what_is_no_number_is_none(text: str) -> None:
    assert read_number(text) is None


@given(st.text())
def test_reading_a_number_never_fails(text: str) -> None:
    number = read_number(text)

    assert number is None or number.is_finite()


@given(st.integers(min_value=-999_999_999, max_value=999_999_999))
def test_every_whole_number_is_read_back(number: int) -> None:
    assert read_number(str(number)) == number


@given(st.decimals(min_value=-99_999, max_value=99_999, places=3))
def test_every_decimal_is_read_back_with_a_comma(number: Decimal) -> None:
    assert read_number(plain_number(number).replace(".", ",")) == number


@pytest.mark.parametrize(
    ("asked", "text", "expected"),
    [
        (WHOLE, "12", Value("12")),
        (WHOLE, "5000", Value("5000")),
        (WHOLE, "12,0", Value("12")),
        (PEOPLE, "15 habitants", Value("15")),
        (PEOPLE, "environ 1 250 personnes", Value("1250")),
        (PEOPLE, "about 15 residents", Value("15")),
        (DECIMAL, "4,5", Value("4.5")),
        (DECIMAL, "-4,5", Value("-4.5")),
        (SHARE, "75 %", Value("75")),
        (SHARE, "0", Value("0")),
        (SHARE, "100", Value("100")),
        (SCALE, "0", Value("0")),
        (SCALE, "1", Value("1")),
        (SCALE, "2", Value("bloque")),
        (SCALE, "EN COURS", Value("1")),
        (SCALE, "Pas commence.", Value("0")),
        (SCALE, "not started", Value("0")),
        (SCALE, "0 · pas commencé", Value("0")),
        (SCALE, "bloqué", Value("bloque")),
        (CHOICE, "1", Value("temps")),
        (CHOICE, "Temps", Value("temps")),
        (CHOICE, "2", Value("autre")),
        (CHOICE, "other", Value("autre")),
        (CHOICE, "tmps", Value("temps")),
        (SCALE, "pas comencé", Value("0")),
        (CHOICE, "manque de budget", Value("autre", "manque de budget")),
        (CLOSED, "a l’ecole", Value("a")),
        (YES_NO, "oui", Value("yes")),
        (YES_NO, "Oui !", Value("yes")),
        (YES_NO, "no", Value("no")),
        (WORDS, "une belle semaine", Value("", "une belle semaine")),
    ],
)
def test_an_answer_is_read(asked: Indicator, text: str, expected: Value) -> None:
    assert read_value(asked, text) == expected


@pytest.mark.parametrize(
    ("asked", "text", "key"),
    [
        (WHOLE, "beaucoup", "checkin-not-a-number"),
        (PEOPLE, "10 à 15", "checkin-not-a-number"),
        (PEOPLE, "15 réunions", "checkin-not-a-number"),
        (WHOLE, "4,5", "checkin-not-whole"),
        (WHOLE, "-1", "checkin-out-of-bounds"),
        (WHOLE, "5001", "checkin-out-of-bounds"),
        (WHOLE, "1e309", "checkin-not-a-number"),
        (DECIMAL, "999999999999", "checkin-out-of-bounds"),
        (SHARE, "101", "checkin-out-of-bounds"),
        (SHARE, "-1 %", "checkin-out-of-bounds"),
        (SCALE, "3", "checkin-not-an-option"),
        (SCALE, "presque", "checkin-not-an-option"),
        (SCALE, "-1", "checkin-not-an-option"),
        (SCALE, "−1", "checkin-not-an-option"),
        (CHOICE, "1e309", "checkin-not-an-option"),
        (CHOICE, "3", "checkin-not-an-option"),
        (CHOICE, "x" * (NOTE_LENGTH + 1), "checkin-too-long"),
        (CHOICE, "…", "checkin-not-an-option"),
        (CLOSED, "au parc", "checkin-not-an-option"),
        (YES_NO, "peut-être", "checkin-not-yes-or-no"),
        (WORDS, "x" * 60_000, "checkin-too-long"),
    ],
)
def test_what_is_no_answer_says_why(asked: Indicator, text: str, key: str) -> None:
    read = read_value(asked, text)

    assert isinstance(read, Misread)
    assert read.phrase.key == key


@pytest.mark.parametrize(
    ("asked", "text", "expected"),
    [
        (PEOPLE, "12.", Value("12")),
        (PEOPLE, "12 habitants !", Value("12")),
        (PEOPLE, "12 merci", Value("12")),
        (PEOPLE, "douze personnes, merci beaucoup !", Value("12")),
        (PEOPLE, "Hello, 12 thank you 🙂", Value("12")),
        (PEOPLE, "12 ?", Roughly("12")),
        (PEOPLE, "environ une douzaine, merci", Roughly("12")),
        (SCALE, "1.", Value("1")),
        (SCALE, "1 merci", Value("1")),
        (SCALE, "en cours, merci !", Value("1")),
        (CHOICE, "time please", Value("temps")),
        (CHOICE, "bonjour, le temps", Value("temps")),
        (CHOICE, "pas de local, merci", Value("autre", "pas de local, merci")),
        (YES_NO, "oui merci", Value("yes")),
        (WORDS, "merci", Value("", "merci")),
    ],
)
def test_what_is_said_around_an_answer_is_no_part_of_it(asked: Indicator, text: str, expected: Value | Roughly) -> None:
    assert read_value(asked, text) == expected


@pytest.mark.parametrize(
    ("asked", "text"), [(PEOPLE, "12² merci"), (PEOPLE, "merci"), (PEOPLE, "bonjour"), (CHOICE, "12 merci")]
)
def test_courtesies_make_no_answer(asked: Indicator, text: str) -> None:
    assert isinstance(read_value(asked, text), Misread)


LISTED = indicator(
    IndicatorKind.CHOICE, *(option(name, name, open_=name == "autre") for name in ("temps", "moyens", "autre"))
)


@pytest.mark.parametrize(
    "text",
    ["1 et 2", "1, 2", "1 2", "1 & 2", "1+2", "1 or 2", "1, 2 et 3", "plutôt 1 et 2", "le 1 et le 2, merci", "1/2"],
)
def test_numbers_of_several_options_are_no_answer_in_words_of_ones_own(text: str) -> None:
    read = read_value(LISTED, text)

    assert isinstance(read, Misread)
    assert read.phrase.key == "checkin-one-option"


@pytest.mark.parametrize("text", ["temps et moyens", "2 salles et 1 cour", "1 réunion"])
def test_words_of_ones_own_may_have_numbers_in_them(text: str) -> None:
    assert read_value(LISTED, text) == Value("autre", text)


@pytest.mark.parametrize("text", ["1" * 80, "1, " * 26 + "x", "1" + "," * 70 + "x", "le " * 26])
def test_a_long_row_of_figures_is_read_in_no_time(text: str) -> None:
    assert isinstance(read_value(CLOSED, text), Misread)


@pytest.mark.parametrize(
    ("asked", "text", "expected"),
    [
        (SHARE, "0,75", Roughly("75")),
        (SHARE, ".75", Roughly("75")),
        (SHARE, "0.5 environ", Roughly("50")),
        (SHARE, "0,75 %", Value("0.75")),
        (SHARE, "0", Value("0")),
        (SHARE, "1", Value("1")),
        (SHARE, "75 pour cent", Value("75")),
        (SHARE, "75 percent.", Value("75")),
        (SHARE, "soixante-quinze pour cent, merci", Value("75")),
        (SHARE, "0,5 pour cent", Value("0.5")),
        (SHARE, "cent pour cent", Value("100")),
        (DECIMAL, "0,75", Value("0.75")),
        (PEOPLE, "12 pour cent", Roughly("12")),
        (PEOPLE, "douze cents", Value("1200")),
    ],
)
def test_a_share_may_be_said_as_a_part_of_one_or_in_words(
    asked: Indicator, text: str, expected: Value | Roughly
) -> None:
    assert read_value(asked, text) == expected


def test_a_share_of_what_is_counted_is_asked_about() -> None:
    assert read_value(PEOPLE, "12 %") == Roughly("12")


@given(text=st.text(max_size=400), asked=st.sampled_from([WHOLE, DECIMAL, SHARE, SCALE, CHOICE, CLOSED, YES_NO, WORDS]))
def test_reading_an_answer_never_fails_and_keeps_little(text: str, asked: Indicator) -> None:
    read = read_value(asked, text)

    assert not isinstance(read, Value) or len(read.note) <= NOTE_LENGTH


def test_on_a_scale_the_value_is_what_is_typed_and_words_come_after() -> None:
    assert keys(SCALE) == {"0": "0", "1": "1", "bloque": "2"}


def test_in_a_list_the_place_is_what_is_typed() -> None:
    assert keys(CHOICE) == {"temps": "1", "autre": "2"}


def test_what_is_shown_back_is_short_and_on_one_line() -> None:
    assert shorten("a\nb  c" + "d" * 100) == "a b c" + "d" * 34 + "…"


def test_what_is_shown_back_neither_formats_nor_links() -> None:
    assert shorten("**a** [b](http://c)") == "∗∗a∗∗ (b)(http://c)"


@pytest.mark.parametrize(
    ("asked", "text", "expected"),
    [
        (SCALE, "plutôt en cours, je pense", Value("1")),
        (SCALE, "je dirais 1", Value("1")),
        (SCALE, "on est à 0", Value("0")),
        (SCALE, "i guess not started", Value("0")),
        (CHOICE, "surtout le temps", Value("temps")),
        (CHOICE, "probably time", Value("temps")),
        (PEOPLE, "je dirais 15 habitants", Value("15")),
        (PEOPLE, "maybe 15", Value("15")),
        (CHOICE, "le manque de temps", Value("temps")),
        (CHOICE, "pas assez de temps", Value("temps")),
        (CHOICE, "lack of time", Value("temps")),
        (CHOICE, "manque d'argent", Value("autre", "manque d'argent")),
        (PEOPLE, "plus de 20 habitants", Roughly("20")),
        (PEOPLE, "at least 20", Roughly("20")),
        (PEOPLE, "a couple of dozen", Roughly("24")),
        (PEOPLE, "3 hab.", Value("3")),
        (PEOPLE, "3 pers", Value("3")),
        (PEOPLE, "c'était 8", Value("8")),
        (PEOPLE, "on était 18", Value("18")),
        (PEOPLE, "we were 18", Value("18")),
        (PEOPLE, "il y en avait 18", Value("18")),
        (PEOPLE, "1,200", Roughly("1200")),
        (PEOPLE, "et une trentaine d'habitants", Roughly("30")),
        (SCALE, "alors c'est en cours", Value("1")),
        (SHARE, "3 sur 4", Roughly("75")),
        (SHARE, "les 3/4", Roughly("75")),
        (SHARE, "two out of three", Roughly("67")),
        (SHARE, "⅓", Roughly("33")),
        (SHARE, "je dirais la moitié", Roughly("50")),
        (CHOICE, "peut-être la pluie", Value("autre", "peut-être la pluie")),
    ],
)
def test_what_people_say_who_are_not_all_too_sure_is_taken_off(
    asked: Indicator, text: str, expected: Value | Roughly
) -> None:
    assert read_value(asked, text) == expected


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (CHOICE, "ou"),
        (CHOICE, "and"),
        (SCALE, "0 ou 1"),
        (WHOLE, "12 ou 15"),
        (WHOLE, "3 sur 4"),
        (SHARE, "5/4"),
        (SHARE, "1/0"),
        (WHOLE, "peut-être"),
        (SCALE, "je pense"),
    ],
)
def test_what_says_nothing_or_two_things_is_no_value(asked: Indicator, text: str) -> None:
    assert isinstance(read_value(asked, text), Misread)
