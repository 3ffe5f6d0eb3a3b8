"""Tokens with which programs read results: who is let in."""
