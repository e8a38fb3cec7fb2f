"""The light network and its training."""

import copy
import itertools
import time
from collections.abc import Sequence

import numpy as np
import torch
from finger_light_training.samples import Sample, batch, directions
from running_mean import follow
from torch import nn
from torch.nn import functional

from ringar.render import environment
from ringar.render.light_model import MOST_DIRECTIONAL, SIDE

WIDTHS = (6, 24, 32, 48, 64)
"""Channels of the views, and at a half, a quarter, ... a sixteenth of their size."""
USUAL = (-0.7, 0.0, 0.6, 0.7)
"""What is answered before any training: log level, side and height of the light in radians, concentration."""
BATCH, DECAY, DROPPED = 48, 2e-2, 0.2
BLUR_DEG = 10.0
"""Rooms are compared as metal of some roughness mirrors them."""
HALF_TONE = 0.35
"""Radiance that a picture shows at half its range."""
SHEETS = ((0, 0, 1), (0.6, 0, 0.8), (-0.6, 0, 0.8), (0, 0.6, 0.8), (0, -0.6, 0.8), (0.95, 0, 0.3), (-0.95, 0, 0.3))
SHEETS += ((0, 0.95, 0.3), (0.6, 0.6, 0.5), (-0.6, 0.6, 0.5))
"""How sheets of paper stand whose brightness is compared: as a hand's surfaces do."""
PLACE_WEIGHT, SHEET_WEIGHT, USUAL_WEIGHT = 3.0, 0.7, 0.02
REPORTED_STEPS = 250


class LightNetwork(nn.Module):
    """Convolutions over both views, and two dense layers."""

    def __init__(self) -> None:
        super().__init__()
        steps: list[nn.Module] = []
        for before, after in itertools.pairwise(WIDTHS):
            for channels, stride in ((before, 2), (after, 1)):
                steps += [nn.Conv2d(channels, after, 3, stride, 1), nn.BatchNorm2d(after), nn.ReLU()]
        self.seen = nn.Sequential(*steps)
        self.wide = nn.Linear(WIDTHS[-1] * (SIDE // 16) ** 2, 96)
        self.dropped = nn.Dropout(DROPPED)
        self.out = nn.Linear(96, len(USUAL))
        nn.init.normal_(self.out.weight, std=0.01)
        self.out.bias.data = torch.tensor(USUAL)

    def forward(self, views: torch.Tensor) -> torch.Tensor:
        """(n, 4) log level, side, height, concentration."""
        return self.out(self.dropped(functional.relu(self.wide(self.seen(views).flatten(1)))))


class Rooms:
    """Compares the rooms that answers describe with true ones."""

    def __init__(self) -> None:
        units, solid = directions()
        self._units = torch.tensor(units)
        y, z = units[:, 1], units[:, 2]
        surfaces = environment.WALL + np.where(
            y > 0, (environment.CEILING - environment.WALL) * y, (environment.WALL - environment.FLOOR) * y
        )
        right, down, near = environment.CAMERA_DIRECTION
        camera = np.exp(environment.CAMERA_SHARPNESS * (units @ (right, -down, near) - 1))
        self._surfaces = torch.tensor((surfaces * (1 - environment.CAMERA_SHADE * camera)).astype(np.float32))
        apart = np.arccos(np.clip(units @ units.T, -1, 1))
        blur = np.exp(-0.5 * (apart / np.radians(BLUR_DEG)) ** 2) * solid
        self._blur = torch.tensor((blur / blur.sum(1, keepdims=True)).astype(np.float32)).T
        sheets = np.array(SHEETS) / np.linalg.norm(SHEETS, axis=1, keepdims=True)
        self._sheets = torch.tensor((np.clip(units @ sheets.T, 0, None) * solid[:, None] / np.pi).astype(np.float32))
        front = torch.tensor((np.clip(0.5 + z, 0, 1) * solid).astype(np.float32))
        self._front = front / front.sum()

    def radiance(self, answer: torch.Tensor) -> torch.Tensor:
        """(b, n) by direction: :meth:`ringar.render.environment.Environment.of`, here with gradients."""
        level, side, up = torch.exp(answer[:, :1]), answer[:, 1:2], answer[:, 2:3]
        directional = MOST_DIRECTIONAL * torch.sigmoid(answer[:, 3:4])
        mean = torch.cat([torch.sin(side) * torch.cos(up), torch.sin(up), torch.cos(side) * torch.cos(up)], 1)
        right_share = torch.clip(
            0.5 + environment.SIDE_SLOPE * mean[:, :1], environment.LEAST_SHARE, 1 - environment.LEAST_SHARE
        )
        room = (1 - environment.DARKENED * directional) * self._surfaces
        for aside, share in ((-1.0, 1 - right_share), (1.0, right_share)):
            towards = functional.normalize(mean + torch.tensor([aside * environment.SPREAD, 0, 0]), dim=1)
            peak = environment.SOURCE_SHARE * share * directional * environment.KEY_SHARPNESS * environment.TALLNESS
            peak = peak / (np.sqrt(np.pi) * torch.clip(towards[:, 2:], min=environment.LEAST_FACING))
            lower = 0.5 * (1 - environment.TALLNESS**2) * (towards[:, 1:2] - self._units[:, 1]) ** 2
            lobe = torch.exp(-((environment.KEY_SHARPNESS * (1 - towards @ self._units.T - lower)) ** 2))
            room = room + peak * lobe
        return level * room

    def errors(self, answer: torch.Tensor, light: torch.Tensor) -> torch.Tensor:
        """(b, 3) how far rooms differ as a picture shows them, sheets in them in log, and answers from the usual."""
        found = self.radiance(answer)
        shown = [blurred / (blurred + HALF_TONE) for blurred in (found @ self._blur, light @ self._blur)]
        places = ((shown[0] - shown[1]).abs() * self._front).sum(1)
        sheets = [torch.log(one @ self._sheets + 0.01) for one in (found, light)]
        unusual = answer[:, 1] ** 2 + (answer[:, 2] - USUAL[2]) ** 2
        return torch.stack([places, (sheets[0] - sheets[1]).abs().mean(1), unusual], 1)


def train(samples: Sequence[Sample], steps: int, rate: float, seed: int) -> LightNetwork:
    """Train on nine hands of ten, print the errors on the tenth; the answer is the running mean of the weights."""
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    rng, begun, rooms = np.random.default_rng(seed), time.monotonic(), Rooms()
    trained = [sample for sample in samples if not sample.kept]
    network = LightNetwork().train()
    mean = copy.deepcopy(network).eval()
    optimiser = torch.optim.AdamW(network.parameters(), rate, weight_decay=DECAY)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, total_steps=steps, pct_start=0.1)
    weights, found = torch.tensor([PLACE_WEIGHT, SHEET_WEIGHT, USUAL_WEIGHT]), []
    for step in range(1, steps + 1):
        views, light = batch([trained[i] for i in rng.integers(len(trained), size=BATCH)], rng)
        errors = rooms.errors(network(torch.from_numpy(views)), torch.from_numpy(light)).mean(0)
        optimiser.zero_grad()
        (errors * weights).sum().backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        found.append(errors.detach().numpy())
        follow(mean, network, min(0.995, (1 + step) / (10 + step)))
        if step % REPORTED_STEPS == 0:
            kept = report(mean, samples, rooms)
            spent_s = time.monotonic() - begun
            print(step, np.mean(found[-REPORTED_STEPS:], 0).round(4), kept, f"{spent_s:.0f} s", flush=True)  # noqa: T201
    return mean


def report(network: LightNetwork, samples: Sequence[Sample], rooms: Rooms) -> list[float]:
    """Mean errors on the hands that were kept back."""
    kept, found = [sample for sample in samples if sample.kept], []
    with torch.no_grad():
        for first in range(0, len(kept), 64):
            views, light = batch(kept[first : first + 64], None)
            found.append(rooms.errors(network(torch.from_numpy(views)), torch.from_numpy(light)))
    return [round(float(value), 4) for value in torch.cat(found).mean(0)]
