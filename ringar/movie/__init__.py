"""Clips in MP4 that phones and browsers play: encoders, the container, and the file that is complete or not there."""

from ringar.movie.movie import Movie, new_movie

__all__ = ["Movie", "new_movie"]
