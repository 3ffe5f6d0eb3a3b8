"""What a homeserver refuses → the errors of the port (research/matrix.md 4)."""

from __future__ import annotations

from nio import ErrorResponse

from bot.domain.errors import AdapterError, AuthFailed, RateLimited, Rejected, Unreachable

_ACCOUNT = {
    "M_UNKNOWN_TOKEN": "matrix-token-refused",
    "M_MISSING_TOKEN": "matrix-token-refused",
    "M_USER_LOCKED": "matrix-account-locked",
    "M_USER_SUSPENDED": "matrix-account-locked",
    "M_USER_DEACTIVATED": "matrix-account-gone",
    "ORG_MATRIX_EXPIRED_ACCOUNT": "matrix-account-expired",
}
_FINAL = {
    "M_FORBIDDEN": "matrix-forbidden",
    "M_TOO_LARGE": "matrix-too-large",
    "M_NOT_FOUND": "matrix-not-found",
    "M_BAD_JSON": "matrix-refused",
    "M_INVALID_PARAM": "matrix-refused",
    "M_GUEST_ACCESS_FORBIDDEN": "matrix-forbidden",
    "M_BAD_STATE": "matrix-refused",
    "M_UNSUPPORTED_ROOM_VERSION": "matrix-refused",
}
_LEAST_WAIT = 1.0


def refusal(response: ErrorResponse) -> AdapterError:
    """The error that an answer stands for; what isn't known is worth another try."""
    code = str(response.status_code or "")
    if code in ("M_LIMIT_EXCEEDED", "429"):
        wait = (response.retry_after_ms or 0) / 1000
        return RateLimited("matrix-rate-limited", retry_after=max(wait, _LEAST_WAIT))
    if code in _ACCOUNT:
        return AuthFailed(_ACCOUNT[code])
    if code in _FINAL:
        return Rejected(_FINAL[code])
    return Unreachable("matrix-server-fails")
