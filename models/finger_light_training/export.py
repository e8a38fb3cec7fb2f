"""The trained light network as ONNX, normalisation folded into the convolutions."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnx
from finger_light_training.network import LightNetwork
from onnx import TensorProto, helper, numpy_helper
from torch import nn

from ringar.render.light_model import SIDE


def export(network: LightNetwork, path: Path) -> None:
    """Write the network: input ``views`` (2, 6, SIDE, SIDE), output ``light`` (2, 4)."""
    nodes: list[onnx.NodeProto] = []
    constants: list[onnx.TensorProto] = []

    def add(kind: str, inputs: list[str], weights: list[np.ndarray], **attributes: object) -> str:
        names = [f"c{len(constants) + i}" for i in range(len(weights))]
        constants.extend(
            numpy_helper.from_array(np.ascontiguousarray(values, np.float32), name)
            for name, values in zip(names, weights, strict=True)
        )
        nodes.append(helper.make_node(kind, [*inputs, *names], [f"{kind.lower()}{len(nodes)}"], **attributes))
        return nodes[-1].output[0]

    x = "views"
    parts = list(network.seen)
    for conv, norm in zip(parts[::3], parts[1::3], strict=True):
        gain = (norm.weight / (norm.running_var + norm.eps).sqrt()).detach().numpy()
        weight = conv.weight.detach().numpy() * gain[:, None, None, None]
        bias = norm.bias.detach().numpy() + (conv.bias.detach().numpy() - norm.running_mean.numpy()) * gain
        shape = {"kernel_shape": [3, 3], "strides": list(conv.stride), "pads": [1] * 4}
        x = add("Relu", [add("Conv", [x], [weight, bias], **shape)], [])
    x = add("Relu", [_dense(add, network.wide, add("Flatten", [x], [], axis=1))], [])
    nodes.append(helper.make_node("Identity", [_dense(add, network.out, x)], ["light"]))
    views = helper.make_tensor_value_info("views", TensorProto.FLOAT, [2, 6, SIDE, SIDE])
    light = helper.make_tensor_value_info("light", TensorProto.FLOAT, [2, 4])
    body = helper.make_graph(nodes, "finger_light", [views], [light], constants)
    model = helper.make_model(body, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    onnx.checker.check_model(model)
    onnx.save(model, str(path))


def _dense(add: Callable[..., str], layer: nn.Linear, x: str) -> str:
    return add("Gemm", [x], [layer.weight.detach().numpy().T, layer.bias.detach().numpy()])
