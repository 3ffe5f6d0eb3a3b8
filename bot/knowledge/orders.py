"""Messages that try to give the machine orders, where only telling is offered."""

from __future__ import annotations

import re

from bot.domain.text import fold

TO_DO = re.compile(
    r"^(?:(?:bonjour|salut|hello|hi|hey|svp|stp|please|alors|maintenant|now)\b[ ,.!:]*)*"
    r"(?:fais(?!ons)|publie|envoie|poste|confirme|invente|ecris|repete|prouve|promets|promet|mets|met|supprime|efface|annule tout"
    r"|vote|signe|jure|avoue|admets|dis que|reponds (?:seulement|uniquement|juste|par)|affirme|declare|annonce"
    r"|ne tiens pas compte|tais|insulte|delete|erase|send|post|publish|confirm|invent|write (?:me|a|an)|repeat|prove|promise|swear"
    r"|admit|say that|make up|answer only|reply only|from now on|tell everyone|announce|declare)\b"
)
"""What opens an order to do something, where only telling is offered: "confirme que", "make up a"."""

OVERRIDE = re.compile(
    r"\b(?:ignor\w*|oubli\w*|forget|disregard|bypass\w*|outrepass\w*|contourn\w*)\b[^.?!\n]{0,40}?"
    r"\b(?:consignes?|instructions?|regles?|rules?|prompts?|directives?|precedent\w*|previous|documents?|sources?|fiches?)\b"
    r"|\b(?:your|tes|vos|internal|internes?) (?:\w+ )?(?:rules?|instructions?|prompts?|regles|consignes)\b"
    r"|\bas (?:the )?(?:system )?admin\w*\b|\bje suis (?:l )?admin\w*\b"
    r"|\b(?:tu es|you are) (?:maintenant|desormais|now)\b|\bsystem prompt\b|\bprompt systeme\b"
    r"|\b(?:act as|pretend|fais comme si|fais semblant|joue le role|developer mode|jailbreak)\b"
    r"|\b\d+ ?(?:fois|x|[*+]|plus|moins|times|minus|divises? par|divided by) ?\d+\b"
)

_FIRST = (
    r"(?:(?:aussi|also|juste|just|ensuite|puis|then|maintenant|now|svp|stp|please|apres|plus|et|and|d'abord|first|simply"
    r"|au passage|en passant|by the way|before answering|avant de repondre|avant tout)[ ,:]+)*"
)
"""What may stand between the end of another sentence, or "and", and the order itself."""

_SPOKEN = (
    r"(?:ecri(?:s|vez)|promet(?:s|tez)|insulte[sz]?|invente[sz]?|fai(?:s|tes) (?:comme|semblant)|devenez|deviens|mettez (?:mon|ma|mes|nous)"
    r"|repond(?:s|ez) (?:seulement|uniquement|juste|par|que|oui|non|comme)|rep (?:seulement|que|oui|non|comme)"
    r"|swear|insult|invent|delete|erase|publish|log in|make up|drop the|speak (?:like|as)|talk (?:like|as)"
    r"|(?:answer|reply|respond) (?:only|just|in|as|like)|(?:end|finish|start) (?:with|your))\b"
)
"""Orders that are nothing else, wherever they stand."""

BESIDE = re.compile(rf"(?:[.!?;:,(\[]\s*|\b(?:et|puis|ensuite|then|and)\s+){_FIRST}{_SPOKEN}")
"""An order beside a question: "…, then swear at me"."""

AND_DO = re.compile(
    rf"[.!?:;(\[]\s*{_FIRST}"
    r"(?:ajoute[sz]?|jure[sz]?|signez|signe (?:moi|en|au|pour)|efface[sz]?|supprime[sz]?|publie[sz]?|repete[sz]?|admet(?:s|tez)"
    r"|felicite[sz]?|confirme[sz]?|chante[sz]?|conclu[st]|termine[sz]?|met(?:s|tez)|envoie[sz]?|oublie[sz]?|ignore[sz]?"
    r"|add|write|sign|promise|repeat|admit|pretend|send|post|confirm|forget|ignore|say (?:that|only)|congratulate|slip)\b"
)
"""One behind the end of a sentence, in words that elsewhere tell what somebody does: « … Ajoutez-en une sixième »."""


def gives_orders(text: str) -> bool:
    """Tell whether a message tries to give the machine orders, by itself or beside a question."""
    folded = fold(text)
    return any(order.search(folded) for order in (OVERRIDE, TO_DO, BESIDE, AND_DO))
