"""Archives that are wrong, cut off, altered or made to do harm change nothing."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest

from bot.domain.errors import ConfigError
from storage import schema
from storage.archive.restoring import restore
from storage.archive.writing import backup
from tests.integration.storage.filled import content, fill
from tests.integration.storage.samples import NOW

Parts = dict[str, bytes]


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with rows in every table."""
    folder = tmp_path_factory.mktemp("good")
    url = f"sqlite:///{folder / 'a.db'}"
    schema.upgrade(url)
    fill(url)
    return backup(url, folder / "good.zip", NOW).file


@pytest.fixture(scope="module")
def target(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A store that is in use; it must stay as it is."""
    url = f"sqlite:///{tmp_path_factory.mktemp('target') / 'b.db'}"
    schema.upgrade(url)
    fill(url)
    return url


def refused(target: str, archive: Path) -> str:
    """Why it is refused; nothing may have changed."""
    before = content(target)
    with pytest.raises(ConfigError) as caught:
        restore(target, archive, NOW, replace=True)
    assert content(target) == before
    folder = Path(target.removeprefix("sqlite:///")).parent
    assert sorted(each.name for each in folder.iterdir()) == ["b.db", "b.db.lock"]
    return caught.value.faults[0].phrase.key


def parts_of(archive: Path) -> Parts:
    with ZipFile(archive) as zipped:
        return {name: zipped.read(name) for name in zipped.namelist()}


def write(path: Path, parts: Parts, method: int = ZIP_DEFLATED) -> Path:
    with ZipFile(path, "w", method) as zipped:
        for name, data in parts.items():
            zipped.writestr(name, data)
    return path


def with_manifest(parts: Parts, change: Callable[[dict[str, Any]], object]) -> Parts:
    found = json.loads(parts["manifest.json"])
    change(found)
    return parts | {"manifest.json": json.dumps(found).encode()}


def with_rows(parts: Parts, table: str, change: Callable[[dict[str, Any]], object]) -> Parts:
    """Rows altered, and a manifest that agrees with them."""
    from hashlib import sha256  # noqa: PLC0415

    name = f"tables/{table}.jsonl"
    rows = [json.loads(line) for line in parts[name].splitlines()]
    for row in rows:
        change(row)
    data = "".join(json.dumps(row) + "\n" for row in rows).encode()

    def agree(found: dict[str, Any]) -> None:
        (member,) = (each for each in found["tables"] if each["table"] == table)
        member |= {"size": len(data), "sha256": sha256(data).hexdigest()}

    return with_manifest(parts | {name: data}, agree)


def test_the_archive_that_the_others_are_made_of_is_right(good: Path, tmp_path: Path) -> None:
    again = write(tmp_path / "same.zip", parts_of(good))
    assert restore(f"sqlite:///{tmp_path / 'c.db'}", again, NOW, replace=False).rows["delivery"] == 3


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9, 0.999])
def test_cut_off(share: float, good: Path, target: str, tmp_path: Path) -> None:
    data = good.read_bytes()
    (tmp_path / "cut.zip").write_bytes(data[: int(len(data) * share)])
    assert refused(target, tmp_path / "cut.zip") == "archive-none"


def test_something_else(target: str, tmp_path: Path) -> None:
    (tmp_path / "other.zip").write_text("bonjour\n" * 100)
    assert refused(target, tmp_path / "other.zip") == "archive-none"
    assert refused(target, write(tmp_path / "zip.zip", {"a.txt": b"a"})) == "archive-none"
    assert refused(target, tmp_path / "missing.zip") == "cli-cannot-read"
    assert refused(target, tmp_path) == "cli-cannot-read"


def test_a_byte_changed_anywhere_in_the_rows_is_found(good: Path, target: str, tmp_path: Path) -> None:
    data, chance = bytearray(good.read_bytes()), random.Random(1)
    with ZipFile(good) as zipped:
        packed = [range(each.header_offset + 100, each.header_offset + 60 + each.compress_size)
                  for each in zipped.infolist() if each.compress_size > 100]  # fmt: skip
    for _ in range(30):
        place = chance.choice(chance.choice(packed))
        changed = data.copy()
        changed[place] ^= 1 << chance.randrange(8)
        (tmp_path / "changed.zip").write_bytes(changed)
        assert refused(target, tmp_path / "changed.zip") in ("archive-damaged", "archive-none")


@pytest.mark.parametrize(
    "change",
    [
        lambda found: found["tables"].pop(),
        lambda found: found["tables"].append(found["tables"][0]),
        lambda found: found["tables"][0].update(table="../../etc/passwd"),
        lambda found: found["tables"][0].update(table="sqlite_master"),
        lambda found: found["tables"][0].update(rows=99),
        lambda found: found["tables"][0].update(sha256="0" * 64),
        lambda found: found["tables"][0].update(size=1 << 40),
        lambda found: found["tables"][0]["columns"].update(extra="text"),
        lambda found: found["tables"][0]["columns"].popitem(),
        lambda found: found["tables"][0].update(rows=-1),
        lambda found: found.update(made_at="yesterday"),
        lambda found: found.update(made_at="2027-01-04T08:00:00"),
        lambda found: found.update(more=1),
        lambda found: found.update(format="one"),
    ],
)
def test_a_manifest_that_is_not_true(
    change: Callable[[dict[str, Any]], object], good: Path, target: str, tmp_path: Path
) -> None:
    assert refused(target, write(tmp_path / "x.zip", with_manifest(parts_of(good), change))) == "archive-damaged"


@pytest.mark.parametrize("change", [{"revision": "9999"}, {"format": 2}])
def test_one_of_a_newer_version_says_what_to_do(
    change: dict[str, Any], good: Path, target: str, tmp_path: Path
) -> None:
    parts = with_manifest(parts_of(good), lambda found: found.update(change))
    assert refused(target, write(tmp_path / "x.zip", parts)) == "archive-too-new"


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("person", lambda row: row.update(evil="1")),
        ("person", lambda row: row.pop("name")),
        ("person", lambda row: row.update(name=7)),
        ("person", lambda row: row.update(name=None)),
        ("person", lambda row: row.update(name={"a": [1]})),
        ("person", lambda row: row.update(name="\ud800")),
        ("person", lambda row: row.update(id="same")),
        ("delivery", lambda row: row.update(seq="1; DROP TABLE delivery")),
        ("delivery", lambda row: row.update(seq=True)),
        ("delivery", lambda row: row.update(seq=1 << 70)),
        ("delivery", lambda row: row.update(due_at="2027-01-04T08:00:00")),
        ("delivery", lambda row: row.update(due_at=0)),
        ("delivery", lambda row: row.update(offers="yes")),
        ("occurrence", lambda row: row.update(local_date="04/01/2027")),
        ("question", lambda row: row.update(confidence=float("nan"))),
        ("account", lambda row: row.update(person_id="nobody")),
        ("meta", lambda row: row.update(id=2)),
    ],
)
def test_rows_that_are_none_of_their_table(
    table: str, change: Callable[[dict[str, Any]], object], good: Path, target: str, tmp_path: Path
) -> None:
    parts = with_rows(parts_of(good), table, change)
    assert refused(target, write(tmp_path / "x.zip", parts)) == "archive-damaged"


def test_members_that_do_not_belong_there(good: Path, target: str, tmp_path: Path) -> None:
    more = parts_of(good) | {"../../evil": b"x"}
    assert refused(target, write(tmp_path / "more.zip", more)) == "archive-damaged"
    fewer = parts_of(good)
    del fewer["tables/person.jsonl"]
    assert refused(target, write(tmp_path / "fewer.zip", fewer)) == "archive-damaged"
    assert refused(target, write(tmp_path / "bzip.zip", parts_of(good), ZIP_BZIP2)) == "archive-damaged"


def test_a_member_that_unpacks_to_far_too_much(good: Path, target: str, tmp_path: Path) -> None:
    bomb = b"[" * 100_000_000
    parts = with_manifest(parts_of(good), lambda found: found["tables"][0].update(size=len(bomb)))
    name = f"tables/{json.loads(parts['manifest.json'])['tables'][0]['table']}.jsonl"
    assert refused(target, write(tmp_path / "bomb.zip", parts | {name: bomb})) == "archive-damaged"


def test_a_line_that_nests_without_end(good: Path, target: str, tmp_path: Path) -> None:
    parts = parts_of(good)
    deep = b"[" * 1_000_000 + b"\n"
    changed = with_rows(parts, "person", lambda row: None) | {"tables/person.jsonl": deep}
    agreed = with_manifest(
        changed,
        lambda found: next(each for each in found["tables"] if each["table"] == "person").update(size=len(deep)),
    )
    assert refused(target, write(tmp_path / "deep.zip", agreed)) == "archive-damaged"
