"""The joint network and its training."""

import time
from collections.abc import Sequence

import numpy as np
import torch
from finger_joints_training.samples import Sample, changed, cut
from torch import nn
from torch.nn import functional

from ringar.finger.joint_model import COLUMNS, ROWS, crop_input
from ringar.finger.pose_network import FINGERS

JOINT_VALUES = 126
HAND_VALUES = JOINT_VALUES + 2 * FINGERS
GIVEN_TURN = slice(JOINT_VALUES + FINGERS, JOINT_VALUES + FINGERS + 3)
"""Tilt, sine and cosine of the roll as the pose network says: the answer is what has to be added."""
CONVOLUTIONS = {"c1": (5, 16, 5, 2), "c2": (16, 32, 3, 2), "c3": (32, 32, 3, 1)}
CONVOLUTIONS |= {"c4": (32, 48, 3, 2), "c5": (48, 48, 3, 1), "c6": (48, 64, 3, 2)}
"""Channels in and out, kernel size, stride; c3 and c5 are added to what they read."""
SEEN = 64 * (ROWS // 16) * ((COLUMNS + 15) // 16)
BATCH, PEAK_RATE, DECAY, INPUT_NOISE = 64, 2e-3, 1e-2, 0.1

LEAST_SPREAD = 0.02
"""Least spread of a shift that the network may answer, expected finger widths."""


class JointNetwork(nn.Module):
    """Convolutions over the crop, dense layers over the hand's landmarks, both joined."""

    def __init__(self, mean: torch.Tensor, scale: torch.Tensor) -> None:
        super().__init__()
        for name, (a, b, size, stride) in CONVOLUTIONS.items():
            self.add_module(name, nn.Conv2d(a, b, size, stride, size // 2))
        self.f1, self.f2, self.o = nn.Linear(SEEN, 96), nn.Linear(96 + 64, 96), nn.Linear(96, 6)
        self.l1, self.l2 = nn.Linear(HAND_VALUES, 96), nn.Linear(96, 64)
        self.register_buffer("mean", mean)
        self.register_buffer("scale", scale)

    def forward(self, crop: torch.Tensor, hand: torch.Tensor) -> torch.Tensor:
        """(n, 6) shift, length, spread before softplus, tilt, sine and cosine of the roll."""
        x = crop
        for name in CONVOLUTIONS:
            active = functional.relu(self.get_submodule(name)(x))
            x = x + active if name in {"c3", "c5"} else active
        x = functional.relu(self.f1(x.flatten(1)))
        known = (hand - self.mean) / self.scale
        if self.training:
            known = known + INPUT_NOISE * torch.randn_like(known)
        known = functional.relu(self.l2(functional.relu(self.l1(known))))
        answer = self.o(functional.relu(self.f2(torch.cat([x, known], 1))))
        return torch.cat([answer[:, :3], answer[:, 3:] + hand[:, GIVEN_TURN]], 1)


def _loss(answer: torch.Tensor, truth: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Absolute errors of everything and a Laplace spread of the shift's; and the errors of shift, length and tilt."""
    shift, length, tilt = ((answer[:, i] - truth[:, j]).abs() for i, j in ((0, 0), (1, 1), (3, 2)))
    roll = (answer[:, 4:] - truth[:, 3:]).abs().sum(1)
    spread = functional.softplus(answer[:, 2]) + LEAST_SPREAD
    calibration = (shift.detach() / spread + spread.log()).mean()
    total = 3 * shift.mean() + 0.7 * length.mean() + 0.3 * calibration + tilt.mean() + 0.3 * roll.mean()
    return total, torch.stack([shift, length, torch.rad2deg(tilt)], 1).detach()


def _batch(samples: Sequence[Sample], rng: np.random.Generator | None) -> tuple[torch.Tensor, ...]:
    crops, hands, answers = (np.array(values) for values in zip(*(cut(s, rng) for s in samples), strict=True))
    if rng is not None:
        crops = changed(crops, rng)
    inputs = np.concatenate([crop_input(crop) for crop in crops])
    return torch.tensor(inputs), torch.tensor(hands), torch.tensor(answers)


def train(samples: Sequence[Sample], steps: int, seed: int) -> JointNetwork:
    """Train on nine people of ten, print the errors on the tenth; the answer is the running mean of the weights."""
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    rng, begun = np.random.default_rng(seed), time.monotonic()
    trained, kept = ([s for s in samples if s.held_out == held] for held in (False, True))
    hands = torch.tensor(np.array([s.inputs[1] for s in trained]))
    network = JointNetwork(hands.mean(0), hands.std(0) + 1e-2)
    mean = {name: value.clone() for name, value in network.state_dict().items()}
    optimiser = torch.optim.AdamW(network.parameters(), PEAK_RATE, weight_decay=DECAY)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, PEAK_RATE, total_steps=steps, pct_start=0.1)
    for step in range(1, steps + 1):
        chosen = [trained[i] for i in rng.integers(len(trained), size=BATCH)]
        crop, hand, truth = _batch(chosen, rng)
        total, errors = _loss(network(crop, hand), truth)
        optimiser.zero_grad()
        total.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 2.0)
        optimiser.step()
        schedule.step()
        share = min(0.998, (1 + step) / (10 + step))
        for name, value in network.state_dict().items():
            mean[name].mul_(share).add_(value, alpha=1 - share)
        if step % 500 == 0:
            print(step, errors.mean(0).numpy().round(3), f"{time.monotonic() - begun:.0f} s", flush=True)  # noqa: T201
    network.load_state_dict(mean)
    network.eval()
    _report(network, kept)
    return network


def _report(network: JointNetwork, samples: Sequence[Sample]) -> None:
    found = []
    with torch.no_grad():
        for first in range(0, len(samples), 256):
            crop, hand, truth = _batch(samples[first : first + 256], None)
            found.append(torch.cat([_loss(network(crop, hand), truth)[1], truth[:, :1].abs()], 1).numpy())
    table = np.concatenate(found)
    for name, row in (("mean", table.mean(0)), ("median", np.median(table, 0))):
        print(f"{name} of {len(table)}: shift, length, tilt, landmarks alone", row.round(4))  # noqa: T201
