"""What a homeserver refuses."""

from __future__ import annotations

import pytest
from nio import ErrorResponse

from adapters.matrix.errors import refusal
from bot.domain.errors import AdapterError, AuthFailed, RateLimited, Rejected, Unreachable


@pytest.mark.parametrize(
    ("code", "kind", "reason"),
    [
        ("M_UNKNOWN_TOKEN", AuthFailed, "matrix-token-refused"),
        ("M_USER_LOCKED", AuthFailed, "matrix-account-locked"),
        ("ORG_MATRIX_EXPIRED_ACCOUNT", AuthFailed, "matrix-account-expired"),
        ("M_FORBIDDEN", Rejected, "matrix-forbidden"),
        ("M_TOO_LARGE", Rejected, "matrix-too-large"),
        ("M_UNKNOWN", Unreachable, "matrix-server-fails"),
        ("502", Unreachable, "matrix-server-fails"),
        ("", Unreachable, "matrix-server-fails"),
    ],
)
def test_each_refusal_is_the_error_of_its_kind(code: str, kind: type[AdapterError], reason: str) -> None:
    error = refusal(ErrorResponse("non", code))
    assert (type(error), error.reason) == (kind, reason)


@pytest.mark.parametrize(("milliseconds", "seconds"), [(3397, 3.397), (0, 1.0), (None, 1.0)])
def test_the_wait_that_a_server_asks_for_is_kept(milliseconds: int | None, seconds: float) -> None:
    error = refusal(ErrorResponse("trop vite", "M_LIMIT_EXCEEDED", milliseconds))
    assert isinstance(error, RateLimited)
    assert error.retry_after == seconds
