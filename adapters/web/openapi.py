"""The description of the API (OpenAPI 3.1), made of the definitions that its addresses are made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from adapters.web.problems import MEDIA_TYPE, STATUS
from bot.domain.access import Grant
from bot.domain.api import DAYS, LISTS, MOST, USUAL, Filter, Refusal, Resource
from bot.domain.errors import Phrase
from bot.domain.exports import Column, Holds
from bot.ports.api import DataApi

VERSION = "1"
_OTHERS = {404: "address", 405: "method", 406: "accept", 503: "away"}
_TYPES: Mapping[Holds, Any] = {
    Holds.CODE: {"type": "string"},
    Holds.NUMBER: {"type": ["number", "null"]},
    Holds.VALUE: {"type": ["number", "string"]},
    Holds.FLAG: {"type": "boolean"},
    Holds.WORDS: {"type": "string"},
}

Say = Callable[[str], str]


def description(api: DataApi, lang: str) -> dict[str, Any]:
    """The document, its words in that language."""

    def say(key: str) -> str:
        return api.say(lang, Phrase(key))

    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Relais",
            "version": VERSION,
            "summary": say("api-summary"),
            "description": say("api-about"),
        },
        "servers": [{"url": f"{api.server}/api/v{VERSION}"}],
        "paths": {f"/{each.name}": {"get": _operation(each, say)} for each in api.resources},
        "components": {
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer", "description": say("api-about-token")}},
            "parameters": {each.value: _parameter(each, say) for each in Filter},
            "responses": _refusals(say),
            "schemas": {"problem": _problem(say), **{each.name: _page(each, say) for each in api.resources}},
        },
    }


def _operation(resource: Resource, say: Say) -> dict[str, Any]:
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{resource.name}"}}}
    refused = {str(status): {"$ref": f"#/components/responses/{status}"} for status in _statuses()}
    return {
        "operationId": resource.name,
        "summary": say(f"api-resource-{resource.name}"),
        "security": [{"token": [resource.grant.value]}],
        "parameters": [{"$ref": f"#/components/parameters/{each}"} for each in resource.filters],
        "responses": {
            "200": {"description": say("api-answer-rows"), "headers": _headers(say), "content": content},
            "304": {"description": say("api-answer-same")},
            **refused,
        },
    }


def _headers(say: Say) -> dict[str, Any]:
    return {
        name: {"description": say(f"api-header-{name.lower()}"), "schema": {"type": "string"}}
        for name in ("ETag", "Link")
    }


def _parameter(each: Filter, say: Say) -> dict[str, Any]:
    described = {"name": each.value, "in": "query", "description": say(f"api-filter-{each}")}
    if each in LISTS:
        return {
            **described,
            "style": "form",
            "explode": False,
            "schema": {"type": "array", "items": {"type": "string"}, "minItems": 1},
        }
    if each in DAYS:
        return {**described, "schema": {"type": "string", "format": "date"}}
    if each is Filter.LIMIT:
        return {**described, "schema": {"type": "integer", "minimum": 1, "maximum": MOST, "default": USUAL}}
    return {**described, "schema": {"type": "string"}}


def _page(resource: Resource, say: Say) -> dict[str, Any]:
    properties: dict[str, Any] = {"data": {"type": "array", "items": _row(resource.columns, say)}}
    if Filter.CURSOR in resource.filters:
        properties["cursor"] = {"type": ["string", "null"], "description": say("api-answer-cursor")}
    if resource.grant is Grant.DICTIONARY:
        properties["terms"] = {"type": "string", "description": say("api-answer-terms")}
    return _object(properties)


def _row(columns: tuple[Column, ...], say: Say) -> dict[str, Any]:
    return _object({each.name: {**_TYPES[each.holds], "description": say(_meaning(each))} for each in columns})


def _meaning(column: Column) -> str:
    return f"export-{column.name.replace('_', '')}"


def _problem(say: Say) -> dict[str, Any]:
    codes = sorted({*Refusal, *_OTHERS.values()})
    text = {"type": "string"}
    properties = {
        "type": {"type": "string", "format": "uri-reference"},
        "title": text,
        "status": {"type": "integer"},
        "detail": {**text, "description": say("api-answer-detail")},
        "code": {"type": "string", "enum": codes},
        "parameter": text,
    }
    return {**_object(properties), "required": [each for each in properties if each != "parameter"]}


def _object(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }


def _statuses() -> list[int]:
    return sorted({*STATUS.values(), *_OTHERS})


def _refusals(say: Say) -> dict[str, Any]:
    """By status, what it means: the titles of all that it stands for."""
    codes = [*((status, str(each)) for each, status in STATUS.items()), *_OTHERS.items()]
    return {
        str(status): {
            "description": " / ".join(say(f"api-title-{code}") for each, code in codes if each == status),
            "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/problem"}}},
        }
        for status in _statuses()
    }
