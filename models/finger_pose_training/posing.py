"""Posed hands in front of a camera, with the true tilt and roll of every finger."""

import types
from dataclasses import dataclass
from typing import Any

import numpy as np
from finger_pose_training.mesh import Floats
from finger_pose_training.people import Person

RING_T = (0.55, 0.62, 0.62, 0.62, 0.62)
"""Where rings sit along the phalanx, thumb to little (the ground truth's own places)."""
NEAR_BONE_M = 0.022


@dataclass(frozen=True)
class View:
    """How a hand is held: turn of the hand, where its middle is (x / depth, y / depth) and how far."""

    turn: Floats
    direction: Floats
    depth_m: float
    right_hand: bool


def random_view(g: types.SimpleNamespace, rng: np.random.Generator) -> View:
    """Mostly near a webcam and within 30 degrees of square to it, back or palm; a third is turned by up to 60."""
    pitch, yaw = rng.uniform(-60, 60, 2) if rng.random() < 0.3 else rng.normal(0, 13, 2)
    palm = rng.random() < 0.28
    in_plane = rng.normal(0, 35) if rng.random() < 0.8 else rng.uniform(-180, 180)
    about = [([1, 0, 0], pitch), ([0, 1, 0], yaw + 180 * palm), ([0, 0, 1], in_plane)]
    a, b, c = (g.model.rot(axis, np.radians(angle)) for axis, angle in about)
    depth = rng.uniform(0.22, 0.6) if rng.random() < 0.4 else rng.uniform(0.2, 0.34)
    return View(a @ b @ c, rng.normal(0, 0.16, 2), depth, bool(rng.random() < 0.5))


@dataclass(frozen=True)
class PosedHand:
    """A hand in camera coordinates: x right, y up, looking along -z, metres.

    Attributes
    ----------
    vertices, coarse
        Of the twice and once refined mesh.
    joints
        (21, 3), in the landmark models' order.
    tilt_deg, roll_deg
        (5,) thumb to little, with the signs of ``ringar.records.FingerFit``.
    ring_offset
        (5, 3): from the bone to the middle of a ring at its usual place, thumb to little.
    """

    vertices: Floats
    coarse: Floats
    joints: Floats
    right_hand: bool
    tilt_deg: Floats
    roll_deg: Floats
    ring_offset: Floats


def pose_hand(g: types.SimpleNamespace, person: Person, pose: dict[str, Any], view: View) -> PosedHand:
    """Bend the hand, place it and measure its fingers."""
    hand = person.hand
    bent, bones = hand.pose(**{name: value for name, value in pose.items() if name != "thumb_turn"})
    sideways = {1: hand.axes[(1, 1)]}
    rest = hand.rest_abd()
    for k in range(2, 6):
        spread = (np.radians(pose["abd"][k]) - rest[k]) * hand.thumb_x
        sideways[k] = g.model.rot([0, 0, 1], spread) @ hand.axes[(k, 1)]
    bent, sideways[1] = _turn_thumb(g, hand, bent, bones, sideways[1], np.radians(pose["thumb_turn"]))
    fine = g.mesh.to_fine @ bent
    fine += g.mesh.normals(fine, mirrored=False) * person.relief_m[:, None]
    mirror = np.array([-1.0 if view.right_hand else 1.0, 1, 1])
    joints = g.model.landmarks21(bones) * mirror
    middle = view.turn @ ((joints.min(0) + joints.max(0)) / 2)
    shift = np.append(view.direction, -1) * view.depth_m - middle

    def place(points: Floats) -> Floats:
        return (points * mirror) @ view.turn.T + shift

    vertices, joints = place(fine), joints @ view.turn.T + shift
    turns = []
    for k in range(1, 6):
        first = 2 if k == 1 else 1
        bone = bones[(k, first + 1)] - bones[(k, first)]
        back = view.turn @ (np.cross(bone / np.linalg.norm(bone), sideways[k]) * mirror)
        turns.append(_finger_turn(vertices, person, joints, k, back))
    tilt, roll, offset = (np.array(values) for values in zip(*turns, strict=True))
    return PosedHand(vertices, place(g.mesh.to_coarse @ bent), joints, view.right_hand, tilt, roll, offset)


def _turn_thumb(
    g: types.SimpleNamespace, hand: Any, vertices: Floats, bones: Any, side: Floats, turn: Floats
) -> tuple[Floats, Floats]:
    """Turn the whole thumb about its base; ``bones`` is changed in place."""
    origin, weight = hand.J0[(1, 1)], hand.cw[(1, 1)]
    for axis, angle in zip(np.eye(3), turn, strict=True):
        vertices = g.model.rot_many(vertices, origin, axis, angle * weight)
        rotation = g.model.rot(axis, angle)
        for j in (2, 3, 4):
            bones[(1, j)] = rotation @ (bones[(1, j)] - origin) + origin
        side = rotation @ side
    return vertices, side


def _section(vertices: Floats, person: Person, k: int, point: Floats, axis: Floats) -> Floats:
    """Points where the plane through ``point``, square to ``axis``, cuts the finger's skin."""
    edges = person.finger_edges[k]
    height = (vertices - point) @ axis
    low, high = height[edges[:, 0]], height[edges[:, 1]]
    cut = low * high < 0
    edges, share = edges[cut], (low[cut] / (low[cut] - high[cut]))[:, None]
    points = vertices[edges[:, 0]] + share * (vertices[edges[:, 1]] - vertices[edges[:, 0]])
    near: Floats = points[np.linalg.norm(points - point, axis=1) < NEAR_BONE_M]
    return near


def _finger_turn(vertices: Floats, person: Person, joints: Floats, k: int, back: Floats) -> tuple[float, float, Floats]:
    """Tilt, roll and offset from the bone as a ring would have them: its axis joins the middles of two sections.

    The place moves up until the section is clear of the web, as the ground truth has it.
    """
    base, tip = joints[[2, 3] if k == 1 else [4 * k - 3, 4 * k - 2]]
    bone = tip - base
    axis = bone / np.linalg.norm(bone)

    def section(t: float, along: Floats) -> Floats:
        return _section(vertices, person, k, base + bone * t, along)

    def width(t: float) -> float:
        points = section(t, axis)
        return float(np.linalg.norm(points[:, None] - points[None], axis=-1).max())

    t, free = RING_T[k - 1], min(width(u) for u in (0.70, 0.78, 0.86))
    while t < 0.80 and width(t) > 1.10 * free:
        t += 0.03
    ends = [section(u, axis) for u in (t - 0.08, min(t + 0.14, 0.92))]
    low, high = ((points.min(0) + points.max(0)) / 2 for points in ends)
    along = (high - low) / np.linalg.norm(high - low)
    if along @ axis < np.cos(np.radians(12)):
        along = axis
    top = back - along * (back @ along)
    sight = base + bone * t
    sight = sight / np.linalg.norm(sight)
    right = np.cross(sight, along)
    right /= np.linalg.norm(right)
    tilt = np.degrees(np.arcsin(np.clip(-(along @ sight), -1, 1)))
    round_ring, height = section(t, along) - base - bone * t, top / np.linalg.norm(top)
    sides = [(direction, round_ring @ direction) for direction in (np.cross(height, along), height)]
    offset: Floats = sum(direction * (at.min() + at.max()) / 2 for direction, at in sides)
    return float(tilt), float(np.degrees(np.arctan2(top @ right, -(top @ sight)))), offset
