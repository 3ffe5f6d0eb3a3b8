"""What people say of themselves before they ask ("Je suis financeur : avez-vous…", "I work for the city and…"): no part of the question."""

from __future__ import annotations

import re

_GREETED = r"(?:(?:bonjour|bonsoir|salut|slt|bjr|coucou|hello|hi|hey|dear\s+all|bonjour\s+à\s+tous)\b[\s,.!]*)*"
_SAYS_OF_ONESELF = r"""
(?:je|nous|on|moi,?\s+je)\s+(?:suis|sommes|est|travaille|travaillons|bosse|bossons|débute|debute|débutons|arrive|arrivons|viens|venons
    |rejoins|représente|represente|anime|dirige|préside|preside|habite|vis|vivons|gère|gere)\b
|j['’\s]?(?:habite|anime|arrive|étais|etais|interviens|enseigne|suis|débute|debute|bosse|travaille)\b
|chuis?\b
|en\s+tant\s+qu(?:e\s+|['’])\w+
|(?:i|we)(?:\s+|['’])(?:am|are|m|re|work|run|live|teach|lead|manage|represent|volunteer|just\s+joined|have\s+just|ve\s+just|joined|chair|sit)\b
|im\b|as\s+an?\s+\w+
"""
_INTRODUCTION = re.compile(
    rf"""
    (?P<before>^|[.!?…:;]\s+)                     # at the beginning of the text or of a sentence
    {_GREETED}(?:{_SAYS_OF_ONESELF})
    (?P<rest>[^.!?…:;,?]*?)
    (?:[.!:;,…]+\s+|\s+(?:et|mais|donc|and|but|so)\s+)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_REPORTED = re.compile(
    rf"""
    (?P<before>^|[.!?…:;]\s+)
    {_GREETED}(?:mon|ma|mes|notre|nos|une?|le|la|les|my|our|an?|the)\s+(?:[\w'’-]+\s+){{1,3}}?
    (?:(?:me|nous|m['’])\s*(?:demande\w*|a\s+demandé|ont\s+demandé|pose\w*\s+la\s+question|dit|disent|parle\w*)
      |(?:asks|asked|keeps\s+asking|is\s+asking|wants\s+to\s+know|wondered|wonders|tells|told)(?:\s+(?:me|us))?)
    \s*[:,]?\s+
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Who asked first: "mon élu me demande ce qu'est"."""
_ASKED_WITHIN = re.compile(
    r"\b(?:qui|quoi|quand|comment|pourquoi|combien|quel\w*|où|savoir|question|sais|comprend\w*|what|who|when|why|how|which|where|know|wonder\w*|looking)\b",
    re.IGNORECASE,
)
_TELLING = re.compile(
    r"\d|(?<=\s)[A-ZÀ-Ý]\w+|\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|two|three|four|five|seven|eight|nine|ten|twelve)\b"
)
"""A number or a name: what it tells may be what the question is about."""
_POINTING = re.compile(r"\b(?:elles?|celles?|celui|ceux|leurs?|its?|they|them|their)\b[^.!?]*\??\s*$", re.IGNORECASE)
"""What points back at what was said before."""


def without_introductions(text: str) -> str:
    """
    The text without the clauses in which somebody says who they are; those that ask, count or name something stay.

    What is left may be empty of any question: then the caller keeps the whole.
    """
    return _REPORTED.sub(_cut, _INTRODUCTION.sub(_cut, text)).strip()


def _cut(found: re.Match[str]) -> str:
    said = found.groupdict().get("rest", "")
    left = found.string[found.end() :]
    points = _POINTING.search(left) and not re.search(r"[.!?]\s", left)
    if points or _TELLING.search(f" {said}") or _ASKED_WITHIN.search(said):
        return found.group()
    return found.group("before")
