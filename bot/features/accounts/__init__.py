"""One person on several messengers: linking, listing and unlinking accounts, invitations, and which messenger they prefer."""
