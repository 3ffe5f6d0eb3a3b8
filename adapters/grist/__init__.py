"""The mirror in a Grist document."""

from adapters.grist.mirror import GristMirror, load_key

__all__ = ["GristMirror", "load_key"]
