"""From a lifted ring, a finger fit and the light to the composite picture."""

from ringar.render.draw import DrawnRing, draw_ring
from ringar.render.light import blend_light, estimate_light

__all__ = ["DrawnRing", "blend_light", "draw_ring", "estimate_light"]
