"""What whoever asks can read, by the headers `Accept` and `Accept-Language` (RFC 9110, 12.5). Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def takes_json(accept: Sequence[str]) -> bool:
    """Whether JSON is among what is accepted; without the header anything is."""
    if not accept:
        return True
    named = {name: weight for name, weight in _weighed(accept) if name in _JSON}
    nearest = next((name for name in _JSON if name in named), None)
    return nearest is not None and named[nearest] > 0


_JSON = ("application/json", "application/*", "*/*")
"""The nearest first: what is said of a type counts before what is said of all."""


def language(accept: Sequence[str], spoken: Sequence[str], otherwise: str) -> str:
    """The language that is liked best of those that are spoken."""
    liked = sorted(_weighed(accept), key=lambda each: -each[1])
    found = (name.partition("-")[0] for name, weight in liked if weight > 0)
    return next((name for name in found if name in spoken), otherwise)


def _weighed(lines: Sequence[str]) -> Iterator[tuple[str, float]]:
    """What the lines of a header name, in small letters, with its weight; what can't be read weighs nothing."""
    for each in ",".join(lines).split(","):
        name, *parameters = (part.strip().lower() for part in each.split(";"))
        if name:
            weights = (part.removeprefix("q=") for part in parameters if part.startswith("q="))
            yield name, _weight(next(weights, "1"))


def _weight(written: str) -> float:
    whole, _, rest = written.partition(".")
    known = whole in ("0", "1") and (not rest or rest.isdecimal()) and written.isascii()
    return float(written) if known else 0.0
