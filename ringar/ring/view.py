"""Which of the usual product views a photo shows."""

from ringar.records import ProductView


def classify(elevation_deg: float, azimuth_deg: float) -> ProductView:
    """Name the view: turned away and low is standing, else by the elevation."""
    if abs(azimuth_deg) > 25 and elevation_deg < 40:
        return ProductView.STANDING
    if elevation_deg < 34:
        return ProductView.LOW
    return ProductView.THREE_QUARTER if elevation_deg < 62 else ProductView.TOP
