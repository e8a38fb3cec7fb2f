"""Ring virtual try-on: one product photo and a hand picture in, the ring worn on the finger out."""

__version__ = "0.1.0"
