"""The Typer application, its way out through exit codes, and the log."""

from __future__ import annotations

import asyncio
import logging
import os
import sys
from collections.abc import Coroutine

import structlog
import typer

from bot import __version__
from bot.cli import ask, programme, rehearse, serve
from bot.cli.session import FAILED, WRONG, complain
from bot.domain.errors import ConfigError, RelaisError
from bot.features.rehearsal.play import PlayError
from bot.i18n import translator

app = typer.Typer(
    name="relais",
    help="The chat companion of collectives that practise collective impact.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
db = typer.Typer(help="The store's schema.", no_args_is_help=True)
app.add_typer(db, name="db")
knowledge = typer.Typer(help="The knowledge base.", no_args_is_help=True)
app.add_typer(knowledge, name="knowledge")

app.command("ask")(ask.ask)
app.command("demo")(serve.demo)
app.command("run")(serve.run)
app.command("simulate")(rehearse.simulate)
app.command("plan")(rehearse.plan)
app.command("import")(programme.import_pack)
app.command("check")(programme.check)
db.command("upgrade")(programme.upgrade)


@app.command("version")
def version() -> None:
    """Print the version."""
    print(__version__)  # noqa: T201


def configure_log(level: str, form: str) -> None:
    """Log on standard error: lines for people, or JSON for machines; never what people write."""
    renderer = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if form == "json"
        else structlog.dev.ConsoleRenderer(colors=False)
    )
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level.upper()]),
        logger_factory=structlog.PrintLoggerFactory(file=sys.stderr),
    )


def run_async(work: Coroutine[object, object, int]) -> None:
    """Run a command's coroutine and leave with its exit code."""
    raise SystemExit(asyncio.run(work))


def main() -> None:
    """Run the command line: exit 0 done, 1 failed, 2 something is wrong and nothing was changed, 3 not answered."""
    say = translator("en" if os.environ.get("RELAIS_LANG") == "en" else "fr")
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # both are text streams
    configure_log("warning", "text")
    try:
        app()
    except ConfigError as error:
        complain(error.faults, say)
        sys.exit(WRONG)
    except PlayError as error:
        complain([error.fault], say)
        sys.exit(FAILED)
    except RelaisError as error:
        print(say("cli-failed", detail=str(error)), file=sys.stderr)  # noqa: T201
        sys.exit(FAILED)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(FAILED)
