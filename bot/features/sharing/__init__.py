"""A team's notes and questions in the rooms of its learning collective, and the answers to them."""
