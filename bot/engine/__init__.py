"""The small framework: what happens between an event and an answer. It knows no feature and no platform."""
