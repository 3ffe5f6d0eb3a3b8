"""The page on writing adapters says what is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import adapters

FOLDER = Path(adapters.__file__).parent
PAGE = (FOLDER / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", sorted({*re.findall(r"`((?:bot|tests|adapters)/[\w/]+\.py)`", PAGE)}))
def test_every_file_that_it_names_exists(path: str) -> None:
    assert (FOLDER.parent / path).is_file()


@pytest.mark.parametrize("folder", ["console", "memory", "timer"])
def test_it_names_this_folder(folder: str) -> None:
    assert f"| `{folder}/` |" in PAGE
    assert (FOLDER / folder / "__init__.py").is_file()
