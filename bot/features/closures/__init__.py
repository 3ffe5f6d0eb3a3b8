"""Days off and pauses that coordinators enter in chat, and that teams ask for."""
