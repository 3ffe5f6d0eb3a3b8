"""How a message or a view reads on a screen."""

from __future__ import annotations

from tests.support.slack.wire import Json, legible, unescaped


def readable(said: Json) -> str:
    """The text of a message as people read it: its blocks if it has any, its text otherwise, and its files."""
    lines = [block_text(block) for block in said["blocks"]] if said.get("blocks") else [legible(said.get("text") or "")]
    lines += [f"{each['name']}: {each['alt_txt']}" for each in said.get("files") or ()]
    return "\n".join(line for line in lines if line)


def block_text(block: Json) -> str:
    """What can be read in a block, in the order in which it is laid out."""
    kind = block.get("type")
    parts = [_text(block.get(name)) for name in ("label", "title", "text")]
    parts += [_text(each) for each in block.get("fields") or ()]
    parts += [_element(each, kind) for each in block.get("elements") or ()]
    parts += [_element(block[name], kind) for name in ("accessory", "element") if block.get(name)]
    parts += [_text(block.get("hint")), str(block.get("alt_text") or "")]
    return ("" if kind == "rich_text" else " ").join(part for part in parts if part)


def _text(node: object) -> str:
    match node:
        case {"type": "mrkdwn", "text": str(text)}:
            return legible(text)
        case {"type": "plain_text", "text": str(text)}:
            return unescaped(text)
        case str(text):
            return text
    return ""


def _element(element: Json, holder: object) -> str:
    match element.get("type"):
        case "rich_text_section" | "rich_text_quote" | "rich_text_preformatted":
            return "".join(_element(each, holder) for each in element["elements"]) + "\n"
        case "rich_text_list":
            ordered = element["style"] == "ordered"
            items = enumerate(element["elements"], start=1)
            return "".join((f"{number}. " if ordered else "• ") + _element(each, holder) for number, each in items)
        case "text" if holder == "rich_text":
            return str(element["text"])
        case "link":
            label = element.get("text")
            return f"{label} ({element['url']})" if label and label != element["url"] else str(element["url"])
        case "mrkdwn" | "plain_text":
            return _text(element)
        case "image":
            return str(element.get("alt_text") or "")
    options = element.get("options") or ()
    return " ".join(
        part for part in (_text(element.get("text")), *(_text(each.get("text")) for each in options)) if part
    )
