"""What people write in the transcripts: the texts over which two ways of reading must agree."""

from __future__ import annotations

import re
from pathlib import Path

_TOLD = re.compile(r"[\w@#-]+[>~!] ?(?P<text>.+)")


def written_lines() -> list[str]:
    """Each once, in order."""
    folder = Path(__file__).parents[1] / "features"
    lines = (line for path in sorted(folder.glob("*.txt")) for line in path.read_text("utf-8").splitlines())
    return list(dict.fromkeys(found["text"] for line in lines if (found := _TOLD.match(line))))
