"""On a terminal: formatted answers above a line that can be edited. Loaded only there (prompt_toolkit and Rich take 25 MB)."""

from __future__ import annotations

import re
import sys
from collections.abc import AsyncIterator
from contextlib import ExitStack
from pathlib import Path

from prompt_toolkit import PromptSession
from prompt_toolkit.history import FileHistory, History, InMemoryHistory
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.patch_stdout import patch_stdout
from rich.console import Console, RenderableType
from rich.text import Text

from adapters.console.render import rich_blocks
from bot.domain.message import Message
from bot.domain.visible import visible

_FILLING = re.compile(r" +$", re.MULTILINE)


class InteractiveTerminal:
    """The standard input and output of this process, which are a terminal."""

    interactive = True

    def __init__(self, prompt: str, *, history: Path | None = None) -> None:
        self._session: PromptSession[str] = PromptSession(
            visible(prompt),
            history=_history(history),
            key_bindings=_bindings(),
            enable_history_search=True,
            reserve_space_for_menu=0,
        )
        self._open = ExitStack()
        self._console: Console | None = None

    async def __aenter__(self) -> InteractiveTerminal:
        """From now on, whatever is printed appears above the line that is being typed."""
        self._open.enter_context(patch_stdout(raw=True))
        self._console = Console(file=sys.stdout, force_terminal=True, markup=False, highlight=False, emoji=False)
        return self

    async def __aexit__(self, *_: object) -> None:
        """Print what is left and give the terminal back."""
        self._console = None
        self._open.close()

    def show(self, message: Message, label: str) -> None:
        """Print a message, formatted, under its label and above an empty line."""
        if label:
            self._print(Text(visible(label), style="bold magenta"))
        self._print(*rich_blocks(message), "")

    def say(self, text: str) -> None:
        """Print a sentence of the terminal's own."""
        self._print(Text(visible(text), style="dim"), "")

    def greet(self, header: str) -> None:
        """Print the header, its first line in bold, at once: `patch_stdout` prints on a thread, perhaps after the first prompt."""
        first, _, rest = visible(header).partition("\n")
        text = self._drawn(Text.assemble((first, "bold"), (f"\n{rest}" if rest else "", "dim")), "")
        self._session.output.write_raw(text)
        self._session.output.flush()

    async def lines(self) -> AsyncIterator[str]:
        """Every line until Ctrl-D, or Ctrl-C on an empty line."""
        while True:
            try:
                typed = await self._session.prompt_async()
            except EOFError:
                return
            yield typed

    def _print(self, *renderables: RenderableType) -> None:
        """All at once, or the prompt would be drawn in the midst."""
        sys.stdout.write(self._drawn(*renderables))

    def _drawn(self, *renderables: RenderableType) -> str:
        """What Rich makes of it, without the blanks that it fills lines with."""
        if self._console is None:
            raise OSError("the terminal is closed")
        self._console.width = self._session.output.get_size().columns
        with self._console.capture() as drawn:
            for renderable in renderables:
                self._console.print(renderable)
        return _FILLING.sub("", drawn.get())


def _history(path: Path | None) -> History:
    if path is None:
        return InMemoryHistory()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)  # what people typed is nobody else's business
    return FileHistory(path)


def _bindings() -> KeyBindings:
    bindings = KeyBindings()

    @bindings.add("c-c")
    def _(event: KeyPressEvent) -> None:
        """Empty the line; on an empty line, end."""
        if event.current_buffer.text:
            event.current_buffer.reset()
        else:
            event.app.exit(exception=EOFError)

    return bindings
