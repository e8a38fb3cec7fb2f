"""The trained ring network as ONNX: normalisation folded into the convolutions, weights stored in half precision."""

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from ring_mask_training.network import RingNetwork
from torch import nn

from ringar.ring.ring_network import SIZE_PX


class _Graph:
    """Nodes and constants; every method returns the name of what it adds."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def op(self, kind: str, inputs: list[str], **attributes: object) -> str:
        out = f"{kind.lower()}{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, inputs, [out], **attributes))
        return out

    def constant(self, values: np.ndarray) -> str:
        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values, np.float16), name))
        return self.op("Cast", [name], to=TensorProto.FLOAT)

    def convolution(self, x: str, conv: nn.Conv2d, norm: nn.BatchNorm2d | None = None) -> str:
        weight = conv.weight.detach().double().numpy()
        bias = np.zeros(len(weight)) if conv.bias is None else conv.bias.detach().double().numpy()
        if norm is not None:
            gain = (norm.weight / (norm.running_var + norm.eps).sqrt()).detach().double().numpy()
            weight = weight * gain[:, None, None, None]
            bias = norm.bias.detach().double().numpy() - norm.running_mean.double().numpy() * gain
        shape = {"kernel_shape": list(conv.kernel_size), "strides": list(conv.stride)}
        shape |= {"pads": [*conv.padding, *conv.padding], "dilations": list(conv.dilation)}
        return self.op("Conv", [x, self.constant(weight), self.constant(bias)], **shape)

    def part(self, x: str, part: nn.Module) -> str:
        """A step, a block, or several one after the other."""
        if isinstance(part, nn.Sequential):
            for one in part:
                x = self.part(x, one)
            return x
        if hasattr(part, "first"):
            return self.op("Add", [x, self.part(self.part(x, part.first), part.second)])
        return self.op("Relu", [self.convolution(x, part.conv, part.norm)])


def export(network: RingNetwork, path: Path) -> None:
    """Write the network: input ``photo`` (1, 3, SIZE_PX, SIZE_PX), output ``alpha`` (1, 1, SIZE_PX, SIZE_PX)."""
    graph = _Graph()
    x, seen = "photo", []
    for part in network.down:
        x = graph.part(x, part)
        seen.append(x)
    scales = numpy_helper.from_array(np.array([1, 1, 2, 2], np.float32), "twice")
    for narrow, up, beside in zip(network.narrow, network.up, seen[-2::-1], strict=True):
        larger = graph.op(
            "Resize",
            [graph.part(x, narrow), "", "twice"],
            mode="nearest",
            nearest_mode="floor",
            coordinate_transformation_mode="asymmetric",
        )
        x = graph.part(graph.op("Add", [larger, beside]), up)
    wide = graph.op("DepthToSpace", [graph.convolution(x, network.out)], blocksize=2, mode="CRD")
    graph.nodes.append(helper.make_node("Sigmoid", [wide], ["alpha"]))
    shape = [1, 3, SIZE_PX, SIZE_PX]
    photo = helper.make_tensor_value_info("photo", TensorProto.FLOAT, shape)
    alpha = helper.make_tensor_value_info("alpha", TensorProto.FLOAT, [1, 1, *shape[2:]])
    body = helper.make_graph(graph.nodes, "ring_mask", [photo], [alpha], [*graph.constants, scales])
    model = helper.make_model(body, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    onnx.checker.check_model(model)
    onnx.save(model, str(path))
