"""The person's word: stop, pause, resume, language."""
