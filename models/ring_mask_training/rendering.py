"""Pictures of random rings with their alpha, path traced with the ground truth's generator (needs Blender's bpy)."""

import sys
import types
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from ring_mask_training.designs import Look, Part, random_looks, random_ring

Doubles = NDArray[np.float64]

SIZE_PX, SAMPLES = 384, 9
LENS_DEG = (10.0, 42.0)
FILLED = 0.9
VIEWS = ((45.0, 6.0, 0.0, 8.0), (15.0, 6.0, 44.0, 8.0), (24.0, 6.0, 0.0, 7.0), (78.0, 6.0, 0.0, 5.0))
"""Three-quarter, standing, low and top: elevation and its spread, turn to the side and its spread, in degrees."""
ROOMS = ("studio", "softbox", "window", "office", "overcast", "mixed", "tungsten")


def render_rings(generator_folder: Path, out: Path, seed: int, numbers: range) -> None:
    """Write ``SEED_NUMBER.png`` (BGRA, straight alpha) to ``out``; rings that are there already are left out."""
    sys.path.insert(0, str(generator_folder))
    import bpy  # noqa: PLC0415
    import envs  # noqa: PLC0415
    import handmodel  # noqa: PLC0415
    import rings  # noqa: PLC0415
    import scene  # noqa: PLC0415

    blender = types.SimpleNamespace(bpy=bpy, envs=envs, model=handmodel, scene=scene)
    out.mkdir(parents=True, exist_ok=True)
    for number in numbers:
        path = out / f"{seed}_{number:05d}.png"
        if path.exists():
            continue
        rng = np.random.default_rng([seed, number])
        parts, looks = random_ring(rings, rng), random_looks(rng)
        image = _photograph(blender, parts, looks, out, rng)
        cv2.imwrite(str(path), image)
        print(path, flush=True)  # noqa: T201


def _photograph(
    blender: types.SimpleNamespace, parts: list[Part], looks: dict[str, Look], out: Path, rng: np.random.Generator
) -> NDArray[np.uint8]:
    scene = blender.scene
    settings = scene.reset()
    settings.render.film_transparent = True
    settings.cycles.film_transparent_glass = False
    turn = _turn(blender, rng)
    vertices = np.concatenate([part[1] for part in parts]) @ turn.T
    low, high = vertices.min(0), vertices.max(0)
    lens_deg = float(rng.uniform(*LENS_DEG))
    distance = (high - low)[:2].max() / 2 / FILLED / np.tan(np.radians(lens_deg / 2)) + high[2] - (low + high)[2] / 2
    scene.set_cam(SIZE_PX, SIZE_PX, lens_deg, distance, 0)
    room = str(rng.choice(ROOMS)) if rng.random() < 0.4 else ""
    light = blender.envs.make(room, int(rng.integers(1 << 30))) if room else _light_tent(blender.envs, rng)
    scene.set_env(np.asarray(light, np.float32))
    place = scene.T(-(low + high) / 2 + np.array([0, 0, -distance]), turn)
    for name, points, faces, made_of, smooth in parts:
        body = scene.mesh_obj(name, points, faces, _material(scene, made_of, looks[made_of]), smooth)
        body.matrix_world = scene.Matrix(place.tolist())
        if smooth:
            body.data.set_sharp_from_angle(angle=np.radians(42))
    raw = out / f"_{rng.integers(1 << 30)}.exr"
    scene.render(str(raw), SAMPLES)
    linear = scene.read_exr(str(raw))
    raw.unlink()
    return _developed(linear, rng)


def _turn(blender: types.SimpleNamespace, rng: np.random.Generator) -> Doubles:
    """(3, 3) how the ring is held before the camera: mostly a shop's views, at times any."""
    if rng.random() < 0.8:
        elevation, spread, azimuth, aside = VIEWS[rng.integers(len(VIEWS))]
        up, side = elevation + rng.normal() * spread, rng.choice((-1, 1)) * azimuth + rng.normal() * aside
    else:
        up, side = rng.uniform(2, 90), rng.uniform(-75, 75)
    tilt = blender.model.rot([1, 0, 0], np.radians(np.clip(up, 2, 90)))
    return np.asarray(tilt @ blender.model.rot([0, 1, 0], np.radians(side)))


def _light_tent(envs: types.ModuleType, rng: np.random.Generator) -> Doubles:
    """A shop's light: a white or grey tent with lamps and dark flags, the camera's dark lens in front."""
    places = envs.dirs(768, 384)
    light = rng.uniform(0.1, 1.0) * np.ones(places.shape) * (1 + rng.uniform(-0.5, 0.5) * places[..., 1:2])
    for _ in range(int(rng.integers(1, 5))):
        middle = rng.normal(size=3) * (1, 0.7, 0.7) + (0, 0.6, 0.4)
        half = rng.uniform(0.15, 0.7, 2)
        light = light + envs.rect(places, middle, *half, rng.uniform(1.5, 8) * np.ones(3), rng.uniform(0.01, 0.2))
    for _ in range(int(rng.integers(0, 5))):
        middle, half = rng.normal(size=3), rng.uniform(0.05, 0.5, 2)
        light = light * (1 - envs.rect(places, middle, *half, rng.uniform(0.4, 0.95) * np.ones(3), 0.03))
    lens = envs.rect(places, (0, 0.1, 1), *rng.uniform(0.05, 0.3, 2), rng.uniform(0.3, 0.95) * np.ones(3), 0.02)
    return np.asarray(light * (1 - lens))


def _material(scene: types.ModuleType, name: str, look: Look) -> object:
    existing = scene.bpy.data.materials.get("ring_" + name)
    if existing is not None:
        return existing
    material, _, shader, _ = scene.newmat("ring_" + name)
    shader.inputs["Base Color"].default_value = (*look.colour, 1)
    shader.inputs["Roughness"].default_value = look.roughness
    shader.inputs["Metallic"].default_value = float(look.metallic)
    if look.refraction:
        shader.inputs["Transmission Weight"].default_value = 1
        shader.inputs["IOR"].default_value = look.refraction
    return material


def _developed(linear: NDArray[np.float32], rng: np.random.Generator) -> NDArray[np.uint8]:
    """BGRA, 8 bit: exposed so that the ring's light parts are light, highlights rolled off."""
    alpha = np.clip(linear[..., 3:], 0, 1)
    colour = linear[..., :3] / np.maximum(alpha, 1e-4)
    bright = float(np.percentile(colour[alpha[..., 0] > 0.9].mean(-1), 85))
    colour = colour * min(rng.uniform(0.4, 1.1) / max(bright, 1e-3), 3.0)
    knee = 0.75
    rolled = knee + (1 - knee) * (1 - np.exp(-(colour - knee) / (1 - knee) * 0.8))
    shown = np.clip(np.where(colour > knee, rolled, colour), 0, 1)
    shown = np.where(shown <= 0.0031308, 12.92 * shown, 1.055 * np.clip(shown, 1e-9, None) ** (1 / 2.4) - 0.055)
    return (np.concatenate([shown[..., ::-1], alpha], -1) * 255 + 0.5).astype(np.uint8)
