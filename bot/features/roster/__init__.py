"""Who takes part: coordinators add, move, invite and remove people as teams change, within their scope."""
