"""Lists as one parameter: a statement is then the same however long the list, so that it is compiled, and planned, once."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ARRAY, Boolean, Dialect, String, Text, TypeDecorator, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.elements import ColumnElement
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeEngine


class listed(FunctionElement[bool]):  # noqa: N801 (said like a function of SQL)
    """Whether a column of text is one of the strings in the parameter of that name."""

    type = Boolean()
    inherit_cache = True

    def __init__(self, column: ColumnElement[Any], name: str) -> None:
        super().__init__(column, bindparam(name, type_=_Strings()))

    def self_group(self, against: Any = None) -> listed:
        """It stands by itself: compared with 1, as SQLite's truth values are, no index would serve it."""
        return self


class _Strings(TypeDecorator[Sequence[str]]):
    """An array, or a list in JSON."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(ARRAY(String) if dialect.name == "postgresql" else Text())

    def process_bind_param(self, value: Sequence[Any] | None, dialect: Dialect) -> Any:
        strings = [str(each) for each in value or ()]
        return strings if dialect.name == "postgresql" else json.dumps(strings)


@compiles(listed, "postgresql")
def _as_array(element: listed, compiler: SQLCompiler, **kw: Any) -> str:
    column, strings = [compiler.process(each, **kw) for each in element.clauses]
    return f"{column} = ANY ({strings})"


@compiles(listed, "sqlite")
def _as_json(element: listed, compiler: SQLCompiler, **kw: Any) -> str:
    column, strings = [compiler.process(each, **kw) for each in element.clauses]
    return f"{column} IN (SELECT value FROM json_each({strings}))"  # noqa: S608 (of parameters)
