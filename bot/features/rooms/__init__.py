"""The rooms of collectives: tied in chat by who coordinates them, lost, found again; who can be reached."""
