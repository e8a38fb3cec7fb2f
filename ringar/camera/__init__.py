"""Frames in: cameras, network streams, clips, folders of frames and still pictures behind one protocol."""

from ringar.camera.devices import CameraInfo, cameras
from ringar.camera.feed import Feed, FeedState, FeedStatus
from ringar.camera.opening import demo_clip, demo_still, open_source, source_kind
from ringar.camera.source import Source, SourceKind

__all__ = [
    "CameraInfo",
    "Feed",
    "FeedState",
    "FeedStatus",
    "Source",
    "SourceKind",
    "cameras",
    "demo_clip",
    "demo_still",
    "open_source",
    "source_kind",
]
