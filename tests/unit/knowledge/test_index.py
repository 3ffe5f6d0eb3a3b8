"""The inverted index and the base's vocabulary."""

from __future__ import annotations

from bot.knowledge.index import FieldIndex, Vocabulary, idf


def test_a_rarer_term_is_worth_more() -> None:
    assert idf(10, 1) > idf(10, 5) > idf(10, 10) > 0


def test_postings_name_the_documents_that_have_a_term() -> None:
    index = FieldIndex.build([["a", "b"], ["b"]], flatten=0.75)
    assert {term: [number for number, _ in found] for term, found in index.postings.items()} == {"a": [0], "b": [0, 1]}


def test_a_long_document_pays_for_its_length() -> None:
    index = FieldIndex.build([["a", "x", "y", "z"], ["a"], ["q"]], flatten=0.75)
    weights = dict(index.postings["a"])
    assert weights[1] > weights[0]


def test_without_flattening_length_is_free() -> None:
    index = FieldIndex.build([["a", "x", "y", "z"], ["a"], ["q"]], flatten=0.0)
    weights = dict(index.postings["a"])
    assert weights[1] == weights[0]


def test_an_empty_base_has_an_empty_index() -> None:
    assert dict(FieldIndex.build([], flatten=0.75).postings) == {}


def test_words_of_one_family_are_relatives() -> None:
    vocabulary = Vocabulary.build([["accompagn", "accompagnateur", "compagnie"]])
    assert [other for other, _ in vocabulary.relatives("accompagn", least=0.4)] == ["accompagnateur"]


def test_short_words_and_numbers_have_no_relatives() -> None:
    vocabulary = Vocabulary.build([["2022", "2023", "ville", "vill"]])
    assert (vocabulary.relatives("2022", least=0.1), vocabulary.relatives("vill", least=0.1)) == ([], [])


def test_an_unknown_term_counts_as_the_rarest() -> None:
    vocabulary = Vocabulary.build([["a"], ["b"]])
    assert vocabulary.unknown > max(vocabulary.rarity.values())
