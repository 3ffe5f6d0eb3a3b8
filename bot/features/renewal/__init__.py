"""Whoever coordinates the programme is warned in time that the bot's account ends."""
