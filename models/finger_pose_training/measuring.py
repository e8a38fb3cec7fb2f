"""What the landmark models answer on pictures of random hands."""

import types
from pathlib import Path

import numpy as np
from finger_pose_training.people import load_generator, random_person, random_pose
from finger_pose_training.pictures import picture
from finger_pose_training.posing import pose_hand, random_view
from numpy.typing import NDArray

from ringar.hand.landmark_model import LandmarkModel
from ringar.hand.roi import Roi, roi_from_landmarks

PICTURES_PER_PERSON = 8


def measure_people(generator_folder: Path, out: Path, seed: int, numbers: range) -> None:
    """Write one file per person to ``out``; people who are there already are left out."""
    generator = load_generator(generator_folder)
    models = LandmarkModel("full", 1, ["CPU"]), LandmarkModel("lite", 1, ["CPU"])
    out.mkdir(parents=True, exist_ok=True)
    for number in numbers:
        path = out / f"{seed}_{number:05d}.npz"
        if not path.exists():
            np.savez(path, **_measure_person(generator, *models, np.random.default_rng([seed, number])))
            print(path, flush=True)  # noqa: T201


def _measure_person(
    generator: types.SimpleNamespace, full: LandmarkModel, lite: LandmarkModel, rng: np.random.Generator
) -> dict[str, NDArray[np.float32]]:
    """Answers and truth for one person's pictures, three rows each: a first look, then tracked by both models."""
    person = random_person(generator, rng)
    rows: dict[str, list[object]] = {name: [] for name in ("landmarks", "world", "presence", "right", "tilt", "roll")}
    for _ in range(PICTURES_PER_PERSON):
        hand = pose_hand(generator, person, random_pose(generator, rng), random_view(generator, rng))
        image, joints = picture(generator, hand, person, rng)
        first = full.measure(image, scattered(roi_from_landmarks(joints.astype(np.float32)), rng))
        tracked = full.measure(image, roi_from_landmarks(first.landmarks_px))
        small = lite.measure(image, roi_from_landmarks(tracked.landmarks_px))
        for seen in (first, tracked, small):
            rows["landmarks"].append(seen.landmarks_px)
            rows["world"].append(seen.world_m)
            rows["presence"].append(min(first.presence, tracked.presence))
            rows["right"].append(hand.right_hand)
            rows["tilt"].append(hand.tilt_deg)
            rows["roll"].append(hand.roll_deg)
    return {name: np.array(values, np.float32) for name, values in rows.items()}


def scattered(roi: Roi, rng: np.random.Generator) -> Roi:
    """About as far off as the palm detector's squares are."""
    return Roi(
        roi.center_x_px + roi.side_px * rng.normal(0, 0.04),
        roi.center_y_px + roi.side_px * rng.normal(0, 0.04),
        roi.side_px * rng.uniform(0.88, 1.2),
        roi.rotation_rad + np.radians(rng.normal(0, 7)),
    )
