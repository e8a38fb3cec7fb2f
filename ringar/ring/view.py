"""Which of the usual product views a photo shows."""

from ringar.records import ProductView

FROM_TOP_DEG = 62.0
"""Elevation above which a ring is seen from the top."""
EDGE_ON_DEG = 62.0
"""Azimuth beyond which a ring is seen edge-on."""


def classify(elevation_deg: float, azimuth_deg: float) -> ProductView:
    """Name the view: turned away and low is standing, else by the elevation."""
    if abs(azimuth_deg) > 25 and elevation_deg < 40:
        return ProductView.STANDING
    if elevation_deg < 34:
        return ProductView.LOW
    return ProductView.THREE_QUARTER if elevation_deg < FROM_TOP_DEG else ProductView.TOP
