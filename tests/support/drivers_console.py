"""Drives the terminal: through pipes, and through a pseudo-terminal with an emulator at its other end."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import termios
import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from datetime import UTC, datetime
from pathlib import Path

import pyte
from prompt_toolkit.application import get_app_session
from prompt_toolkit.input import create_input
from prompt_toolkit.output.vt100 import Vt100_Output

from adapters.console import ConsoleAdapter, ConsoleTexts, Hooks, Scene, Terminal
from adapters.console.interactive import InteractiveTerminal
from adapters.console.plain import PlainTerminal
from adapters.console.scene import direct, room
from adapters.memory import ManualClock
from bot.domain.errors import AdapterError, Unreachable
from tests.support.drivers import eventually
from tests.support.inbox import RecordingInbox

TEXTS = ConsoleTexts(
    header="Vous êtes Amina.\nCtrl-D pour finir.",
    too_long="Cette ligne est trop longue.",
    edited="Message modifié :",
    withdrawn="Message retiré.",
)
SCENE = Scene(me="amina", people=frozenset({"amina", "zaina"}), rooms=frozenset({"koungou"}), session="s")
COLUMNS, ROWS = 400, 500
FORBIDDEN = ("\x07", "\x00", "\x9b", "\u202e", "\u2066", "\u200b", "\x1b[31m", "\x1b]0;", "\x1b[2J", "\x1b[91m")


class ConsoleDriver:
    """What both ways have in common: one line is one event, and nothing is ever repeated or echoed."""

    idempotent = True

    def __init__(self, *, scene: Scene = SCENE, hooks: Hooks | None = None) -> None:
        self.inbox = RecordingInbox()
        self.clock = ManualClock(datetime(2027, 1, 4, 8, tzinfo=UTC))
        self.direct, self.room = direct(scene.me), room("koungou")
        self.adapter = ConsoleAdapter(scene, TEXTS, clock=self.clock, terminal=self._terminal(), hooks=hooks)

    def _terminal(self) -> Terminal:
        raise NotImplementedError

    def type(self, keys: bytes) -> None:
        raise NotImplementedError

    async def write(self, text: str) -> None:
        self.type(text.encode() + b"\n")

    async def write_in_room(self, text: str) -> None:
        await self.write(f"amina#koungou> {text}")

    async def press(self, label: str) -> bool:
        del label
        return False

    async def change_last(self, text: str | None) -> None:
        await self.write("amina-" if text is None else f"amina~ {text}")

    async def repeat(self) -> bool:
        return False

    async def echo(self, text: str) -> bool:
        del text
        return False

    async def end_input(self) -> bool:
        raise NotImplementedError

    def fail_next(self, error: AdapterError) -> bool:
        raise NotImplementedError

    def sizes(self) -> list[int]:
        return []


class PipeDriver(ConsoleDriver):
    """Not a terminal at either end."""

    def __init__(self, *, scene: Scene = SCENE, hooks: Hooks | None = None) -> None:
        self._stdin, self._keys = os.pipe()
        self._screen, out = os.pipe()
        self._out = os.fdopen(out, "w", encoding="utf-8")
        self.printed = bytearray()
        self._gone = threading.Event()
        self._reader = threading.Thread(target=self._drain, daemon=True)
        self._reader.start()
        super().__init__(scene=scene, hooks=hooks)

    def _terminal(self) -> Terminal:
        return PlainTerminal(self._stdin, self._out)

    def world(self) -> nullcontext[None]:
        return nullcontext()

    def type(self, keys: bytes) -> None:
        _write_all(self._keys, keys)

    async def end_input(self) -> bool:
        os.close(self._keys)
        self._keys = -1
        return True

    def fail_next(self, error: AdapterError) -> bool:
        if not isinstance(error, Unreachable):
            return False
        self._hang_up()
        return True

    def shown(self) -> str:
        return self.printed.decode()

    def harm(self) -> list[str]:
        return [code for code in (*FORBIDDEN, "\x1b") if code in self.shown()]

    def finished(self) -> str:
        """Everything that was ever printed: nothing can be any more."""
        self._out.close()
        self._reader.join()
        return self.shown()

    def close(self) -> None:
        for descriptor in (self._stdin, self._keys):
            if descriptor >= 0:
                os.close(descriptor)
        self._hang_up()
        with suppress(BrokenPipeError):
            self._out.close()

    def _hang_up(self) -> None:
        """Nobody reads any more."""
        self._gone.set()
        self._reader.join()
        if self._screen >= 0:
            os.close(self._screen)
        self._screen = -1

    def _drain(self) -> None:
        while not self._gone.is_set():
            ready, _, _ = select.select([self._screen], [], [], 0.01)
            if ready:
                chunk = os.read(self._screen, 65_536)
                self.printed += chunk
                if not chunk:
                    return


class TerminalDriver(ConsoleDriver):
    """A pseudo-terminal: the adapter has one end, a terminal emulator the other."""

    def __init__(self, *, scene: Scene = SCENE, hooks: Hooks | None = None, history: Path | None = None) -> None:
        self._history = history
        self.emulator = Emulator()
        self._stdin = os.fdopen(os.dup(self.emulator.slave), "r", encoding="utf-8")
        self._stdout = os.fdopen(os.dup(self.emulator.slave), "w", encoding="utf-8")
        super().__init__(scene=scene, hooks=hooks)

    def _terminal(self) -> Terminal:
        with self.world():
            return InteractiveTerminal("amina> ", history=self._history)

    @contextmanager
    def world(self) -> Iterator[None]:
        """
        The default session of prompt_toolkit on this terminal.

        A session of its own (`create_app_session`) is not seen by the thread on which `patch_stdout` prints.
        """
        session = get_app_session()
        before = session._input, session._output
        session._input = create_input(self._stdin)
        session._output = Vt100_Output.from_pty(self._stdout, term="xterm-256color")
        try:
            yield
        finally:
            session._input, session._output = before

    def type(self, keys: bytes) -> None:
        self.emulator.type(keys.replace(b"\n", b"\r"))

    async def end_input(self) -> bool:
        await eventually(lambda: "amina>" in self.shown())  # before, Ctrl-D belongs to the kernel
        self.emulator.type(b"\x04")
        return True

    def fail_next(self, error: AdapterError) -> bool:
        del error
        return False

    def shown(self) -> str:
        return self.emulator.text()

    def harm(self) -> list[str]:
        raw = self.emulator.raw.decode(errors="replace")
        return [code for code in FORBIDDEN if code in raw]

    def close(self) -> None:
        self._stdin.close()
        self._stdout.close()
        self.emulator.close()


class Emulator:
    """The master end of a pseudo-terminal, read by an emulator on a thread, which also answers what programs ask a terminal."""

    def __init__(self, *, columns: int = COLUMNS, rows: int = ROWS) -> None:
        self.master, self.slave = pty.openpty()
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.raw = bytearray()
        self._screen = pyte.Screen(columns, rows)
        self._screen.write_process_input = lambda data: self.type(data.encode())  # type: ignore[method-assign] # pyte's own hook
        self._stream = pyte.ByteStream(self._screen)
        self._lock = threading.Lock()
        self._reader = threading.Thread(target=self._drain, daemon=True)
        self._reader.start()

    def type(self, keys: bytes) -> None:
        _write_all(self.master, keys)

    def text(self) -> str:
        with self._lock:
            return "\n".join(line.rstrip() for line in self._screen.display).rstrip()

    def styles(self, word: str) -> set[str]:
        """How the first character of a word is drawn: bold, italics, underscore or a colour."""
        with self._lock:
            for row, line in enumerate(self._screen.display):
                if word in line:
                    cell = self._screen.buffer[row][line.index(word)]
                    found = {"bold": cell.bold, "italics": cell.italics, "underscore": cell.underscore}
                    return {name for name, on in found.items() if on}
        raise LookupError(word)

    def close(self) -> None:
        os.close(self.slave)
        # whoever was killed in the middle of a test may still hold the other end for a moment; the run must not wait for it for ever
        self._reader.join(timeout=10)
        os.close(self.master)

    def _drain(self) -> None:
        while chunk := self._read():
            with self._lock:
                self.raw += chunk
                self._stream.feed(chunk)

    def _read(self) -> bytes:
        try:
            return os.read(self.master, 65_536)
        except OSError:  # the other end is closed
            return b""


def _write_all(descriptor: int, data: bytes) -> None:
    while data:
        data = data[os.write(descriptor, data) :]
