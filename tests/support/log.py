"""The log while tests run."""

from __future__ import annotations

import structlog


def keep_log_short() -> None:
    """Traces as Python writes them: drawn with the values of every local, as a developer's terminal has them, each takes a second."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.format_exc_info,
            structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback),
        ]
    )
