"""A language model behind an OpenAI-compatible endpoint, which may put an answer in other words."""

from adapters.llm.endpoint import Endpoint

__all__ = ["Endpoint"]
