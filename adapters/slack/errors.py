"""What Slack refuses, and how calls fail → the errors of the port (research/slack.md 3 and 5)."""

from __future__ import annotations

from collections.abc import Mapping

from aiohttp import ClientConnectorError, ClientError, ConnectionTimeoutError
from slack_sdk.errors import SlackApiError

from bot.domain.errors import AdapterError, Ambiguous, AuthFailed, RateLimited, Rejected, Unreachable

_ACCOUNT = frozenset(
    {
        "account_inactive",
        "invalid_auth",
        "not_allowed_token_type",
        "not_authed",
        "org_login_required",
        "team_access_not_granted",
        "token_expired",
        "token_revoked",
    }
)
_UNCLEAR = frozenset(
    {
        "duplicate_channel_not_found",
        "duplicate_message_not_found",
        "fatal_error",
        "internal_error",
        "request_timeout",
        "service_unavailable",
        "team_added_to_org",
    }
)
"""Slack says that something went wrong, not that nothing was done."""
_WORDS = {
    "cannot_dm_bot": "slack-user-gone",
    "cant_update_message": "slack-not-changeable",
    "channel_not_found": "slack-channel-gone",
    "edit_window_closed": "slack-not-changeable",
    "exchanged_trigger_id": "slack-too-late",
    "expired_trigger_id": "slack-too-late",
    "invalid_blocks": "slack-refused",
    "is_archived": "slack-archived",
    "message_not_found": "slack-message-gone",
    "messages_tab_disabled": "slack-messages-tab",
    "missing_scope": "slack-missing-scope",
    "msg_blocks_too_long": "slack-too-long",
    "msg_too_long": "slack-too-long",
    "no_permission": "slack-restricted",
    "not_in_channel": "slack-not-in-channel",
    "restricted_action": "slack-restricted",
    "restricted_action_read_only_channel": "slack-restricted",
    "user_disabled": "slack-user-gone",
    "user_not_found": "slack-user-gone",
    "user_not_visible": "slack-user-gone",
}
_LEAST_WAIT, _USUAL_WAIT = 1.0, 2.0
_TOO_MANY = 429
_SERVER = 500


def failure(error: Exception, *, changes: bool) -> AdapterError:
    """
    The error that a failed call stands for.

    `changes` says that the call does something that can't be done twice: without a clear answer it may have been done.
    """
    if isinstance(error, SlackApiError):
        return _refusal(error, changes=changes)
    if isinstance(error, ConnectionTimeoutError | ClientConnectorError):  # nothing was sent
        return Unreachable("slack-unreachable")
    if isinstance(error, ClientError | TimeoutError | OSError):
        return _unclear("slack-no-answer", changes=changes)
    return _unclear("slack-server-fails", changes=changes)  # an answer that isn't one


def code_of(error: SlackApiError) -> str:
    """Slack's own word for what is wrong; "" if it said none."""
    response: object = error.response
    data = getattr(response, "data", response)
    code = data.get("error") if isinstance(data, Mapping) else None
    return code if isinstance(code, str) else ""


def needed_scope(error: SlackApiError) -> str:
    """The scope that was missing; "" if that isn't it."""
    data = getattr(error.response, "data", None)
    needed = data.get("needed") if isinstance(data, Mapping) else None
    return needed if isinstance(needed, str) else ""


def _refusal(error: SlackApiError, *, changes: bool) -> AdapterError:
    code, status = code_of(error), getattr(error.response, "status_code", 200)
    if status == _TOO_MANY or code in ("ratelimited", "rate_limited"):
        return RateLimited("slack-rate-limited", retry_after=_wait(error))
    if code in _ACCOUNT:
        return AuthFailed(_told("slack-token-refused", code))
    if status >= _SERVER or code in _UNCLEAR or not code:
        return _unclear("slack-server-fails", changes=changes)
    detail = needed_scope(error) if code == "missing_scope" else ""
    return Rejected(_told(_WORDS.get(code, code), detail))


def _told(key: str, detail: str) -> str:
    """In words, and behind them in Slack's own."""
    return f"{key}: {detail}" if detail else key


def _wait(error: SlackApiError) -> float:
    """Seconds that Slack asks for; its header isn't always the integer that is promised."""
    headers = getattr(error.response, "headers", {})
    found = {str(name).title(): value for name, value in dict(headers).items()}.get("Retry-After")
    try:
        return max(float(found[0] if isinstance(found, list) else str(found)), _LEAST_WAIT)
    except (TypeError, ValueError, IndexError):
        return _USUAL_WAIT


def _unclear(reason: str, *, changes: bool) -> AdapterError:
    return Ambiguous(reason) if changes else Unreachable(reason)
