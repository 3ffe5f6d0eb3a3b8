"""The bot in a terminal, or at the end of a pipe."""

from adapters.console.adapter import ConsoleAdapter
from adapters.console.scene import ConsoleTexts, Hooks, Scene
from adapters.console.terminal import Terminal, open_terminal

__all__ = ["ConsoleAdapter", "ConsoleTexts", "Hooks", "Scene", "Terminal", "open_terminal"]
