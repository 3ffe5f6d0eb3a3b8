"""`relais import` and `relais db upgrade`: what is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.integration.cli.packs import broken, knowledge_only, programme_only
from tests.support.command import ROOT, Done, relais
from tests.unit.programme.packs import SMALL

STORE = "sqlite:///r.db"


def _import(folder: Path, pack: str, *more: str) -> Done:
    return relais("import", pack, "--store", STORE, "--json", *more, cwd=folder)


def _ids(found: Done, group: str) -> list[tuple[str, str]]:
    return [(each["kind"], each["id"]) for each in found.object[group]]


def test_a_folder_is_imported_once(tmp_path: Path) -> None:
    programme_only(tmp_path / "mien")
    first, second = _import(tmp_path, "mien"), _import(tmp_path, "mien")

    assert (first.code, ("person", "amina") in _ids(first, "added")) == (0, True)
    assert (second.code, second.object) == (0, {"added": [], "changed": [], "missing": [], "erased": []})


def test_one_toml_file_is_imported(tmp_path: Path) -> None:
    (tmp_path / "mien.toml").write_text(SMALL, "utf-8")

    assert ("milestone", "m1") in _ids(_import(tmp_path, "mien.toml"), "added")


def test_the_default_pack_is_imported_by_its_path(tmp_path: Path) -> None:
    pack = Path(__file__).parents[3] / "bot" / "packs" / "default"

    assert ("entry", "cinq-conditions") in _ids(_import(tmp_path, str(pack)), "added")


def test_a_change_is_told_field_by_field(tmp_path: Path) -> None:
    programme_only(tmp_path / "mien")
    _import(tmp_path, "mien")
    programme_only(tmp_path / "mien", SMALL.replace('name = "Koungou"', 'name = "Kungu"'))

    assert _import(tmp_path, "mien").object["changed"] == [
        {"kind": "collective", "id": "koungou", "fields": [{"name": "name", "old": "Koungou", "new": "Kungu"}]}
    ]


def test_a_trial_changes_nothing_and_makes_no_store(tmp_path: Path) -> None:
    programme_only(tmp_path / "mien")
    trial = _import(tmp_path, "mien", "--dry-run")

    assert not (tmp_path / "r.db").exists()
    assert _import(tmp_path, "mien").object == trial.object


def test_what_a_pack_lacks_is_listed_and_kept_until_it_is_pruned(tmp_path: Path) -> None:
    programme_only(tmp_path / "mien")
    _import(tmp_path, "mien")
    without = SMALL[: SMALL.index("[[check_in]]")] + SMALL[SMALL.index("[[closure]]") :]
    programme_only(tmp_path / "mien", without)
    listed, pruned, after = (_import(tmp_path, "mien", *more) for more in ([], ["--prune"], []))

    assert [_ids(each, "missing") for each in (listed, pruned, after)] == [
        [("check_in", "hebdo")], [("check_in", "hebdo")], [],
    ]  # fmt: skip


def test_a_broken_pack_changes_nothing(tmp_path: Path) -> None:
    broken(tmp_path / "faux")
    programme_only(tmp_path / "mien")
    _import(tmp_path, "mien")
    refused = _import(tmp_path, "faux")

    assert (refused.code, refused.out, len(refused.err.splitlines())) == (2, "", 3)
    assert _import(tmp_path, "mien").object == {"added": [], "changed": [], "missing": [], "erased": []}


def test_a_broken_pack_makes_no_store(tmp_path: Path) -> None:
    broken(tmp_path / "faux")

    assert _import(tmp_path, "faux").code == 2
    assert not (tmp_path / "r.db").exists()


def test_people_are_told_in_lines(tmp_path: Path) -> None:
    knowledge_only(tmp_path / "savoir")
    first, second = (relais("import", "savoir", "--store", STORE, cwd=tmp_path) for _ in range(2))

    assert first.out.splitlines() == ["+ entry pain-noir", "C’est fait."]
    assert second.out.splitlines() == ["Rien ne change."]


def test_without_configuration_nothing_is_kept_and_that_is_said(tmp_path: Path) -> None:
    knowledge_only(tmp_path / "savoir")
    done = relais("import", "savoir", cwd=tmp_path)

    assert (done.code, done.err.startswith("Aucune configuration : le magasin est temporaire")) == (0, True)
    assert [path.name for path in tmp_path.iterdir()] == ["savoir"]


def test_the_pack_may_be_given_as_an_option(tmp_path: Path) -> None:
    knowledge_only(tmp_path / "savoir")

    assert relais("import", "--pack", "savoir", "--store", STORE, cwd=tmp_path).code == 0


@pytest.mark.parametrize("typed", [[], ["savoir", "--pack", "savoir"]])
def test_one_pack_is_wanted(typed: list[str], tmp_path: Path) -> None:
    assert relais("import", *typed, cwd=tmp_path).code == 2


def test_an_imported_programme_is_what_plan_reads(tmp_path: Path) -> None:
    programme_only(tmp_path / "mien")
    _import(tmp_path, "mien")
    done = relais("plan", "--json", "--store", STORE, "--from", "2027-01-11", "--to", "2027-01-11", cwd=tmp_path)

    assert [line["conversation"] for line in done.objects if line["kind"] == "checkin"] == ["dm:amina"]


def test_a_new_store_gets_its_schema(tmp_path: Path) -> None:
    done = relais("db", "upgrade", "--store", STORE, cwd=tmp_path)

    assert (done.code, done.out, (tmp_path / "r.db").exists()) == (0, "Le magasin r.db est à jour.\n", True)


def test_upgrading_twice_is_fine_and_json_is_json(tmp_path: Path) -> None:
    relais("db", "upgrade", "--store", STORE, cwd=tmp_path)

    assert relais("db", "upgrade", "--store", STORE, "--json", cwd=tmp_path).object == {"store": "r.db"}


def test_an_upgrade_wants_a_store(tmp_path: Path) -> None:
    assert relais("db", "upgrade", cwd=tmp_path).code == 2


@pytest.mark.parametrize("url", ["r.db", "mysql://x/y", "sqlite://", "sqlite:///nowhere/r.db", "postgresql+psycopg://"])
@pytest.mark.parametrize("command", [["db", "upgrade"], ["import", "mien"], ["ask", "bonjour"], ["plan"]])
def test_a_store_that_cannot_be_is_refused_with_a_sentence(url: str, command: list[str], tmp_path: Path) -> None:
    programme_only(tmp_path / "mien")
    done = relais(*command, "--store", url, cwd=tmp_path)

    assert (done.code, done.out, len(done.err.splitlines())) == (2, "", 1)


def test_a_file_that_is_no_store_is_refused(tmp_path: Path) -> None:
    (tmp_path / "r.db").write_bytes(b"not a database at all, but long enough to be taken for one" * 20)
    done = relais("ask", "bonjour", "--store", STORE, cwd=tmp_path)

    assert (done.code, done.err.startswith("r.db : Ce magasin ne s’ouvre pas")) == (2, True)


def test_who_left_a_team_by_an_import_answers_its_check_in_no_more(tmp_path: Path) -> None:
    whole = (ROOT / "bot" / "packs" / "default" / "programme.toml").read_text("utf-8")
    second = '\n[[membership]]\nperson = "amina"\nscope = "collective:lievin"\nrole = "partenaire"\n'
    programme_only(tmp_path / "mien", whole + second)
    assert _import(tmp_path, "mien").code == 0
    begun, after = tmp_path / "begun.txt", tmp_path / "after.txt"
    begun.write_text("@ now 2027-01-04T08:59+01:00\n@ advance 2m\nlea> 2\nlea> temps\namina> point\n")
    assert relais("simulate", begun, "--store", STORE, cwd=tmp_path).code == 0
    programme_only(tmp_path / "mien", whole)
    assert _ids(_import(tmp_path, "mien", "--prune"), "missing") == [
        ("membership", "amina/collective:lievin/partenaire")
    ]
    after.write_text("@ now 2027-01-04T09:05+01:00\namina> bonjour\namina> 12\n")
    said = [
        each["text"]
        for each in relais("simulate", after, "--store", STORE, "--json", cwd=tmp_path).objects
        if each["to"] == "amina"
    ]

    assert [each.partition(".")[0] for each in said] == [
        "Bonjour Amina ! Posez-moi une question, ou écrivez « aide » pour voir ce que je peux faire",
        "Ce point d’étape n’existe plus",
    ]
