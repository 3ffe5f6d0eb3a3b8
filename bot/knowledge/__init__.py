"""The knowledge base: entries in, an answer with its source or an honest abstention out; no network, no model."""

from bot.knowledge.calibration import Calibration
from bot.knowledge.knowledge_base import KnowledgeBase
from bot.knowledge.lexicon import Lexicon, LexiconError

__all__ = ["Calibration", "KnowledgeBase", "Lexicon", "LexiconError"]
