"""The web part: calendar feeds and health over HTTP."""

from adapters.web.server import WebServer

__all__ = ["WebServer"]
