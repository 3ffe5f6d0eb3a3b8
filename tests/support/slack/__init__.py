"""
A faithful Slack for tests: the Web API, Socket Mode, events and interactivity over HTTP, on loopback, with a memory and with faults.

What is known of the platform, and how (documentation, issue threads, measurements), is in the research notes that this grew from; rules
that nobody has documented are marked as assumptions where they stand. Two clients run against it: the product's, and Slack's own for Node.

    async with SlackDouble(manifest) as slack:
        amina = slack.add_person("amina", zone="Indian/Mayotte", lang="fr-FR")
        client = AsyncWebClient(token=slack.bot_token, base_url=slack.base_url)
        ...
        amina.say("bonjour")
        await slack.until(lambda: amina.read()[-1:] == ["Bonjour !"])

Whatever the client sends that Slack would refuse or that harms people is a complaint, and leaving the double raises with all of them.
"""

from tests.support.slack.double import SlackDouble
from tests.support.slack.faults import Fault
from tests.support.slack.person import NotPossible, SlackPerson
from tests.support.slack.wire import Json, SlackError

__all__ = ["Fault", "Json", "NotPossible", "SlackDouble", "SlackError", "SlackPerson"]
