## Questions on the approach.

ask-suggest = I am not sure what you mean. Is it about:
ask-abstain = I don’t know: I cannot find that in my sources, and I would rather make nothing up. Ask your coordinator, or put it another way.
ask-abstain-offer = I don’t know: I cannot find that in my sources, and I would rather make nothing up. Shall I pass your question on to your coordinator?
ask-pass-label = Pass on to the coordinator
ask-pass-nobody = I know no coordinator to pass your question on to. Ask whoever leads your collective.
ask-passed = Passed on to { $names }. The answer will come from a person, not from me.
ask-past-review = To be checked: this entry was due to be reviewed by { $day }, it may be out of date.
ask-useful = Useful
ask-useless = Not useful
