"""Pictures in and out of files and bytes."""

from ringar.pictures.encoding import encode_jpeg, encode_png
from ringar.pictures.reading import API_LIMITS, LOCAL_LIMITS, PictureLimits, read_file, read_mask, read_picture

__all__ = [
    "API_LIMITS",
    "LOCAL_LIMITS",
    "PictureLimits",
    "encode_jpeg",
    "encode_png",
    "read_file",
    "read_mask",
    "read_picture",
]
