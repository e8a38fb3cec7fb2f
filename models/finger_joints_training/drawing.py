"""Pictures of random hands, what the landmark models answer on them, and where the fingers' joints truly are."""

from pathlib import Path

import cv2
import numpy as np
from finger_edges_training.scenes import ground
from finger_pose_training.measuring import scattered
from finger_pose_training.people import load_generator, random_person, random_pose
from finger_pose_training.pictures import Style, picture, plain_ground
from finger_pose_training.posing import pose_hand, random_view
from numpy.typing import NDArray

from ringar.hand.landmark_model import LandmarkModel
from ringar.hand.roi import roi_from_landmarks

PICTURES_PER_PERSON = 8
SIZE_PX, OVERSAMPLING = 608, 1.25
PLAIN_SHARE = 0.45
"""Share of the pictures before a made-up ground; the others have a piece of a photo."""
BONES = ((2, 3), (5, 6), (9, 10), (13, 14), (17, 18))


def draw_people(generator_folder: Path, photos: list[Path], out: Path, seed: int, numbers: range) -> None:
    """Write one file per person to ``out``; people who are there already are left out.

    Per picture: ``image`` (JPEG), ``landmarks`` and ``world`` (3, 21, 3; a first look, then tracked by the full and by
    the lite model), ``presence``, ``right``, ``joints`` (21, 2), ``ends`` (5, 2, 2): each finger's two joints, moved
    off the bone to the line through the ring's middle, and ``tilt`` and ``roll`` (5,) in degrees.
    """
    generator = load_generator(generator_folder)
    full, lite = LandmarkModel("full", 1, ["CPU"]), LandmarkModel("lite", 1, ["CPU"])
    out.mkdir(parents=True, exist_ok=True)

    def behind(rng: np.random.Generator, size: int) -> NDArray[np.float64]:
        if rng.random() < PLAIN_SHARE:
            return plain_ground(rng, size)
        return np.clip(ground(rng, photos, size, size), 0.003, 1.0)

    for number in numbers:
        path = out / f"{seed}_{number:05d}.npz"
        if path.exists():
            continue
        rng, rows = np.random.default_rng([seed, number]), {}
        person = random_person(generator, rng)
        for i in range(PICTURES_PER_PERSON):
            hand = pose_hand(generator, person, random_pose(generator, rng), random_view(generator, rng))
            ends = hand.joints[np.array(BONES)] + hand.ring_offset[:, None]
            style = Style(SIZE_PX, OVERSAMPLING, behind, ends.reshape(-1, 3))
            image, points = picture(generator, hand, person, rng, style)
            first = full.measure(image, scattered(roi_from_landmarks(points[:21].astype(np.float32)), rng))
            tracked = full.measure(image, roi_from_landmarks(first.landmarks_px))
            seen = (first, tracked, lite.measure(image, roi_from_landmarks(tracked.landmarks_px)))
            row = {
                "image": cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, 96])[1],
                "landmarks": np.array([one.landmarks_px for one in seen]),
                "world": np.array([one.world_m for one in seen]),
                "presence": np.array(min(first.presence, tracked.presence)),
                "right": np.array(hand.right_hand),
                "joints": points[:21],
                "ends": points[21:].reshape(5, 2, 2),
                "tilt": hand.tilt_deg,
                "roll": hand.roll_deg,
            }
            rows |= {f"{name}{i}": values for name, values in row.items()}
        np.savez(path, **rows)
        print(path, flush=True)  # noqa: T201
