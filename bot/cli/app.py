"""The commands put together, and the way out: every error becomes a sentence and an exit code."""

from __future__ import annotations

import sys
from collections.abc import Callable

import structlog
import typer

from bot import settings as configuration
from bot.cli import (
    ask,
    backup,
    broadcast,
    check,
    export,
    invite,
    knowledge,
    knowledge_base,
    matrix,
    mirror,
    plan,
    programme,
    serve,
    simulate,
    start,
    template,
    token,
)
from bot.cli.arguments import arranged, named_file
from bot.cli.commands import add
from bot.cli.log import configure_log
from bot.cli.printing import close_streams, complain, open_streams, tell
from bot.cli.session import DONE, FAILED, INTERRUPTED, WRONG
from bot.cli.usage import groups, misuse, translated, unknown_command
from bot.domain.errors import AdapterError, ConfigError, Phrase, RelaisError
from bot.domain.os_reasons import os_reason
from bot.features.rehearsal.play import PlayError
from bot.i18n import Translator, translator

log = structlog.get_logger()


def build() -> typer.Typer:
    """The application with all its commands."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None, no_args_is_help=True)
    add(app, "demo", serve.demo)
    add(app, "ask", ask.ask)
    add(app, "import", programme.import_pack)
    add(app, "template", template.template)
    add(app, "plan", plan.plan)
    add(app, "simulate", simulate.simulate)
    add(app, "broadcast", broadcast.broadcast)
    add(app, "export", export.export)
    add(app, "mirror", mirror.mirror)
    add(app, "invite", invite.invite)
    add(app, "run", serve.run)
    add(app, "backup", backup.backup)
    add(app, "restore", backup.restore)
    add(app, "check", check.check)
    add(app, "init", start.init)
    add(app, "version", start.version)
    _add_groups(app)
    return app


def _add_groups(app: typer.Typer) -> None:
    """The commands of two words."""
    groups: dict[str, dict[str, Callable[..., int]]] = {
        "db": {"upgrade": programme.upgrade},
        "matrix": {"login": matrix.login},
        "token": {"add": token.add, "list": token.list_tokens, "revoke": token.revoke},
        "knowledge": {
            "evaluate": knowledge.evaluate_set,
            "import": knowledge_base.import_documents,
            "gaps": knowledge_base.list_gaps,
            "calibrate": knowledge.calibrate,
        },
    }
    for name, commands in groups.items():
        group = typer.Typer(no_args_is_help=True)
        for each, function in commands.items():
            add(group, each, function)
        app.add_typer(group, name=name)


def main() -> None:
    """Run the command line: exit 0 done, 1 failed, 2 something is wrong and nothing was changed, 3 not answered."""
    open_streams()
    configure_log("warning", "text")
    typed = sys.argv[1:]
    code = _run(typed, translator(configuration.spoken(named_file(typed))))
    heard = close_streams()
    sys.exit(code if heard else FAILED)


def _run(typed: list[str], say: Translator) -> int:
    """The exit code of a command line; whatever went wrong has been said."""
    try:
        return _carry_out(typed, say)
    except ConfigError as error:
        complain(error.faults, say)
        return WRONG
    except PlayError as error:
        complain([error.fault], say)
    except BrokenPipeError:
        pass  # whoever read has heard enough
    except AdapterError as error:
        tell(say("cli-failed", detail=say.reason(error.told)))
    except OSError as error:
        tell(say.phrase(Phrase("cli-failed", {"detail": os_reason(error)})))
    except RelaisError as error:
        tell(say("cli-failed", detail=str(error)))
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # the last boundary: nobody is shown a trace
        log.debug("command_failed", exc_info=error)
        tell(say("cli-unexpected", kind=type(error).__name__))
    return FAILED


def _carry_out(typed: list[str], say: Translator) -> int:
    command = translated(build(), say)
    wanted = arranged(typed, groups(command))
    if unknown := unknown_command(command, wanted):
        tell(say.phrase(unknown))
        return WRONG
    try:
        ended = command.main(args=wanted, prog_name="relais", standalone_mode=False)
    except SystemExit as end:
        ended = end.code
    except typer.TyperException as error:
        # without any argument, the message is the help
        tell(error.message if type(error).__name__ == "NoArgsIsHelpError" else say.phrase(misuse(error)))
        return WRONG
    return ended if isinstance(ended, int) else DONE
