"""From landmarks and pixels to where a ring sits on a finger."""
