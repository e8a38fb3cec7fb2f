"""The edge network and its training, on JAX; NHWC."""

import time
from collections.abc import Callable

import jax
import jax.numpy as jnp
import numpy as np
from numpy.typing import NDArray

from ringar.finger.edge_model import BINS, CORE, LEAST_CONTRAST
from ringar.finger.strip import ACROSS, COLUMNS, ROWS

Weights = dict[str, jax.Array]

LAYERS: dict[str, tuple[int, int, int, int]] = {
    "c1": (5, 5, 4, 16),
    "c2": (3, 3, 16, 24),
    "c3": (3, 5, 24, 24),
    "c4": (3, 5, 24, 24),
    "c5": (3, 5, 24, 24),
    "c6": (1, 1, 24, 16),
    "c7": (3, 3, 16, 16),
    "c8": (1, 3, 16, 2),
}
"""Kernel height and width, channels in and out."""
STRIDES = {"c1": (1, 2), "c2": (2, 2)}
DILATIONS = {"c4": (1, 2)}

BATCH = 64
UNLABELLED_WEIGHT = 0.25
"""Weight of a row without an edge: its answer should be that an edge may be anywhere."""
BIN_WIDTHS = float(ACROSS[2] - ACROSS[0])


def fresh_weights(rng: np.random.Generator) -> Weights:
    """Random weights after He et al. (2015), the last layer small."""
    weights: Weights = {}
    for name, shape in LAYERS.items():
        scale = np.sqrt(2.0 / np.prod(shape[:3])) * (0.1 if name == "c8" else 1.0)
        weights[name + "w"] = jnp.asarray(rng.normal(size=shape) * scale, jnp.float32)
        weights[name + "b"] = jnp.zeros(shape[3], jnp.float32)
    return weights


def _convolved(weights: Weights, name: str, x: jax.Array) -> jax.Array:
    height, width = LAYERS[name][:2]
    dilation = DILATIONS.get(name, (1, 1))
    padding = [((size - 1) // 2 * d,) * 2 for size, d in zip((height, width), dilation, strict=True)]
    out = jax.lax.conv_general_dilated(
        x,
        weights[name + "w"],
        STRIDES.get(name, (1, 1)),
        padding,
        rhs_dilation=dilation,
        dimension_numbers=("NHWC", "HWIO", "NHWC"),
    )
    return out + weights[name + "b"]


def scores(weights: Weights, bgr: jax.Array) -> jax.Array:
    """(n, ROWS, BINS, 2) log scores of the left and right edge for (n, ROWS, COLUMNS, 3) strips of 0-255."""
    core = bgr[:, :, CORE].reshape(bgr.shape[0], -1, 3).mean(axis=1)[:, None, None]
    contrast = jnp.sqrt(((bgr - core) ** 2).mean(axis=(1, 2, 3)))[:, None, None, None] + LEAST_CONTRAST
    position = jnp.broadcast_to(jnp.asarray(ACROSS)[None, None, :, None], (*bgr.shape[:3], 1))
    x = jnp.concatenate([(bgr - core) / contrast, position], axis=-1)
    fine = jax.nn.relu(_convolved(weights, "c1", x))
    wide = jax.nn.relu(_convolved(weights, "c2", fine))
    for name in ("c3", "c4", "c5"):
        wide = wide + jax.nn.relu(_convolved(weights, name, wide))
    wide = _convolved(weights, "c6", wide)
    wide = jnp.repeat(jnp.repeat(wide, 2, axis=1), 2, axis=2)[:, :ROWS, :BINS]
    fine = jax.nn.relu(fine + wide)
    fine = fine + jax.nn.relu(_convolved(weights, "c7", fine))
    return _convolved(weights, "c8", fine)


def loss(weights: Weights, bgr: jax.Array, left: jax.Array, right: jax.Array) -> jax.Array:
    """Cross-entropy per row against the edge's place, spread over the two nearest bins and a little beyond."""
    answers = scores(weights, bgr)
    total, count = jnp.zeros(()), jnp.zeros(())
    for side, edge in enumerate((left, right)):
        place = (edge - float(ACROSS[0])) / BIN_WIDTHS
        known = jnp.isfinite(edge) & (place > 0) & (place < BINS - 1)
        distance = jnp.where(known, place, 0.0)[..., None] - jnp.arange(BINS)
        target = 0.94 * jnp.maximum(0.0, 1.0 - jnp.abs(distance)) + 0.024 * jnp.exp(-0.5 * distance**2)
        target = target / jnp.maximum(target.sum(axis=-1, keepdims=True), 1e-6)
        target = jnp.where(known[..., None], target, 1.0 / BINS)
        weight = jnp.where(known, 1.0, UNLABELLED_WEIGHT)
        total += -((target * jax.nn.log_softmax(answers[..., side], axis=-1)).sum(axis=-1) * weight).sum()
        count += weight.sum()
    return total / count


def augmented(
    bgr: NDArray[np.float32], left: NDArray[np.float32], right: NDArray[np.float32], rng: np.random.Generator
) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:
    """Mirrored, moved and recoloured strips."""
    for i in range(len(bgr)):
        if rng.uniform() < 0.5:
            bgr[i] = bgr[i, :, ::-1].copy()
            left[i], right[i] = -right[i].copy(), -left[i].copy()
        shift = int(rng.integers(-5, 6))
        bgr[i] = bgr[i][:, np.clip(np.arange(COLUMNS) - shift, 0, COLUMNS - 1)]
        left[i] += shift * BIN_WIDTHS / 2
        right[i] += shift * BIN_WIDTHS / 2
    n = len(bgr)
    gain = np.exp(rng.normal(size=(n, 1, 1, 1)) * 0.12 + rng.normal(size=(n, 1, 1, 3)) * 0.06)
    value = 255 * np.clip(bgr * gain / 255, 0, 1) ** np.exp(rng.normal(size=(n, 1, 1, 1)) * 0.12)
    grey = value.mean(axis=-1, keepdims=True)
    value = grey + (value - grey) * rng.uniform(0.3, 1.2, (n, 1, 1, 1))
    value = value + rng.normal(size=value.shape) * np.abs(rng.normal(size=(n, 1, 1, 1))) * 2
    return np.clip(value, 0, 255).astype(np.float32), left, right


def _stepper() -> Callable[..., tuple[Weights, Weights, Weights, Weights, jax.Array]]:
    """One step of Adam (Kingma and Ba 2015) with clipped gradients, and a running mean of the weights."""

    @jax.jit
    def step(weights, mean, square, average, number, rate, *batch):
        value, gradient = jax.value_and_grad(loss)(weights, *batch)
        norm = jnp.sqrt(sum((g**2).sum() for g in gradient.values()))
        clip = jnp.minimum(1.0, 3.0 / norm)
        mean = {k: 0.9 * m + 0.1 * clip * gradient[k] for k, m in mean.items()}
        square = {k: 0.99 * s + 0.01 * (clip * gradient[k]) ** 2 for k, s in square.items()}
        weights = {
            k: w - rate * (mean[k] / (1 - 0.9**number) / (jnp.sqrt(square[k] / (1 - 0.99**number)) + 1e-8) + 1e-4 * w)
            for k, w in weights.items()
        }
        decay = jnp.minimum(0.998, (1 + number) / (10 + number))
        average = {k: decay * a + (1 - decay) * weights[k] for k, a in average.items()}
        return weights, mean, square, average, value

    return step


def train(strips: dict[str, NDArray[np.float32]], steps: int, seed: int, start: Weights | None = None) -> Weights:
    """Weights after so many steps over the strips' ``bgr``, ``left`` and ``right``, from ``start`` or from scratch."""
    rng = np.random.default_rng(seed)
    weights = start or fresh_weights(rng)
    mean, square = ({k: jnp.zeros_like(w) for k, w in weights.items()} for _ in range(2))
    average, step, begun, sum_loss = dict(weights), _stepper(), time.monotonic(), 0.0
    for number in range(1, steps + 1):
        chosen = rng.integers(len(strips["bgr"]), size=BATCH)
        batch = augmented(*(strips[key][chosen].astype(np.float32) for key in ("bgr", "left", "right")), rng)
        rate = 2e-3 * min(1.0, number / 200) * 0.5 * (1 + np.cos(np.pi * number / steps)) + 1e-5
        weights, mean, square, average, value = step(weights, mean, square, average, float(number), rate, *batch)
        sum_loss += float(value)
        if number % 250 == 0:
            print(f"{number} loss {sum_loss / 250:.4f} {time.monotonic() - begun:.0f} s", flush=True)  # noqa: T201
            sum_loss = 0.0
    return average
