"""Random hands in random poses before a camera, and which of their faces is seen in every pixel."""

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import cv2
import numpy as np
from finger_pose_training.mesh import refine
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Indices = NDArray[np.int64]

WIDTH, HEIGHT = 1280, 960
FOCAL_PX = WIDTH / (2.0 * np.tan(np.radians(31.0)))
REFINEMENTS = 3

POSES: dict[str, dict[str, Any]] = {
    "flat": {"flex": ((2, 3, 2), (2, 3, 2), (2, 4, 2), (2, 5, 3)), "abduct": (-11, 0, 11, 24)},
    "spread": {"flex": ((-2, 3, 2), (-2, 3, 2), (-1, 3, 2), (-2, 4, 3)), "abduct": (-17, -1, 15, 33), "away": 10},
    "together": {"flex": ((4, 5, 3), (4, 4, 3), (4, 5, 3), (5, 7, 4)), "abduct": (-3, 1, 5, 10), "away": -4},
    "tight": {"flex": ((4, 6, 3), (6, 6, 4), (5, 6, 4), (6, 8, 4)), "abduct": (-1, 1, 3, 6), "away": -6},
    "relaxed": {
        "flex": ((12, 18, 8), (15, 20, 10), (17, 23, 11), (18, 24, 12)),
        "abduct": (-8, 1, 10, 20),
        "thumb": (0, 5, 8),
    },
    "bent": {
        "flex": ((18, 30, 16), (24, 36, 20), (28, 38, 22), (28, 36, 22)),
        "abduct": (-7, 1, 8, 16),
        "thumb": (4, 8, 12),
    },
    "point": {
        "flex": ((4, 6, 3), (40, 60, 35), (45, 65, 40), (42, 60, 36)),
        "abduct": (-6, 1, 6, 12),
        "thumb": (10, 10, 18),
    },
    "victory": {
        "flex": ((2, 5, 3), (2, 5, 3), (50, 70, 40), (45, 65, 38)),
        "abduct": (-12, 8, 6, 12),
        "thumb": (12, 12, 18),
    },
    "fist": {
        "flex": ((62, 84, 40), (66, 88, 42), (68, 88, 42), (66, 82, 40)),
        "abduct": (-2, 1, 5, 9),
        "thumb": (14, 18, 30),
    },
}
"""Degrees: flexion of MCP, PIP and DIP and abduction, index to little finger; the thumb's flexion and abduction."""
POSE_WEIGHTS = (0.20, 0.14, 0.16, 0.12, 0.20, 0.07, 0.04, 0.04, 0.03)


@dataclass(frozen=True)
class Shape:
    """One hand's shape, refined.

    Attributes
    ----------
    hand
        The generator's hand at rest.
    matrices, quads
        Refinement steps, and the finest mesh's faces.
    rest
        (n, 3) metres: the fine mesh at rest.
    owner, along
        Per vertex: the nearest finger (1 thumb to 5 little), and the place along its proximal phalanx.
    face_owner, face_along
        Per face: the finger that all its corners belong to (else 0), and the mean place.
    dorsal
        Per vertex: how far its normal points out of the back of the hand, -1 to 1.
    """

    hand: Any
    matrices: tuple[Any, ...]
    quads: Indices
    rest: Floats
    owner: Indices
    along: Floats
    face_owner: Indices
    face_along: Floats
    dorsal: Floats


def random_shape(model: ModuleType, rng: np.random.Generator) -> Shape:
    """A hand of random build; ``model`` is the generator's ``handmodel``."""
    sex = "male" if rng.uniform() < 0.5 else "female"
    race, age = rng.choice(["caucasian", "asian", "african"]), rng.choice(["young", "old"])
    thickness, length = rng.uniform(-0.6, 0.8), rng.uniform(-0.5, 0.5)
    hand = model.Hand(race, sex, age, "average", "average", thickness, length, 0, 0.18)
    quads, uv, count, matrices = np.array(hand.faces), np.array(hand.uv, float), len(hand.V0), []
    for _ in range(REFINEMENTS):
        matrix, quads, uv = refine(quads, count, uv)
        matrices.append(matrix)
        count = matrix.shape[0]
    rest = _refined(tuple(matrices), hand.V0)
    owner = np.argmin([_distance_to_finger(hand, rest, k) for k in range(1, 6)], axis=0) + 1
    along = np.zeros(len(rest))
    for k in range(1, 6):
        base, tip = phalanx(hand.J0, k)
        mine = owner == k
        along[mine] = (rest[mine] - base) @ (tip - base) / ((tip - base) @ (tip - base))
    corners = owner[quads]
    face_owner = np.where((corners == corners[:, :1]).all(axis=1), corners[:, 0], 0)
    dorsal = vertex_normals(rest, quads)[:, 2]
    return Shape(hand, tuple(matrices), quads, rest, owner, along, face_owner, along[quads].mean(axis=1), dorsal)


def _refined(matrices: tuple[Any, ...], vertices: Floats) -> Floats:
    for matrix in matrices:
        vertices = matrix @ vertices
    return vertices


def _distance_to_finger(hand: Any, points: Floats, finger: int) -> Floats:
    joints = [hand.J0[(finger, j)] for j in ((2, 3, 4) if finger == 1 else (1, 2, 3, 4))]
    nearest = np.full(len(points), np.inf)
    for a, b in pairwise(joints):
        share = np.clip((points - a) @ (b - a) / ((b - a) @ (b - a)), 0.0, 1.0)
        nearest = np.minimum(nearest, np.linalg.norm(points - a - share[:, None] * (b - a), axis=1))
    return nearest


def phalanx(joints: dict[Any, Floats], finger: int) -> tuple[Floats, Floats]:
    """Base and tip joint of the phalanx that wears a ring."""
    first = 2 if finger == 1 else 1
    return joints[(finger, first)], joints[(finger, first + 1)]


def vertex_normals(vertices: Floats, quads: Indices) -> Floats:
    """(n, 3) unit normals."""
    corner = vertices[quads]
    face = np.cross(corner[:, 2] - corner[:, 0], corner[:, 3] - corner[:, 1])
    normals = np.zeros_like(vertices)
    for i in range(4):
        np.add.at(normals, quads[:, i], face)
    return normals / np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12)


def random_pose(rng: np.random.Generator) -> dict[str, Any]:
    """A mixture of two poses, with some unrest."""
    names = list(POSES)
    a, b = (POSES[names[i]] for i in rng.choice(len(names), 2, p=POSE_WEIGHTS))
    share = rng.uniform()

    def mixed(key: str, default: Any) -> Floats:
        return (1.0 - share) * np.array(a.get(key, default), float) + share * np.array(b.get(key, default), float)

    flex, abduct = mixed("flex", None), mixed("abduct", None)
    return {
        "flex": {k: tuple(flex[k - 2] + rng.normal(size=3) * 3.0) for k in range(2, 6)},
        "abd": {k: abduct[k - 2] + rng.normal() * 2.0 for k in range(2, 6)},
        "thumb": tuple(mixed("thumb", (0, 0, 0)) + rng.normal(size=3) * 5.0),
        "thumb_abd": float(mixed("away", 0)) + rng.normal() * 6.0,
    }


@dataclass(frozen=True)
class Posed:
    """A hand before the camera: x right, y up, looking along -z, metres."""

    vertices: Floats
    normals: Floats
    joints: dict[Any, Floats]
    quads: Indices


def placed(shape: Shape, model: ModuleType, rng: np.random.Generator) -> Posed:
    """Pose the hand, left or right, back or palm to the camera, turned and at a usual distance."""
    vertices, joints = shape.hand.pose(**random_pose(rng))
    vertices = _refined(shape.matrices, vertices)
    palm, right = rng.uniform() < 0.22, rng.uniform() < 0.5
    mirror = np.array([-1.0, 1.0, 1.0]) if right else np.ones(3)
    turns = zip(
        ([0, 0, 1], [1, 0, 0], [0, 1, 0]),
        (rng.normal() * 25.0, rng.normal() * 13.0, rng.normal() * 15.0 + (180.0 if palm else 0.0)),
        strict=True,
    )
    turn = np.eye(3)
    for axis, degrees in turns:
        turn = turn @ model.rot(axis, np.radians(degrees))
    landmarks = model.landmarks21({k: v * mirror for k, v in joints.items()})
    middle = turn @ ((landmarks.min(axis=0) + landmarks.max(axis=0)) / 2.0)
    shift = np.array([rng.normal() * 0.01, rng.normal() * 0.01, -rng.uniform(0.24, 0.36)]) - middle
    vertices = (vertices * mirror) @ turn.T + shift
    quads = shape.quads[:, ::-1] if right else shape.quads
    joints = {k: turn @ (v * mirror) + shift for k, v in joints.items()}
    return Posed(vertices, vertex_normals(vertices, quads), joints, quads)


def project(points: Floats) -> Floats:
    """(..., 2) pixels of (..., 3) camera points."""
    x = WIDTH / 2 + FOCAL_PX * points[..., 0] / -points[..., 2] - 0.5
    y = HEIGHT / 2 - FOCAL_PX * points[..., 1] / -points[..., 2] - 0.5
    return np.stack([x, y], axis=-1)


def face_picture(posed: Posed, chosen: NDArray[np.bool_] | None = None) -> Indices:
    """(HEIGHT, WIDTH): 1 + number of the face seen in each pixel, 0 for none (painter's algorithm)."""
    corners = posed.vertices[posed.quads]
    pixels = project(corners)
    a, b = pixels[:, 2] - pixels[:, 0], pixels[:, 3] - pixels[:, 1]
    seen = (a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0] < 0) & (corners[:, :, 2].max(axis=1) < -0.03)
    if chosen is not None:
        seen &= chosen
    order = np.nonzero(seen)[0]
    order = order[np.argsort(corners[order][:, :, 2].mean(axis=1))]
    picture = np.zeros((HEIGHT, WIDTH), np.float32)
    fixed = np.rint(pixels * 16).astype(np.int32)
    for number in order:
        cv2.fillConvexPoly(picture, fixed[number], float(number + 1), cv2.LINE_4, 4)
    return picture.astype(np.int64)


def load_model(generator: Path) -> ModuleType:
    """The generator's ``handmodel``."""
    import sys  # noqa: PLC0415

    sys.path.insert(0, str(generator))
    import handmodel  # noqa: PLC0415

    return handmodel
