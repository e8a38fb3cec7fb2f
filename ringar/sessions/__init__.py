"""A customer's session at the counter: shortlist, favourites, notes."""
