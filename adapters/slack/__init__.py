"""Slack."""

from adapters.slack.adapter import SlackAdapter
from adapters.slack.workspace import Secrets, Workspace, load

__all__ = ["Secrets", "SlackAdapter", "Workspace", "load"]
