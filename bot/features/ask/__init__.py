"""Questions on the approach, answered from the knowledge base, or passed on."""
