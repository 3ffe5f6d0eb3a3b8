"""A reaction to one of the bot's messages as the choice that it means; pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

_NAMES = {
    "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
    "keycap_ten": "10", "+1": "👍", "thumbsup": "👍", "-1": "👎", "thumbsdown": "👎", "white_check_mark": "✅", "heavy_check_mark": "✔",
    "ballot_box_with_check": "✔", "x": "❌", "heavy_multiplication_x": "✖", "question": "❓", "heart": "❤",
}  # fmt: skip
Offer = tuple[str, str]
"""The key of an option, and its packed action."""
_YES, _NO = ("👍", "✅", "✔"), ("👎", "❌", "✖")


def meant(reaction: str) -> str | None:
    """The key that a reaction stands for, by its name in Slack (`+1::skin-tone-2`); None for one that means nothing here."""
    return _NAMES.get(reaction.partition("::")[0])


def pressed(options: Sequence[Offer], reaction: str) -> str | None:
    """The packed action that a reaction to a message with those options means: an option's own key, or yes and no where there are two."""
    key = meant(reaction)
    if key is None or not options:
        return None
    for own, action in options:
        if own == key:
            return action
    if len(options) == 2 and key in _YES + _NO:
        return options[0 if key in _YES else 1][1]
    return None


def options_of(blocks: object) -> tuple[Offer, ...]:
    """Every option that blocks offer, as `adapters.slack.render` wrote them."""
    return tuple(_options(blocks))


def _options(blocks: object) -> Iterator[Offer]:
    for block in blocks if isinstance(blocks, Sequence) else ():
        elements = block.get("elements") if isinstance(block, Mapping) and block.get("type") == "actions" else None
        for element in elements or ():
            if element.get("type") == "button":
                yield str(element.get("value", "")), str(element.get("action_id", ""))
            for place, option in enumerate(element.get("options") or (), start=1):
                yield str(place), str(option.get("value", ""))
