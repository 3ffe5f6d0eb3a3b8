"""Questions that the bot can't answer: passed on to coordinators, answered once for all who asked, listed, voted on."""
