"""The running mean of a network's weights while it is trained: it errs less than the last step's weights."""

from torch import nn


def follow(mean: nn.Module, network: nn.Module, share: float) -> None:
    """Move the mean towards the network's weights; ``share`` of it stays."""
    now = network.state_dict()
    for name, value in mean.state_dict().items():
        if value.dtype.is_floating_point:
            value.mul_(share).add_(now[name], alpha=1 - share)
