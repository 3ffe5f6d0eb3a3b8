"""Chance that nobody can guess: the operating system's."""
