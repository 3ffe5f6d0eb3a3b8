"""The commands of `relais` (DESIGN 6): arguments in, sentences and exit codes out."""

from bot.cli.app import main

__all__ = ["main"]
