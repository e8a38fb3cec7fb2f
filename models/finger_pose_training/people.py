"""Random people's hands and hand poses, from the ground truth's morphable hand."""

import functools
import sys
import types
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from finger_pose_training.mesh import Floats, HandMesh, Indices

RACES, TONES = ("caucasian", "asian", "african"), ("I", "II", "III", "IV", "V", "VI")
BUILDS = ("average", "min", "max")
POSE_WEIGHTS = {"flat": 3, "spread": 2, "together": 2.5, "relaxed": 3, "bent": 1.5, "point": 1.5, "fist": 1}


def load_generator(folder: Path) -> types.SimpleNamespace:
    """The parts of the ground truth's generator that need no renderer (Blender's modules are stood in for)."""
    for name in ("bpy", "mathutils"):
        sys.modules.setdefault(name, types.ModuleType(name))
    sys.modules["mathutils"].Matrix = object  # type: ignore[attr-defined]
    sys.path.insert(0, str(folder))
    import bake  # noqa: PLC0415
    import envs  # noqa: PLC0415
    import gen  # noqa: PLC0415
    import handmodel  # noqa: PLC0415
    import post  # noqa: PLC0415
    import scene  # noqa: PLC0415

    nails = cv2.imread(str(folder / "data" / "mpfb_fingernails.jpg"), cv2.IMREAD_GRAYSCALE)
    if nails is None:
        sys.exit(f"{folder}: not the generator's folder (data/mpfb_fingernails.jpg is missing)")
    scene._nail = nails[::-1].astype(np.float32) / 255  # noqa: SLF001
    handmodel.load_target = functools.cache(handmodel.load_target)
    mesh = HandMesh.of(handmodel.Hand())
    return types.SimpleNamespace(bake=bake, envs=envs, gen=gen, model=handmodel, post=post, scene=scene, mesh=mesh)


@dataclass(frozen=True)
class Person:
    """One hand's shape and skin.

    Attributes
    ----------
    hand
        The generator's hand, left, in its rest pose.
    albedo, gloss, relief_m, rest_y_m
        Per fine vertex: linear RGB, strength of the shine, height of the skin's relief, place along the hand.
    finger_edges
        Per finger (1 thumb to 5 little) the fine mesh's edges on it.
    """

    hand: Any
    albedo: Floats
    gloss: Floats
    relief_m: Floats
    rest_y_m: Floats
    finger_edges: dict[int, Indices]


def random_person(g: types.SimpleNamespace, rng: np.random.Generator) -> Person:
    """Half of the people are near the average, half spread widely."""
    reach = 0.35 if rng.random() < 0.5 else 1.0
    build = [1 - 0.4 * reach, 0.2 * reach, 0.2 * reach]
    hand = g.model.Hand(
        str(rng.choice(RACES)),
        str(rng.choice(["female", "male"])),
        str(rng.choice(["young", "old"])),
        str(rng.choice(BUILDS, p=build)),
        str(rng.choice(BUILDS, p=build)),
        reach * rng.uniform(-0.8, 0.8),
        0.2 + reach * rng.uniform(-0.75, 0.75),
        reach * rng.uniform(-0.5, 0.5),
        rng.uniform(0.165, 0.205),
    )
    stretch = 1 + reach * rng.uniform([-0.08, -0.05, -0.1], [0.08, 0.05, 0.1])
    hand.V0 *= stretch
    for joint in hand.J0:
        hand.J0[joint] = hand.J0[joint] * stretch
    rest = g.mesh.to_fine @ hand.V0
    albedo, rough, relief = _skin(g, rng, hand, rest)
    bones = [[hand.J0[(k, j)] for j in ((2, 3, 4) if k == 1 else (1, 2, 3, 4))] for k in range(1, 6)]
    distance = np.stack([g.scene.polyline_dist(rest, bone) for bone in bones])
    owner, near = distance.argmin(0) + 1, distance.min(0) < 0.03
    edges = g.mesh.edges
    on_finger = {k: edges[((owner[edges] == k) & near[edges]).all(1)] for k in range(1, 6)}
    return Person(hand, albedo, 0.65 - rough, relief, rest[:, 1], on_finger)


def _skin(g: types.SimpleNamespace, rng: np.random.Generator, hand: Any, rest: Floats) -> tuple[Floats, Floats, Floats]:
    tone, seed = str(rng.choice(TONES)), int(rng.integers(1 << 30))
    attributes = g.scene.skin_attrs(hand, rest, g.mesh.quads, g.mesh.corner_uv, np.random.default_rng(seed))
    shift = rng.uniform(0.8, 1.2) * rng.uniform(0.93, 1.07, 3)
    colours = tuple(np.clip(g.scene.srgb(*colour) * shift, 0.01, 0.95) for colour in g.scene.TONES[tone])
    polish = g.scene.srgb(*rng.integers(20, 240, 3)) if rng.random() < 0.15 else None
    wrinkle, vein, spots = rng.uniform(0.3, 1.5), rng.uniform(0.2, 1.3), rng.uniform(0, 0.6)
    skin: tuple[Floats, Floats, Floats] = g.bake.bake(
        rest, attributes, colours, seed, g.scene.DARK[tone], polish, wrinkle, vein, spots
    )
    return skin


def random_pose(g: types.SimpleNamespace, rng: np.random.Generator) -> dict[str, Any]:
    """Joint angles for ``hand.pose``, between two of the generator's poses and with scatter.

    ``thumb_turn`` (three angles about the hand's axes at the thumb's base, degrees) comes on top: people's thumbs
    stand differently.
    """
    weights = np.array(list(POSE_WEIGHTS.values()))
    first, second = rng.choice(list(POSE_WEIGHTS), 2, p=weights / weights.sum())
    between = rng.beta(0.5, 0.5) if rng.random() < 0.6 else 0.0
    pose: dict[str, Any] = g.gen.lerp_pose(g.gen.POSES[first], g.gen.POSES[second], between)
    scatter = rng.choice([0.3, 0.6, 1.0])
    common = rng.normal(0, 3 * scatter)
    for k in range(2, 6):
        flex = np.array(pose["flex"][k]) + common + rng.normal(0, np.array([4, 5, 4]) * scatter)
        if rng.random() < 0.06 * scatter:
            flex = rng.uniform(0, 1) * np.array([70, 85, 45]) * rng.uniform(0.5, 1.2, 3)
        pose["flex"][k] = tuple(np.clip(flex, [-15, -3, -3], [85, 105, 70]))
        pose["abd"][k] += rng.normal(0, 2 * scatter)
    pose["thumb"] = tuple(np.array(pose["thumb"]) + rng.normal(0, np.array([5, 7, 9]) * scatter))
    pose["thumb_abd"] += rng.normal(0, 6 * scatter)
    pose["wrist_flex"], pose["wrist_dev"] = rng.normal(0, 12 * scatter), rng.normal(0, 8 * scatter)
    pose["thumb_turn"] = rng.normal(0, np.array([9, 14, 9]) * scatter)
    return pose
