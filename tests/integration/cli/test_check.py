"""`relais check`, `relais init` and `relais version`."""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest

from adapters.timer.system_clock import SystemClock
from bot import __version__
from bot.bootstrap.inspection import is_little
from storage.unit_of_work import SqlStore
from tests.integration.cli.packs import broken, knowledge_only, programme_only
from tests.support.command import COMMAND, ROOT, environment, relais, relais_process
from tests.support.postgres import Postgres
from tests.unit.programme.packs import SMALL

STORE = ("--store", "sqlite:///r.db")


def test_all_is_well_without_any_configuration(tmp_path: Path) -> None:
    done = relais("check", cwd=tmp_path)

    assert (done.code, done.err, done.out.splitlines()[-1]) == (0, "", "Tout va bien.")


def test_json_has_faults_remarks_and_versions(tmp_path: Path) -> None:
    done = relais("check", "--json", cwd=tmp_path)

    assert list(done.object) == ["ok", "faults", "remarks", "versions"]
    assert (done.object["ok"], done.object["versions"]["relais"]) == (True, __version__)
    assert {"python", "sqlite", "tzdata"} <= set(done.object["versions"])


def test_the_time_zone_data_that_is_read_is_named(tmp_path: Path) -> None:
    remarks = relais("check", "--json", cwd=tmp_path).object["remarks"]

    assert [each["sentence"].startswith("fuseaux horaires d") for each in remarks if each["where"] == "tzdata"] == [
        True
    ]


def test_without_the_systems_time_zones_the_packages_are_read(tmp_path: Path) -> None:
    done = subprocess.run(
        [*COMMAND, "check"],
        cwd=tmp_path,
        env=environment({"PYTHONTZPATH": ""}),
        capture_output=True,
        timeout=60,
        check=False,
    )

    assert (done.returncode, "le système n’en a pas" in done.stdout.decode()) == (0, True)


def test_time_zones_that_disagree_are_a_fault(tmp_path: Path) -> None:
    zones = tmp_path / "zones" / "Europe"
    zones.mkdir(parents=True)
    (zones / "Paris").write_bytes(
        Path("/usr/share/zoneinfo/UTC").read_bytes() if Path("/usr/share/zoneinfo/UTC").exists() else b""
    )
    done = subprocess.run(
        [*COMMAND, "check"], cwd=tmp_path, env=environment({"PYTHONTZPATH": str(tmp_path / "zones")}),
        capture_output=True, timeout=60, check=False,
    )  # fmt: skip

    assert (done.returncode, "ne donnent pas les mêmes heures pour Europe/Paris" in done.stderr.decode()) == (1, True)


def test_faults_of_the_pack_are_found(tmp_path: Path) -> None:
    broken(tmp_path / "faux")
    done = relais("check", "--pack", "faux", cwd=tmp_path)

    assert (done.code, len(done.err.splitlines()), done.out.splitlines()[-1]) == (1, 3, "3 défauts sont à corriger.")


def test_faults_of_the_configuration_are_found(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("lang = 3\npackk = 4\n")
    done = relais("check", "--json", cwd=tmp_path)

    assert (done.code, [each["where"] for each in done.object["faults"]]) == (
        1,
        ["config.toml: lang", "config.toml: packk"],
    )


@pytest.mark.parametrize(
    ("config", "where"),
    [
        ("[adapters.console]\nenabled = false\n", "adapters"),
        ('[adapters.console]\nperson = "personne"\n', "adapters.console.person"),
        ('[store]\nurl = "sqlite:///nulle/part/r.db"\n', "nulle/part/r.db"),
    ],
)
def test_what_would_keep_the_service_from_starting_is_found(config: str, where: str, tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text(config)
    done = relais("check", "--json", cwd=tmp_path)

    assert (done.code, [each["where"] for each in done.object["faults"]]) == (1, [where])
    assert relais("run", cwd=tmp_path).code == 2


def test_knowledge_alone_is_no_fault(tmp_path: Path) -> None:
    knowledge_only(tmp_path / "savoir")

    assert relais("check", "--pack", "savoir", cwd=tmp_path).code == 0


def test_a_calibration_of_another_version_is_told_and_answers_go_on(tmp_path: Path) -> None:
    pack = knowledge_only(tmp_path / "pack")
    lists = "\n".join(f"{name} = [0.0]" for name in ("mean", "scale", "coefficients"))
    thresholds = "intercept = 0.0\nanswer = 0.5\nsuggest = 0.2"
    (pack / "calibration.toml").write_text(f'features = ["of_old"]\n{lists}\n{thresholds}\n', "utf-8")

    done = relais("check", "--pack", str(pack), cwd=tmp_path)

    assert done.code == 0
    assert "calibration.toml : Une autre version de Relais a fait cette calibration" in done.out
    assert "seigle" in relais("ask", "--pack", str(pack), "Comment fait-on le pain noir ?", cwd=tmp_path).out


def test_a_store_is_not_made_by_looking_at_it(tmp_path: Path) -> None:
    done = relais("check", *STORE, cwd=tmp_path)

    assert (done.code, "n’existe pas encore" in done.out, list(tmp_path.iterdir())) == (0, True, [])


def test_a_store_that_is_behind_its_programme_is_told(tmp_path: Path) -> None:
    programme_only(tmp_path / "mien")
    relais("import", "mien", *STORE, cwd=tmp_path)
    same = relais("check", "--pack", "mien", *STORE, cwd=tmp_path)
    programme_only(tmp_path / "mien", SMALL.replace('name = "Koungou"', 'name = "Kungu"'))
    behind = relais("check", "--pack", "mien", *STORE, cwd=tmp_path)

    assert ("à jour du programme" in same.out, "« relais import » le met à jour" in behind.out) == (True, True)
    assert (same.code, behind.code) == (0, 0)


def test_a_store_in_use_is_no_fault(tmp_path: Path) -> None:
    serving = subprocess.Popen(
        [*COMMAND, "run", *STORE], cwd=tmp_path, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert serving.stdin is not None
    assert serving.stdout is not None
    serving.stdin.write(b"bonjour\n")
    serving.stdin.flush()
    serving.stdout.readline()
    done = relais("check", *STORE, cwd=tmp_path)
    serving.terminate()
    serving.communicate(timeout=60)

    assert (done.code, f"processus {serving.pid} sur" in done.out) == (0, True)


def test_a_file_that_is_no_store_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "r.db").write_bytes(b"no database" * 100)
    done = relais("check", *STORE, cwd=tmp_path)

    assert (done.code, done.err.startswith("r.db : Ce magasin ne s’ouvre pas")) == (1, True)


def test_init_writes_a_configuration_that_check_accepts(tmp_path: Path) -> None:
    done = relais("init", cwd=tmp_path)

    assert (done.code, done.err, done.out.startswith("config.toml est écrit.")) == (0, "", True)
    assert (tmp_path / "config.toml").read_text("utf-8") == (ROOT / "config.example.toml").read_text("utf-8")
    assert relais("check", cwd=tmp_path).code == 0


def test_init_leaves_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("# à moi\n")
    done = relais("init", cwd=tmp_path)

    assert (done.code, done.out, done.err.startswith("config.toml : Ce fichier existe déjà")) == (2, "", True)
    assert (tmp_path / "config.toml").read_text() == "# à moi\n"


def test_init_writes_where_it_is_told(tmp_path: Path) -> None:
    done = relais("init", "--json", "--config", "autre.toml", cwd=tmp_path)

    assert (done.object, [path.name for path in tmp_path.iterdir()]) == ({"file": "autre.toml"}, ["autre.toml"])


def test_init_says_why_it_cannot_write(tmp_path: Path) -> None:
    done = relais("init", "--config", "nulle/part.toml", cwd=tmp_path)

    assert (done.code, done.err.startswith("nulle/part.toml : Ce fichier ne s’écrit pas")) == (2, True)


@pytest.mark.parametrize(("typed", "said"), [(["version"], f"{__version__}\n"), (["--version"], f"{__version__}\n")])
def test_the_version_is_told(typed: list[str], said: str, tmp_path: Path) -> None:
    assert relais(*typed, cwd=tmp_path).out == said


def test_the_version_is_told_to_programs(tmp_path: Path) -> None:
    assert relais("--json", "version", cwd=tmp_path).object == {"version": __version__}


def test_little_room_on_the_disk_is_a_fault() -> None:
    assert [is_little(free) for free in (0, 199_999_999, 200_000_000)] == [True, True, False]


def test_what_only_reads_works_beside_a_running_service(tmp_path: Path) -> None:
    programme_only(tmp_path / "mien")
    serving = subprocess.Popen(
        [*COMMAND, "run", *STORE], cwd=tmp_path, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert serving.stdin is not None
    assert serving.stdout is not None
    serving.stdin.write(b"bonjour\n")
    serving.stdin.flush()
    serving.stdout.readline()
    reading = [
        relais("ask", "--as", "amina", "prochain module ?", *STORE, cwd=tmp_path).code,
        relais("plan", *STORE, cwd=tmp_path).code,
        relais("import", "mien", "--dry-run", *STORE, cwd=tmp_path).code,
    ]
    writing = relais("import", "mien", *STORE, cwd=tmp_path)
    serving.terminate()
    serving.communicate(timeout=60)

    assert reading == [0, 0, 0]
    assert (writing.code, f"processus {serving.pid} sur" in writing.err) == (2, True)


async def test_of_several_processes_the_one_that_is_connected_is_named(postgres: Postgres, tmp_path: Path) -> None:
    url, now = postgres.emptied_database(), SystemClock().now()
    async with SqlStore(url) as store:
        await store.take_up(now, lease=timedelta(minutes=5))
        await store.lead(["slack"], now)
        done = await asyncio.to_thread(relais_process, "check", "--json", "--store", url, cwd=tmp_path)

    said = [each["sentence"] for each in done.object["remarks"]]
    assert [each for each in said if "slack" in each] == [
        f"« slack » : connecté par le processus {os.getpid()} sur {socket.gethostname()}. Les autres, s’il y en a, attendent leur tour."
    ]
