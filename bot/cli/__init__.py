"""The commands of `relais` (DESIGN 6): arguments in, sentences and exit codes out."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line. It is loaded only now, so that Ctrl-C leaves no trace meanwhile either."""
    try:
        from bot.cli.app import main as run  # noqa: PLC0415

        run()
    except KeyboardInterrupt:
        sys.exit(130)
