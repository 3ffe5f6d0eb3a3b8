"""From an entry's Markdown to the plain text of a chat message."""

from __future__ import annotations

import re

LONGEST_ANSWER = 600
"""Characters of an answer that is not a list: what is read in a chat without scrolling."""

HEADING = re.compile(r"^#{1,6}\s+(.*?)\s*#*$")
BULLET = re.compile(r"^(\s*)[-*+]\s+")
LIST_LINE = re.compile(r"^\s*(?:[-*+•]|\d{1,3}[.)])\s+")
IMAGE = re.compile(r"!\[([^\]]*)\]\([^)]*\)")
LINK = re.compile(r"\[([^\]]+)\]\(<?([^)>\s]+)>?(?:\s+\"[^\"]*\")?\)")
AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^>\s]+)>")
EMPHASIS = re.compile(r"(\*\*\*|\*\*|__|~~|`)(?=\S)(.(?:[^*_~`\n]++|(?!(?<=\S)\1)[*_~`])*)(?<=\S)\1")
SINGLE = re.compile(r"([*_])(?<![\w*][*_])(?=[^\s*_])([^*_\n]+)(?<=\S)\1(?![\w*])")
MARKS = re.compile(r"[*_`\[\]<>\\!~#&]")
"""Without any of them a line is plain already."""

EMPHATIC = re.compile(r"[*_`~]")
"""What emphasis is written with."""

COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|~<>])")


def blocks(markdown: str) -> list[str]:
    """
    The paragraphs of a body, in order, a list together with the line that introduces it.

    Headings are blocks of their own.
    """
    found: list[str] = []
    for part in _parts(markdown):
        if (found and _introduces(found[-1]) and LIST_LINE.match(part)) or (
            found and LIST_LINE.match(part) and LIST_LINE.match(found[-1].rsplit("\n", 1)[-1])
        ):
            found[-1] = f"{found[-1]}\n{part}"
        else:
            found.append(part)
    return found


def is_heading(block: str) -> bool:
    """Tell whether a block is a heading."""
    return "\n" not in block and bool(HEADING.match(block))


def heading_text(block: str) -> str:
    """The words of a heading, without its marks."""
    found = HEADING.match(block)
    return plain(found.group(1)) if found else plain(block)


def list_items(markdown: str) -> list[str]:
    """The items of the first list of a body, as plain text without their bullets; empty if it has none."""
    for block in blocks(markdown):
        items = [LIST_LINE.sub("", line) for line in plain(block).split("\n") if LIST_LINE.match(line)]
        if items:
            return items
    return []


def plain(markdown: str) -> str:
    """Markdown as text that any messenger shows as it is: bullets for lists, addresses after their words."""
    return "\n".join(_plain_line(line) for line in _unwrapped(COMMENT.sub("", markdown))).strip()


def shortened(text: str, limit: int = LONGEST_ANSWER) -> tuple[str, str]:
    """Cut a text after the last sentence that fits, and what is left; lists and short texts stay whole."""
    if len(text) <= limit or any(LIST_LINE.match(line) for line in text.split("\n")):
        return text, ""
    ends = [found.end() for found in re.finditer(r"[.!?…][»\")]?(?=\s)", text) if found.end() <= limit]
    if ends:
        return text[: ends[-1]].strip(), text[ends[-1] :].strip()
    space = text.rfind(" ", 0, limit)
    cut = space if space > 0 else limit
    return f"{text[:cut].rstrip()}…", f"…{text[cut:].strip()}"


def _unwrapped(markdown: str) -> list[str]:
    """The lines as they are meant: a line that only continues the one before joins it."""
    lines: list[str] = []
    for line in markdown.replace("\r\n", "\n").split("\n"):
        starts = (
            not line.strip() or LIST_LINE.match(line) or HEADING.match(line) or line.lstrip().startswith(("|", ">"))
        )
        broken = bool(lines) and (lines[-1].endswith(("  ", "\\")) or not lines[-1].strip() or HEADING.match(lines[-1]))
        if lines and not starts and not broken:
            lines[-1] = f"{lines[-1].rstrip()} {line.strip()}"
        else:
            lines.append(line)
    return [line.removesuffix("\\") for line in lines]


def _parts(markdown: str) -> list[str]:
    """Runs of lines between empty lines, with headings apart."""
    parts: list[str] = []
    current: list[str] = []
    for line in [*COMMENT.sub("", markdown).replace("\r\n", "\n").split("\n"), ""]:
        alone = not line.strip() or HEADING.match(line)
        if alone and current:
            parts.append("\n".join(current))
            current = []
        if alone and line.strip():
            parts.append(line.strip())
        elif not alone:
            current.append(line.rstrip())
    return parts


def _introduces(block: str) -> bool:
    return block.rstrip().rstrip("*_ ").endswith(":")


def _plain_line(line: str) -> str:
    heading = HEADING.match(line)
    text = heading.group(1) if heading else BULLET.sub(lambda found: f"{found.group(1)}• ", line)
    if not MARKS.search(text):
        return text.rstrip()
    text = text.removeprefix("> ")
    if "[" in text:
        text = LINK.sub(_link, IMAGE.sub(lambda found: found.group(1), text))
    if "<" in text:
        text = AUTOLINK.sub(lambda found: found.group(1).removeprefix("mailto:"), text)
    if EMPHATIC.search(text):
        text = _unstressed(text)
    return (ESCAPE.sub(lambda found: found.group(1), text) if "\\" in text else text).rstrip()


def _unstressed(text: str) -> str:
    """Without the marks of emphasis, which may stand in one another."""
    once, found = EMPHASIS.subn(_within, text)
    return SINGLE.sub(_within, EMPHASIS.sub(_within, once) if found else once)


def _within(found: re.Match[str]) -> str:
    return found.group(2)


def _link(found: re.Match[str]) -> str:
    words, address = found.group(1), found.group(2).removeprefix("mailto:")
    return address if words.strip() == address else f"{words} ({address})"
