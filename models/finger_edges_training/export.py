"""The trained network as ONNX, NCHW, for a strip and its mirror image at a time."""

from pathlib import Path

import numpy as np
import onnx
from finger_edges_training.network import DILATIONS, LAYERS, STRIDES, Weights
from onnx import TensorProto, helper, numpy_helper

from ringar.finger.edge_model import BINS
from ringar.finger.strip import COLUMNS, ROWS


class _Graph:
    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def constant(self, name: str, values: np.ndarray) -> str:
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def op(self, kind: str, inputs: list[str], out: str, **attributes: object) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [out], **attributes))
        return out

    def convolution(self, name: str, x: str, out: str) -> str:
        height, width = LAYERS[name][:2]
        dilation = DILATIONS.get(name, (1, 1))
        pads = [(height - 1) // 2 * dilation[0], (width - 1) // 2 * dilation[1]] * 2
        kernel = self.constant(name + "w", np.asarray(self._weights[name + "w"]).transpose(3, 2, 0, 1))
        bias = self.constant(name + "b", np.asarray(self._weights[name + "b"]))
        strides = STRIDES.get(name, (1, 1))
        shape = {"kernel_shape": (height, width), "strides": strides, "dilations": dilation, "pads": pads}
        return self.op("Conv", [x, kernel, bias], out, **shape)


def export(weights: Weights, path: Path) -> None:
    """Write the network: input ``strip`` (2, 4, ROWS, COLUMNS), output ``edges`` (2, 2, ROWS, BINS)."""
    graph = _Graph(weights)
    fine = graph.op("Relu", [graph.convolution("c1", "strip", "c1_")], "fine")
    wide = graph.op("Relu", [graph.convolution("c2", fine, "c2_")], "wide")
    for name in ("c3", "c4", "c5"):
        active = graph.op("Relu", [graph.convolution(name, wide, name + "_")], name + "_relu")
        wide = graph.op("Add", [wide, active], name + "_sum")
    narrow = graph.convolution("c6", wide, "c6_")
    scales = graph.constant("scales", np.array([1, 1, 2, 2], np.float32))
    doubled = graph.op(
        "Resize",
        [narrow, "", scales],
        "doubled",
        mode="nearest",
        coordinate_transformation_mode="asymmetric",
        nearest_mode="floor",
    )
    bounds = [("first", [0, 0]), ("last", [ROWS, BINS]), ("axes", [2, 3])]
    cut = [graph.constant(name, np.array(values, np.int64)) for name, values in bounds]
    joined = graph.op("Add", [fine, graph.op("Slice", [doubled, *cut], "cut")], "joined")
    active = graph.op("Relu", [joined], "active")
    polished = graph.op("Relu", [graph.convolution("c7", active, "c7_")], "polished")
    graph.convolution("c8", graph.op("Add", [active, polished], "last_sum"), "edges")
    strip = helper.make_tensor_value_info("strip", TensorProto.FLOAT, [2, 4, ROWS, COLUMNS])
    edges = helper.make_tensor_value_info("edges", TensorProto.FLOAT, [2, 2, ROWS, BINS])
    body = helper.make_graph(graph.nodes, "finger_edges", [strip], [edges], graph.constants)
    model = helper.make_model(body, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    onnx.checker.check_model(model)
    onnx.save(model, str(path))
