"""The default pack says all that its source document says, in both languages, and nothing else."""

import re
import tomllib
import unicodedata
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[3]
KNOWLEDGE = ROOT / "bot/packs/default/knowledge"
ABOUT_THE_BOT = "relais"
LANGUAGES = ("fr", "en")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry file, as far as these tests read it."""

    id: str
    lang: str
    theme: str
    path: str
    title: str
    topic: str
    questions: tuple[str, ...]
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact of the seed: the topics that state it, and what their bodies must then say in each language."""

    id: str
    topics: tuple[str, ...]
    needles: dict[str, tuple[str, ...]]


def read_entry(path: Path) -> Entry:
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    meta = yaml.safe_load(front)
    topic = meta["id"] if meta["lang"] == "fr" else meta.get("translation_of", "")
    return Entry(
        id=meta["id"],
        lang=meta["lang"],
        theme=path.parent.name,
        path=path.relative_to(KNOWLEDGE).as_posix(),
        title=meta["title"],
        topic=topic,
        questions=tuple(meta.get("questions", ())),
        body=body.strip(),
    )


def fold(text: str) -> str:
    """Lower case, without accents or emphasis, with single spaces."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.replace("*", "")) if not unicodedata.combining(c))
    return " ".join(bare.replace("\u0153", "oe").replace("\u2019", "'").lower().split())


FIXTURE = tomllib.loads((ROOT / "tests/fixtures/seed_facts.toml").read_text(encoding="utf-8"))
FACTS = tuple(
    Fact(id=row["id"], topics=tuple(row["entries"]), needles={lang: tuple(row[lang]) for lang in LANGUAGES})
    for row in FIXTURE["fact"]
)
ENTRIES = tuple(read_entry(path) for path in sorted(KNOWLEDGE.rglob("*.md")))
PROGRAMME = tuple(entry for entry in ENTRIES if entry.theme != ABOUT_THE_BOT)

each_entry = pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
each_programme_entry = pytest.mark.parametrize("entry", PROGRAMME, ids=lambda entry: entry.id)


def plain(entry: Entry) -> str:
    """Return title and body without addresses and emphasis, the title as a sentence."""
    return re.sub(r"<https?:[^>]*>", "", f"{entry.title}.\n{entry.body}").replace("*", "")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.id)
def test_every_fact_of_the_seed_is_stated_in_both_languages(fact: Fact, lang: str) -> None:
    bodies = {entry.topic: fold(entry.body) for entry in ENTRIES if entry.lang == lang}
    missing = [
        (topic, needle) for topic in fact.topics for needle in fact.needles[lang] if fold(needle) not in bodies[topic]
    ]
    assert missing == []


def test_every_fact_is_listed_once() -> None:
    assert [name for name, count in Counter(fact.id for fact in FACTS).items() if count > 1] == []


def test_every_programme_entry_states_a_listed_fact() -> None:
    cited = {topic for fact in FACTS for topic in fact.topics}
    assert {entry.topic for entry in PROGRAMME} == cited


def test_every_topic_exists_in_french_and_english() -> None:
    french = {entry.id for entry in ENTRIES if entry.lang == "fr"}
    english = {entry.id: entry.topic for entry in ENTRIES if entry.lang == "en"}
    assert english == {f"{topic}.en": topic for topic in french}


def test_entry_ids_are_unique() -> None:
    assert [name for name, count in Counter(entry.id for entry in ENTRIES).items() if count > 1] == []


@each_entry
def test_an_entry_lies_in_the_file_of_its_name(entry: Entry) -> None:
    assert entry.path == f"{entry.theme}/{entry.topic}.{entry.lang}.md"


@each_entry
def test_the_first_paragraph_is_a_chat_message(entry: Entry) -> None:
    first, _, rest = entry.body.partition("\n\n")
    assert rest.startswith("- ") or len(first) <= 600


@each_entry
def test_an_entry_is_asked_for_in_four_ways_at_least(entry: Entry) -> None:
    assert len({fold(question) for question in entry.questions}) >= 4


def test_no_question_variant_is_shared_by_two_topics() -> None:
    topics: dict[str, set[str]] = {}
    for entry in ENTRIES:
        for question in entry.questions:
            topics.setdefault(" ".join(re.findall(r"\w+", fold(question))), set()).add(entry.topic)
    assert {question: shared for question, shared in topics.items() if len(shared) > 1} == {}


@each_programme_entry
def test_every_number_comes_from_the_seed(entry: Entry) -> None:
    assert set(re.findall(r"\d+", plain(entry))) - set(FIXTURE["numbers"]) == set()


@each_programme_entry
def test_every_name_comes_from_the_seed(entry: Entry) -> None:
    text = plain(entry)
    names, openings = set(FIXTURE["names"]), set(FIXTURE["openings"])
    strange = [
        word.group()
        for word in re.finditer(r"[^\W\d_]+", text)
        if word.group()[0].isupper()
        and word.group() not in names
        and not (word.group() in openings and opens_a_sentence(text[: word.start()]))
    ]
    assert strange == []


def opens_a_sentence(before: str) -> bool:
    return re.search(r"(?:^|[.!?»”\"]\s|\n(?:- )?|[«“\"(]\s?)$", before) is not None
