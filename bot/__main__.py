"""`relais`, also as `python -m bot`."""

from __future__ import annotations

import gc
import signal

_OBJECTS_BETWEEN_COLLECTIONS = 20_000


def main() -> None:
    """
    Run the command line.

    What is imported stays until the end: looking through it for garbage, again and again while it grows, is a quarter of the start-up.
    """
    gc.disable()
    from bot.cli import main as run  # noqa: PLC0415 - after the collector is off

    collect_seldom()
    gc.enable()
    try:
        run()
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # a second Ctrl-C has nothing left to end, and would leave a trace


def collect_seldom() -> None:
    """Look for garbage among what comes from now on, and not after every few hundred objects."""
    gc.freeze()
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS, 10, 10)


if __name__ == "__main__":
    main()
