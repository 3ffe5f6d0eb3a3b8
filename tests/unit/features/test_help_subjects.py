"""What help is asked about, and that what it says to write is understood."""

from __future__ import annotations

import pytest

from bot.domain.knowledge import LANGUAGES
from bot.features.help.subjects import Subject, lines_of, subject_of, subjects
from bot.i18n import translator


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("subject", Subject)
def test_every_word_of_a_subject_leads_to_it(subject: Subject, lang: str) -> None:
    words = translator(lang).words(f"help-words-{subject}")

    assert {word: subject_of(word) for word in words} == dict.fromkeys(words, subject)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("subject", Subject)
def test_the_name_under_which_a_subject_is_listed_leads_to_it(subject: Subject, lang: str) -> None:
    assert subject_of(translator(lang)(f"help-about-{subject}")) is subject


@pytest.mark.parametrize("words", ["", "sur les", "au montage", "calendrier de la poste", "me", "annonces et partages"])
def test_anything_else_names_no_subject(words: str) -> None:
    assert subject_of(words) is None


def test_coordinators_are_offered_what_everybody_is_and_more() -> None:
    assert set(subjects(coordinates=True)) - set(subjects(coordinates=False)) == {
        Subject.BROADCASTS,
        Subject.DELIVERIES,
        Subject.ROOMS,
    }


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_line_of_a_subject_is_written(lang: str) -> None:
    lines = [line for subject in Subject for line in lines_of(subject).shown(coordinates=True)]

    assert [line for line in lines if not translator(lang)(line).strip()] == []
