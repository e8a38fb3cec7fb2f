"""Results as plain JSON values: the report of a still and the report lines of a video."""

from typing import Any

from ringar.records import Hand
from ringar.snapshot import Snapshot
from ringar.tryon import TryOnResult, WornRing

Json = dict[str, Any]


def still_report(snapshot: Snapshot) -> Json:
    """Hands, drawn rings, milliseconds by stage and warnings of one still."""
    return {
        "hands": [hand_report(hand) for hand in snapshot.result.hands],
        "rings": [ring_report(worn) for worn in snapshot.result.rings],
        "timings_ms": rounded_timings(snapshot.timings_ms),
        "warnings": list(snapshot.warnings),
    }


def frame_report(result: TryOnResult) -> Json | None:
    """One video frame: the first drawn ring's pose with all rings beside it, or None where no ring is drawn."""
    if not result.rings:
        return None
    rings = [ring_report(worn) for worn in result.rings]
    return {
        "frame": result.frame.index,
        "t_ms": round(result.frame.t_capture_ns / 1e6, 3),
        **rings[0],
        "rings": rings,
        "hands": [hand_report(hand) for hand in result.hands],
        "timings_ms": rounded_timings(result.timings_ms),
        "warnings": list(result.warnings),
    }


def ring_report(worn: WornRing) -> Json:
    """One drawn ring.

    ``center_px``, ``axis_angle_deg`` (towards the fingertip, y down), ``width_px`` (inner diameter) and ``tilt_deg``
    (positive when the fingertip comes towards the camera) are the drawn ring's; the edge points are the finger's.
    """
    fit = worn.fit
    return {
        "name": worn.name,
        "finger": fit.finger.name.lower(),
        "center_px": _pair(worn.center_px),
        "axis_angle_deg": round(worn.axis_angle_deg, 3),
        "width_px": round(worn.width_px, 3),
        "tilt_deg": round(worn.tilt_deg, 3),
        "roll_deg": round(worn.roll_deg, 3),
        "finger_edges_px": [_pair(fit.left_edge_px), _pair(fit.right_edge_px)],
        "finger_width_px": round(fit.width_px, 3),
        "phalanx_t": round(fit.phalanx_t, 4),
        "facing": fit.facing.value,
        "confidence": round(worn.confidence, 4),
        "strength": round(worn.strength, 4),
        "evidence": list(fit.evidence),
        "parameter": worn.parameter.model_dump(mode="json"),
    }


def hand_report(hand: Hand) -> Json:
    """One hand."""
    return {
        "track_id": hand.track_id,
        "handedness": hand.handedness.value,
        "handedness_score": round(float(hand.handedness_score), 4),
        "facing": hand.facing.value,
        "facing_score": round(float(hand.facing_score), 4),
        "presence": round(float(hand.presence), 4),
        "landmarks_px": [[round(float(value), 2) for value in point] for point in hand.landmarks_px],
    }


def rounded_timings(timings_ms: dict[str, float]) -> dict[str, float]:
    """Milliseconds by stage."""
    return {stage: round(value, 3) for stage, value in timings_ms.items()}


def _pair(point: tuple[float, float]) -> list[float]:
    return [round(float(point[0]), 3), round(float(point[1]), 3)]
