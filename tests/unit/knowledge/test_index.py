"""The inverted index and the base's vocabulary."""

from __future__ import annotations

import marshal

from bot.knowledge.index import FieldIndex, Vocabulary, idf


def test_a_rarer_term_is_worth_more() -> None:
    assert idf(10, 1) > idf(10, 5) > idf(10, 10) > 0


def test_postings_name_the_documents_that_have_a_term() -> None:
    index = FieldIndex.build([["a", "b"], ["b"]], flatten=0.75)
    assert {term: list(index.postings(term)[0]) for term in "abc"} == {"a": [0], "b": [0, 1], "c": []}
    assert [index.holders(term) for term in "abc"] == [1, 2, 0]


def test_a_long_document_pays_for_its_length() -> None:
    index = FieldIndex.build([["a", "x", "y", "z"], ["a"], ["q"]], flatten=0.75)
    first, second = index.postings("a")[1]
    assert second > first


def test_without_flattening_length_is_free() -> None:
    index = FieldIndex.build([["a", "x", "y", "z"], ["a"], ["q"]], flatten=0.0)
    first, second = index.postings("a")[1]
    assert second == first


def test_an_empty_base_has_an_empty_index() -> None:
    index = FieldIndex.build([], flatten=0.75)
    assert (list(index.places), list(index.postings("a")[0])) == ([], [])


def test_an_index_reads_back_as_it_was() -> None:
    for fields in ([], [["a", "b"], ["b"]]):
        index = FieldIndex.build(fields, flatten=0.75)
        assert FieldIndex.from_parts(marshal.loads(marshal.dumps(index.as_parts()))) == index


def test_words_of_one_family_are_relatives() -> None:
    vocabulary = Vocabulary.of(1, dict.fromkeys(["accompagn", "accompagnateur", "compagnie"], 1))
    assert [other for other, _ in vocabulary.relatives("accompagn", least=0.4)] == ["accompagnateur"]


def test_short_words_and_numbers_have_no_relatives() -> None:
    vocabulary = Vocabulary.of(1, dict.fromkeys(["2022", "2023", "ville", "vill"], 1))
    assert (vocabulary.relatives("2022", least=0.1), vocabulary.relatives("vill", least=0.1)) == ([], [])


def test_an_unknown_term_counts_as_the_rarest() -> None:
    vocabulary = Vocabulary.of(2, {"a": 1, "b": 1})
    assert vocabulary.rarity("z") > max(vocabulary.rarity("a"), vocabulary.rarity("b"))
