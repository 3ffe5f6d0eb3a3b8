"""Settings: from a file, from the environment, and everything that can be wrong with them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.support.command import Done, relais


def _with(folder: Path, config: str | bytes, *typed: str, env: Mapping[str, str] | None = None) -> Done:
    (folder / "config.toml").write_bytes(config if isinstance(config, bytes) else config.encode())
    return relais(*(typed or ("ask", "--json", "bonjour")), cwd=folder, env=env)


def _places(done: Done) -> list[str]:
    assert (done.code, done.out) == (2, "")
    return [line.split(" : ")[0] for line in done.err.splitlines()]


def _sentence(done: Done) -> str:
    (line,) = done.err.splitlines()
    return line.partition(" : ")[2]


def test_every_fault_is_told_at_once_with_file_and_key(tmp_path: Path) -> None:
    wrong = """
        lang = "de"
        packk = "x"
        _env_file = "secrets"
        [store]
        url = "mysql://root:hunter2@host/db"
        [adapters.console]
        enabled = "peut-être"
        person = 3
        [log]
        level = "chatty"
        [courriel]
    """
    done = _with(tmp_path, wrong)

    assert sorted(_places(done)) == sorted(
        f"config.toml: {key}"
        for key in [
            "_env_file", "adapters.console.enabled", "adapters.console.person", "courriel", "lang", "log.level", "packk", "store.url",
        ]
    )  # fmt: skip
    assert "hunter2" not in done.err


@pytest.mark.parametrize(
    "typed", [["ask", "x"], ["plan"], ["demo"], ["run"], ["import", "x"], ["simulate", "x"], ["db", "upgrade"]]
)
def test_no_command_works_with_a_wrong_configuration(typed: list[str], tmp_path: Path) -> None:
    assert _places(_with(tmp_path, "lang = 3", *typed)) == ["config.toml: lang"]


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ('lang = "de"', "La valeur 'de' ne convient pas. Choix possibles : 'fr' or 'en'."),
        ("[adapters.console]\nenabled = 7", "La valeur 7 ne convient pas : écrivez true (oui) ou false (non)."),
        ("pack = 3", "La valeur 3 ne convient pas : écrivez un texte, entre guillemets."),
        ("store = 3", "La valeur 3 ne convient pas : c’est une section, avec ses réglages sous son titre entre crochets."),
        ("[store]\nurl = 3", "La valeur 3 ne convient pas : écrivez un texte, entre guillemets."),
        ("packk = 3", "Ce réglage n’existe pas. Comparez avec config.example.toml."),
    ],
)  # fmt: skip
def test_a_fault_says_what_would_fit(config: str, said: str, tmp_path: Path) -> None:
    assert _sentence(_with(tmp_path, config)) == said


@pytest.mark.parametrize("config", [b"lang = ", b"[[[", b"\xff\xfe", b"\x00", b"a = 1\na = 2"])
def test_a_file_that_is_no_toml_is_named(config: bytes, tmp_path: Path) -> None:
    assert _places(_with(tmp_path, config)) == ["config.toml"]


@pytest.mark.parametrize("named", ["absente.toml", "."])
def test_a_file_that_is_named_must_be_there(named: str, tmp_path: Path) -> None:
    assert _places(relais("ask", "bonjour", "--config", named, cwd=tmp_path)) == [named]


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    assert _with(tmp_path, b'\xef\xbb\xbflang = "en"\r\n', "version").code == 0


@pytest.mark.parametrize(
    ("env", "where"),
    [
        ({"RELAIS_LANG": "de"}, "RELAIS_LANG"),
        ({"RELAIS_STORE__URL": "relais.db"}, "RELAIS_STORE__URL"),
        ({"RELAIS_ADAPTERS__CONSOLE__ENABLED": "perhaps"}, "RELAIS_ADAPTERS__CONSOLE__ENABLED"),
        ({"RELAIS_STORE": "sqlite:///r.db"}, "RELAIS_STORE"),
        ({"RELAIS_STORE__URLL": "x"}, "RELAIS_STORE__URLL"),
    ],
)
def test_a_wrong_variable_is_named_as_such(env: dict[str, str], where: str, tmp_path: Path) -> None:
    assert _places(relais("ask", "bonjour", cwd=tmp_path, env=env)) == [where]


def test_an_address_of_no_store_is_told_how_they_look(tmp_path: Path) -> None:
    said = _sentence(_with(tmp_path, '[store]\nurl = "relais.db"'))

    assert said.endswith("écrivez sqlite:///CHEMIN ou postgresql+psycopg://NOM@MACHINE/BASE.")


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    done = _with(tmp_path, '[store]\nurl = "sqlite:///a.db"', env={"RELAIS_STORE__URL": "sqlite:///b.db"})

    assert (done.code, (tmp_path / "a.db").exists(), (tmp_path / "b.db").exists()) == (3, False, True)


def test_the_command_line_wins_over_the_environment(tmp_path: Path) -> None:
    relais("ask", "bonjour", "--store", "sqlite:///a.db", cwd=tmp_path, env={"RELAIS_STORE__URL": "sqlite:///b.db"})

    assert ((tmp_path / "a.db").exists(), (tmp_path / "b.db").exists()) == (True, False)


def test_a_configured_pack_is_served(tmp_path: Path) -> None:
    assert _places(_with(tmp_path, 'pack = "absent"\n[store]\nurl="sqlite:///r.db"')) == ["absent"]


def test_without_any_configuration_nothing_is_left_behind(tmp_path: Path) -> None:
    for typed in (["ask", "--as", "amina", "bonjour"], ["plan"], ["check"]):
        relais(*typed, cwd=tmp_path, env={"RELAIS_LANG": "fr"})

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("config", "env", "said"),
    [
        ("", {}, "--from : « x » n’est pas une date"),
        ('lang = "en"', {}, "--from: “x” is not a date"),
        ('lang = "en"', {"RELAIS_LANG": "fr"}, "--from : « x »"),
        ("", {"RELAIS_LANG": "en"}, "--from: “x”"),
    ],
)
def test_the_command_line_speaks_the_language_that_is_set(
    config: str, env: dict[str, str], said: str, tmp_path: Path
) -> None:
    assert _with(tmp_path, config, "plan", "--from", "x", env=env).err.startswith(said)


def test_a_wrong_configuration_is_told_in_its_own_language(tmp_path: Path) -> None:
    assert "There is no such setting" in _with(tmp_path, 'lang = "en"\npackk = 1').err


def test_debug_shows_the_log_on_standard_error_only(tmp_path: Path) -> None:
    done = relais(
        "demo",
        "--json",
        cwd=tmp_path,
        stdin=b"bonjour\n",
        env={"RELAIS_LOG__LEVEL": "debug", "RELAIS_LOG__FORMAT": "json"},
    )

    assert (done.code, len(done.objects)) == (0, 1)
    assert '"event": "event_handled"' in done.err
    assert "bonjour" not in done.err
