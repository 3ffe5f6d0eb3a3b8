"""The shelf in a folder of files."""

from adapters.shelf.folder import FolderShelf, cache_folder

__all__ = ["FolderShelf", "cache_folder"]
