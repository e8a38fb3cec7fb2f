"""Small pictures of hands in random rooms, path traced with the ground truth's generator (needs Blender's bpy)."""

import os
import sys
import types
from pathlib import Path
from typing import Any

import numpy as np
from finger_light_training.rooms import random_room
from numpy.typing import NDArray

WIDTH_PX, HEIGHT_PX, SAMPLES = 224, 168, 8
ROOM_ROWS, ROOM_COLUMNS = 32, 64
"""Size at which a room is kept; its rows begin at the generator's lowest."""
ROOM_SAMPLING = 192
"""Width of the map after which rooms are sampled: as fine as their lamps; a finer one takes most of the time."""
PICTURES_PER_HAND = 10
POSES = ("flat", "spread", "together", "relaxed", "relaxed", "bent", "point", "fist")
GROUNDS = ("wall", "gradient", "dark", "desk_wood", "desk_cloth", "desk_white", "clutter")
TONES = ("I", "II", "III", "IV", "V", "VI")


def render_hands(generator_folder: Path, out: Path, seed: int, numbers: range) -> None:
    """Write ``SEED_NUMBER.npz`` to ``out``, one per hand; hands that are there already are left out."""
    os.environ |= {"GT_LEVEL": "2", "GT_THREADS": "1"}
    sys.path.insert(0, str(generator_folder))
    import envs  # noqa: PLC0415
    import gen  # noqa: PLC0415
    import post  # noqa: PLC0415
    import scene  # noqa: PLC0415

    tools = types.SimpleNamespace(envs=envs, gen=gen, post=post, scene=scene)
    out.mkdir(parents=True, exist_ok=True)
    for number in numbers:
        path = out / f"{seed}_{number:05d}.npz"
        if path.exists():
            continue
        rng = np.random.default_rng([seed, number])
        scene.reset()
        case = _person(rng)
        hand = gen.HandInst(case)
        pictures = [_picture(tools, hand, case, out, rng) for _ in range(PICTURES_PER_HAND)]
        columns = {name: np.stack([picture[name] for picture in pictures]) for name in pictures[0]}
        part = path.with_suffix(".part.npz")
        np.savez_compressed(part, **columns)
        part.rename(path)
        print(path, flush=True)  # noqa: T201


def _person(rng: np.random.Generator) -> dict[str, Any]:
    return {
        "seed": int(rng.integers(1 << 30)),
        "tone": str(rng.choice(TONES)),
        "gender": str(rng.choice(("female", "male"))),
        "age": str(rng.choice(("young", "old"))),
        "hand_len": float(rng.uniform(0.165, 0.2)),
        "polish": tuple(int(level) for level in rng.integers(20, 230, 3)) if rng.random() < 0.2 else None,
    }


def _picture(
    tools: types.SimpleNamespace, hand: Any, person: dict[str, Any], out: Path, rng: np.random.Generator
) -> dict[str, NDArray[Any]]:
    """One picture of the hand: BGR uint8, the ring's place on one finger, and the room in the camera's units."""
    gen, post, scene = tools.gen, tools.post, tools.scene
    settings = scene.reset()
    depth = float(rng.uniform(0.24, 0.36))
    camera = scene.set_cam(WIDTH_PX, HEIGHT_PX, 62.0, depth)
    palm, right = bool(rng.random() < 0.12), bool(rng.random() < 0.5)
    turns = rng.normal(size=3) * (12, 14, 25)
    hand.place(str(rng.choice(POSES)), *turns, depth, *rng.normal(size=2) * 0.06, palm=palm, right=right)
    case = person | {"bg": str(rng.choice(GROUNDS)), "env": "overcast", "seed": int(rng.integers(1 << 30))}
    if rng.random() < 0.3:
        case["sleeve"] = tuple(int(level) for level in rng.integers(20, 230, 3))
    skin, _ = gen.setup(case, hand, camera, WIDTH_PX, HEIGHT_PX)
    room = random_room(tools.envs, rng)
    scene.set_env(room)
    settings.world.cycles.sampling_method, settings.world.cycles.sample_map_resolution = "MANUAL", ROOM_SAMPLING
    body = gen.hand_object(hand, skin)
    settings.cycles.max_bounces = 4
    raw = str(out / f"_{os.getpid()}.exr")
    scene.render(raw, SAMPLES)
    linear = scene.read_exr(raw)[..., :3]
    shape = gen.mask_pass(raw, None, WIDTH_PX, HEIGHT_PX, [body], [], [], 4)
    level = post.auto_params(linear, shape, float(rng.uniform(0.1, 0.36)))
    height = np.cos((np.arange(room.shape[0]) + 0.5) / room.shape[0] * np.pi - np.pi / 2)[:, None, None]
    balance = post.wb_gain((room * height).mean((0, 1)), float(rng.uniform(0.4, 0.95)))
    noise, sharpen = float(rng.uniform(0.3, 2.5)), float(rng.uniform(0, 0.45))
    image = post.webcam(linear, level, balance, noise, int(rng.integers(1 << 30)), sharpen)
    finger = int(rng.integers(2, 6))
    base, tip = hand.J[(finger, 1)], hand.J[(finger, 2)]
    place = base + float(rng.uniform(0.5, 0.75)) * (tip - base)
    centre = scene.project(camera, place)[0]
    width_px = camera[0, 0] * 0.0165 * person["hand_len"] / 0.18 / -place[2]
    rows, columns = (size // kept for size, kept in zip(room.shape[:2], (ROOM_ROWS, ROOM_COLUMNS), strict=True))
    kept = room.reshape(ROOM_ROWS, rows, ROOM_COLUMNS, columns, 3).mean(axis=(1, 3)) * level * balance
    return {
        "image_bgr": image,
        "center_px": centre.astype(np.float32),
        "width_px": np.float32(width_px),
        "room_rgb": kept.astype(np.float16),
    }
