"""What people say around an answer: greetings, thanks, words of doubt. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.domain.text import bare, fold_in_place

LONGEST_NUMBER = 120
"""Characters of what may be a number with its words; what is longer is a text."""
_LONGEST = 400
"""Characters of an answer with its courtesies; what is longer is a text."""
_HEDGE = (
    r"je (?:pense|crois|dirais|suppose|pencherais pour)(?: que)?|(?:c'est|c'etait|ce serait|on est|nous sommes|disons|on va dire)(?: a)?|"
    r"(?:on etait|nous etions|il y (?:en )?avait|y (?:en )?avait|on a eu|nous avons eu)(?: a)?|"
    r"il me semble|a mon avis|pour moi|plutot|sans doute|peut-etre|probablement|surtout|"
    r"(?:le |un )?manque de|pas assez de|faute de|(?:a |the )?lack of|not enough|"
    r"i (?:think|guess|believe|suppose|would say)|i'd say|it's|it is|it was|we're|we are|we were|there were|we had|let's say|in my opinion|"
    r"rather|maybe|perhaps|probably|mostly|mainly"
)
_HEDGED = re.compile(rf"^(?:(?:{_HEDGE})[ ,:]+)*(.*?)(?:[ ,]+(?:{_HEDGE}))*$")
"""What people say around an answer that they aren't all too sure of: « plutôt en cours, je pense »."""
_FILLED = re.compile(r"^(?:(?:alors|bon|ben|bah|euh|eh bien|donc|puis|et|ok|so|well|and|um|uh)[ ,:]+)+")
"""What people begin with before they say anything: « alors », « et »; an option may begin so, too: "well advanced"."""
_GREETING = re.compile(
    r"^\W*(?:(?:re ?)?(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|good (?:morning|afternoon|evening)|merci|thanks|thank you)"
    r"(?: (?:a tous|a toutes|a toi|a vous|tout le monde|there|all|everyone|everybody|relais))?(?!\w)[\s,.!:;…-]*)+"
)
_THANKS = re.compile(
    r"(?:[\s,;.!…-]+(?:(?:un grand |many )?(?:merci|thanks|thank you|thx|ty)"
    r"(?: (?:beaucoup|bien|d'avance|par avance|a toi|a vous|a tous|a lot|so much|very much|in advance))?"
    r"|svp|stp|s'il (?:te|vous) plait|please|bonne (?:journee|semaine|soiree)|have a (?:nice|good) (?:day|week)|cordialement)"
    r"(?!\w))+[^\w?]*$"
)
"""A question mark behind them still asks."""


def unadorned(text: str) -> str:
    """An answer without the greeting before it and the thanks behind it: « Bonjour, 12, merci ! »; the text as it is if it says no more."""
    if text.isalnum() or len(text) > _LONGEST:
        return text
    return without_thanks(without_greeting(text))


def without_greeting(text: str) -> str:
    """What stands behind a greeting; the text as it is if nothing does."""
    folded, places = fold_in_place(text)
    found = _GREETING.match(folded)
    return _said(text[places[found.end()] :], text) if found else text


def without_thanks(text: str) -> str:
    """What stands before words of thanks; the text as it is if nothing does."""
    folded, places = fold_in_place(text)
    found = _THANKS.search(folded)
    return _said(text[: places[found.start()]], text) if found else text


def _said(kept: str, text: str) -> str:
    return kept if any(letter.isalnum() for letter in kept) else text


def plainly(text: str) -> Iterator[str]:
    """What somebody says, folded, without the words of somebody who isn't all too sure; then also without those that say nothing."""
    typed = bare(text[:LONGEST_NUMBER])
    for said in dict.fromkeys((typed, _FILLED.sub("", typed))):
        found = _HEDGED.match(said)
        yield found[1] if found and found[1] else said
