"""What is wrong with a setting, in words for whoever wrote it."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path

from pydantic_settings import SettingsError

from bot.domain.errors import Fault, Phrase

LANG_VARIABLE = "RELAIS_LANG"


def fault(each: Mapping[str, object], path: Path) -> Fault:
    """What is wrong with one setting, as pydantic found it: where it was written, and what would fit."""
    loc = each.get("loc")
    keys = [str(part) for part in loc] if isinstance(loc, tuple) else []
    variable = LANG_VARIABLE.replace("LANG", "__".join(keys).upper())
    where = variable if variable in os.environ else f"{path}: {'.'.join(keys)}"
    if each["type"] == "extra_forbidden":
        return Fault(where=where, phrase=Phrase("config-unknown-key"))
    hidden = any(word in keys[-1].lower() for word in _SECRETS) if keys else False
    values: dict[str, object] = {"value": "…" if hidden else _shown(each.get("input"))}
    context = each.get("ctx")
    if each["type"] == "literal_error" and isinstance(context, Mapping):
        return Fault(where=where, phrase=Phrase("config-expected-one", {**values, "choices": str(context["expected"])}))
    key = _EXPECTED.get(str(each["type"]), "config-wrong-value")
    if isinstance(context, Mapping):
        values["limit"] = str(context.get("ge", context.get("le", "")))
    if key == "config-wrong-value":
        key = _FORMS.get(".".join(keys), key)
    return Fault(where=where, phrase=Phrase(key, {**values, "detail": str(each.get("msg", ""))}))


_FORMS = {"store.url": "config-expected-store", "delivery.fallback_after": "config-expected-wait"}
_SECRETS = ("token", "secret", "password", "key")
_EXPECTED = {
    "bool_parsing": "config-expected-boolean",
    "bool_type": "config-expected-boolean",
    "string_type": "config-expected-text",
    "int_parsing": "config-expected-integer",
    "int_type": "config-expected-integer",
    "greater_than_equal": "config-at-least",
    "less_than_equal": "config-at-most",
    "value_error": "config-expected-hour",
    "model_type": "config-expected-section",
    "model_attributes_type": "config-expected-section",
}


def _shown(value: object) -> str:
    """A value as it may be read by whoever looks over one's shoulder: short, and without passwords."""
    written = re.sub(r"(://[^:/@]*:)[^@]*@", r"\1…@", repr(value))
    return written if len(written) <= 60 else written[:59] + "…"


def not_a_section(error: SettingsError) -> Fault:
    """A variable such as RELAIS_STORE that stands for a whole section."""
    found = re.search(r'field "(\w+)"', str(error))
    name = f"RELAIS_{found[1].upper()}" if found else "RELAIS_…"
    return Fault(where=name, phrase=Phrase("config-section-variable", {"name": name}))
