"""The log, on standard error: lines for people, or JSON for machines; never what people write."""

from __future__ import annotations

import logging
import sys
from types import TracebackType

import structlog
from structlog.typing import EventDict, FilteringBoundLogger, WrappedLogger

_Raised = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def configure_log(level: str, form: str) -> None:
    """Log from a level on (`debug`, `info`, `warning`, `error`), as `text` or `json`; traces only from `debug` on."""
    number = logging.getLevelNamesMapping()[level.upper()]
    traces = structlog.processors.format_exc_info if number <= logging.DEBUG else _named_only
    renderer = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if form == "json"
        else structlog.dev.ConsoleRenderer(colors=False)
    )
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            traces,
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.PrintLoggerFactory(file=sys.stderr),
    )
    _follow(number)


def _follow(number: int) -> None:
    """Have what libraries log go the same way."""
    root = logging.getLogger()
    root.handlers = [_Forwarding()]
    root.setLevel(max(number, logging.WARNING))
    logging.captureWarnings(capture=True)


class _Forwarding(logging.Handler):
    """Hands over what the standard library's loggers are given."""

    def emit(self, record: logging.LogRecord) -> None:
        """Hand over one record."""
        log: FilteringBoundLogger = structlog.get_logger()
        log.log(record.levelno, record.getMessage(), logger=record.name, exc_info=record.exc_info or None)


def _named_only(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """What was raised and where, in place of the trace: what an error says may be what somebody wrote."""
    raised = event.pop("exc_info", None)
    if raised:
        kind, _error, trace = _raised(raised)
        if kind is not None:
            event["error"], event["at"] = kind.__name__, _place(trace)
    return event


def _raised(found: object) -> _Raised:
    if isinstance(found, BaseException):
        return type(found), found, found.__traceback__
    return found if isinstance(found, tuple) else sys.exc_info()


def _place(trace: TracebackType | None) -> str:
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_globals.get('__name__')}:{trace.tb_lineno}" if trace else ""
