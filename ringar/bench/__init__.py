"""Measures accuracy against path-traced truth and real photos, stillness and speed; no other part imports it."""
