"""Matrix, Tchap included."""

from adapters.matrix import lean  # isort: skip  # before the library is loaded
from adapters.matrix import checking
from adapters.matrix.adapter import MatrixAdapter, Place
from adapters.matrix.session import Session

__all__ = ["MatrixAdapter", "Place", "Session", "checking", "lean"]
