"""What coordinators add to the knowledge base, change and take out of it: in chat and from files."""
