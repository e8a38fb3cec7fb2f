"""The ring network and its training."""

import copy
import time
from collections.abc import Callable, Sequence

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from ring_mask_training.samples import Sample
from running_mean import follow
from torch import nn
from torch.nn import functional

WIDTHS = (24, 32, 48, 64, 64)
"""Channels at a half, a quarter, ... a thirty-second of the photo's size."""
DECAY = 1e-2
PIXELS_PER_BATCH = 8 * 256 * 256
EDGE_WEIGHT = 4.0
KEEP_EVERY = 250


class _Step(nn.Module):
    """Convolution, normalisation, ReLU."""

    def __init__(self, before: int, after: int, stride: int = 1, size: int = 3, apart: int = 1) -> None:
        super().__init__()
        self.conv = nn.Conv2d(before, after, size, stride, size // 2 * apart, apart, bias=False)
        self.norm = nn.BatchNorm2d(after)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return functional.relu(self.norm(self.conv(x)))


class _Block(nn.Module):
    """Two convolutions added to what they read; the first may look farther."""

    def __init__(self, width: int, apart: int = 1) -> None:
        super().__init__()
        self.first = _Step(width, width, apart=apart)
        self.second = _Step(width, width)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x + self.second(self.first(x))


class RingNetwork(nn.Module):
    """A U-shaped network: what is seen at a thirty-second of the size is brought back to full size step by step."""

    def __init__(self) -> None:
        super().__init__()
        a, b, c, d, e = WIDTHS
        self.down = nn.ModuleList(
            [
                nn.Sequential(_Step(3, a, 2), _Step(a, a)),
                nn.Sequential(_Step(a, b, 2), _Block(b)),
                nn.Sequential(_Step(b, c, 2), _Block(c)),
                nn.Sequential(_Step(c, d, 2), _Block(d), _Block(d, 2)),
                nn.Sequential(_Step(d, e, 2), _Block(e), _Block(e, 2)),
            ]
        )
        self.narrow = nn.ModuleList(
            [_Step(e, d, size=1), _Step(d, c, size=1), _Step(c, b, size=1), _Step(b, a, size=1)]
        )
        self.up = nn.ModuleList([_Step(d, d), _Block(c), _Block(b), _Step(a, a)])
        self.out = nn.Conv2d(a, 4, 3, padding=1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(n, 1, rows, cols) logits from (n, 3, rows, cols) colours, -1 to 1."""
        seen = []
        for part in self.down:
            x = part(x)
            seen.append(x)
        for narrow, up, beside in zip(self.narrow, self.up, seen[-2::-1], strict=True):
            x = up(functional.interpolate(narrow(x), scale_factor=2, mode="nearest") + beside)
        return functional.pixel_shuffle(self.out(x), 2)


def _loss(answer: torch.Tensor, alpha: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Cross entropy and absolute error, edges weighted; overlap; and the mean IoU."""
    near = functional.max_pool2d(alpha, 5, 1, 2) + functional.max_pool2d(-alpha, 5, 1, 2)
    weight = 1 + EDGE_WEIGHT * near
    value = torch.sigmoid(answer)
    entropy = functional.binary_cross_entropy_with_logits(answer, alpha, reduction="none")
    both, either = (value * alpha).sum((1, 2, 3)), (value + alpha - value * alpha).sum((1, 2, 3))
    total = (weight * (entropy + 2 * (value - alpha).abs())).mean() + 0.5 * (1 - (both + 50) / (either + 50)).mean()
    hard, true = value > 0.5, alpha > 0.5
    overlap = ((hard & true).sum((1, 2, 3)) + 1) / ((hard | true).sum((1, 2, 3)) + 1)
    return total, overlap.detach()


def _batch(samples: Sequence[Sample], rng: np.random.Generator | None) -> tuple[torch.Tensor, torch.Tensor]:
    photos, alphas = [], []
    for photo, alpha in (sample.read() for sample in samples):
        if rng is not None and rng.random() < 0.5:
            photo, alpha = cv2.flip(photo, 1), cv2.flip(alpha, 1)  # noqa: PLW2901
        photos.append(photo)
        alphas.append(alpha)
    x = torch.from_numpy(np.stack(photos)).permute(0, 3, 1, 2).float() / 127.5 - 1
    if rng is not None:
        gain = np.exp(rng.normal(size=(len(x), 3, 1, 1)) * 0.05).astype(np.float32)
        x = torch.clamp((x + 1) * torch.from_numpy(gain) - 1, -1, 1)
    y = torch.from_numpy(np.stack(alphas))[:, None].float() / 255
    return x.contiguous(memory_format=torch.channels_last), y


def train(
    samples: Sequence[Sample],
    steps: int,
    rate: float,
    seed: int,
    network: RingNetwork,
    keep: Callable[[RingNetwork], None],
) -> None:
    """Train on the photos of most rings; now and then, and at the end, ``keep`` gets the weights' running mean."""
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    rng, begun = np.random.default_rng(seed), time.monotonic()
    network = network.to(memory_format=torch.channels_last).train()
    mean = copy.deepcopy(network).eval()
    optimiser = torch.optim.AdamW(network.parameters(), rate, weight_decay=DECAY)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, total_steps=steps, pct_start=0.1)
    found: list[tuple[float, float]] = []
    groups = _by_size(samples)
    for step in range(1, steps + 1):
        size = int(rng.choice(list(groups), p=_shares(groups)))
        chosen = rng.integers(len(groups[size]), size=PIXELS_PER_BATCH // size**2)
        x, y = _batch([groups[size][i] for i in chosen], rng)
        with torch.autocast("cpu", torch.bfloat16):
            answer = network(x)
        total, overlap = _loss(answer.float(), y)
        optimiser.zero_grad()
        total.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        found.append((float(total.detach()), float(overlap.mean())))
        follow(mean, network, min(0.997, (1 + step) / (10 + step)))
        if step % 50 == 0:
            print(step, np.mean(found[-50:], 0).round(4), f"{time.monotonic() - begun:.0f} s", flush=True)  # noqa: T201
        if step % KEEP_EVERY == 0 or step == steps:
            keep(mean)
            groups = _by_size(samples)
    report(mean, samples)


def _by_size(samples: Sequence[Sample]) -> dict[int, list[Sample]]:
    sizes = sorted({s.size for s in samples})
    return {size: [s for s in samples if s.size == size and not s.kept] for size in sizes}


def _shares(groups: dict[int, list[Sample]]) -> NDArray[np.float64]:
    """How often each size is drawn: by the pixels there are of it."""
    pixels = np.array([len(group) * size**2 for size, group in groups.items()], float)
    return pixels / pixels.sum()


def report(network: RingNetwork, samples: Sequence[Sample]) -> None:
    """Print the overlap on the photos of the rings that were kept back."""
    samples = [s for s in samples if s.kept]
    for size in sorted({s.size for s in samples}):
        found = []
        with torch.no_grad():
            group = [s for s in samples if s.size == size]
            for first in range(0, len(group), 8):
                x, y = _batch(group[first : first + 8], None)
                found.append(_loss(network(x), y)[1].numpy())
        if found:
            table = np.concatenate(found)
            print(f"{size} px: IoU {table.mean():.4f}, median {np.median(table):.4f} of {len(table)}")  # noqa: T201
