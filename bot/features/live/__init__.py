"""Questions about the collective's own programme, answered from the store."""
