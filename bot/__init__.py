"""Relais: the chat companion of collectives that practise collective impact."""

__version__ = "0.1.0"
