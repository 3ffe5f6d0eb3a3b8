"""How the product talks to the world: one folder per platform or library, seeing only `bot.ports` and `bot.domain`."""
