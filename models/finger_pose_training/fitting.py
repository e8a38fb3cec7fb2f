"""The network's training on measured hands."""

import itertools
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional

from ringar.finger.pose_network import LEAST_SPREAD_RAD, hand_features

HELD_OUT = 7
"""One person of ten, those at this place, is kept for the figures."""
MIN_PRESENCE = 0.5
EPOCHS, BATCH, HIDDEN, PEAK_RATE, DECAY = 40, 256, 160, 4e-3, 1e-2
INPUT_NOISE = 0.02
"""Scatter put on the inputs while training, in hand sizes: the answer must not hang on the last hundredth."""

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Measurements:
    """Answers with a hand in them, all as right hands; angles in radians, thumb to little.

    Attributes
    ----------
    inputs, tilt, roll
        (n, 126), (n, 5) and (n, 5) float32.
    held_out
        (n,) bool: people not trained on.
    """

    inputs: Floats
    tilt: Floats
    roll: Floats
    held_out: NDArray[np.bool_]

    @classmethod
    def read(cls, folder: Path) -> Self:
        """All people's files of a folder."""
        inputs, tilt, roll, held_out = [], [], [], []
        for number, path in enumerate(sorted(folder.glob("*.npz"))):
            with np.load(path) as file:
                rows = {name: file[name] for name in file}
            seen = (rows["presence"] >= MIN_PRESENCE) & np.isfinite(rows["tilt"] + rows["roll"]).all(1)
            for i in np.flatnonzero(seen):
                right = bool(rows["right"][i])
                inputs.append(hand_features(rows["landmarks"][i], rows["world"][i], right=right))
                tilt.append(np.radians(rows["tilt"][i]))
                roll.append(np.radians(rows["roll"][i]) * (1 if right else -1))
                held_out.append(number % 10 == HELD_OUT)
        if not inputs:
            sys.exit(f"{folder}: no measurements; make some with render first")
        return cls(*(np.array(values, np.float32) for values in (inputs, tilt, roll)), np.array(held_out))


@dataclass(frozen=True)
class Truth:
    """True angles of some rows, as tensors (n, 5)."""

    tilt: torch.Tensor
    roll: torch.Tensor

    def errors(self, answer: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Absolute errors (n, 5) of tilt and roll for answers (n, 5, 5)."""
        sine, cosine, true_sine, true_cosine = (
            answer[..., 1],
            answer[..., 2],
            torch.sin(self.roll),
            torch.cos(self.roll),
        )
        off = torch.atan2(sine * true_cosine - cosine * true_sine, sine * true_sine + cosine * true_cosine)
        return (answer[..., 0] - self.tilt).abs(), off.abs()

    def loss(self, answer: torch.Tensor) -> torch.Tensor:
        """Absolute errors (roll counts less where the finger points at the camera) and Laplace spreads of them."""
        tilt, roll = self.errors(answer)
        out = 3 * (tilt + torch.cos(self.tilt).clamp(min=0.15) * roll).mean()
        for index, error in ((3, tilt), (4, roll)):
            spread = functional.softplus(answer[..., index]) + LEAST_SPREAD_RAD
            out = out + 0.3 * (error.detach() / spread + spread.log()).mean()
        return out + 0.05 * ((answer[..., 1:3].norm(dim=-1) - 1) ** 2).mean()


def fit(measured: Path, out: Path, seed: int) -> None:
    """Train, write the weights, print the errors on people not trained on."""
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    data = Measurements.read(measured)
    trained = np.flatnonzero(~data.held_out)
    mean, scale = data.inputs[trained].mean(0), data.inputs[trained].std(0) + np.float32(1e-3)
    inputs = torch.tensor((data.inputs - mean) / scale)
    truth = Truth(torch.tensor(data.tilt), torch.tensor(data.roll))
    dense = _train(inputs, truth, torch.tensor(trained), torch.tensor(INPUT_NOISE / scale))
    arrays = {"mean": mean, "scale": scale}
    for i, layer in enumerate(dense):
        arrays[f"weight{i}"] = np.ascontiguousarray(layer.weight.detach().numpy().T)
        arrays[f"bias{i}"] = layer.bias.detach().numpy()
    rows = torch.tensor(np.flatnonzero(data.held_out))
    with torch.no_grad():
        answer = _network(dense)(inputs[rows]).view(-1, 5, 5)
        errors = [error.numpy() for error in Truth(truth.tilt[rows], truth.roll[rows]).errors(answer)]
        learned = functional.softplus(answer[..., 3:]).numpy().mean((0, 1)) + LEAST_SPREAD_RAD
    arrays["spread_gain"] = np.array([error.mean() for error in errors], np.float32) / learned
    np.savez(out, **arrays)
    _report(len(trained), errors)


def _network(dense: list[nn.Linear]) -> nn.Sequential:
    return nn.Sequential(dense[0], nn.SiLU(), dense[1], nn.SiLU(), dense[2])


def _train(inputs: torch.Tensor, truth: Truth, trained: torch.Tensor, noise: torch.Tensor) -> list[nn.Linear]:
    dense = [nn.Linear(a, b) for a, b in itertools.pairwise([inputs.shape[1], HIDDEN, HIDDEN, 25])]
    network = _network(dense)
    optimiser = torch.optim.AdamW(network.parameters(), lr=PEAK_RATE, weight_decay=DECAY)
    per_epoch = len(trained) // BATCH
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, PEAK_RATE, total_steps=EPOCHS * per_epoch + 1)
    for _ in range(EPOCHS):
        for rows in trained[torch.randperm(len(trained))].split(BATCH)[:per_epoch]:
            noisy = inputs[rows] + torch.randn(len(rows), inputs.shape[1]) * noise
            optimiser.zero_grad()
            Truth(truth.tilt[rows], truth.roll[rows]).loss(network(noisy).view(-1, 5, 5)).backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
    return dense


def _report(trained: int, errors: list[Floats]) -> None:
    print(f"{trained} rows; on {len(errors[0])} rows of others, thumb to little, mean (median), degrees:")  # noqa: T201
    for name, error in zip(("tilt", "roll"), map(np.degrees, errors), strict=True):
        figures = " ".join(f"{a:5.1f} ({m:4.1f})" for a, m in zip(error.mean(0), np.median(error, 0), strict=True))
        print(f"{name}: {figures}; all {error.mean():.2f}")  # noqa: T201
