"""The trained joint network as ONNX, with the inputs' scaling folded into the first dense layer."""

from pathlib import Path

import numpy as np
import onnx
from finger_joints_training.network import CONVOLUTIONS, GIVEN_TURN, HAND_VALUES, JointNetwork
from onnx import TensorProto, helper, numpy_helper

from ringar.finger.joint_model import COLUMNS, ROWS


class _Graph:
    def __init__(self, network: JointNetwork) -> None:
        self._weights = {name: value.numpy() for name, value in network.state_dict().items()}
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def op(self, kind: str, inputs: list[str], out: str, **attributes: object) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [out], **attributes))
        return out

    def constant(self, name: str, values: np.ndarray) -> str:
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values, np.float32), name))
        return name

    def convolution(self, name: str, x: str) -> str:
        size, stride = CONVOLUTIONS[name][2:]
        kernel = self.constant(name + "w", self._weights[name + ".weight"])
        bias = self.constant(name + "b", self._weights[name + ".bias"])
        shape = {"kernel_shape": [size] * 2, "strides": [stride] * 2, "pads": [size // 2] * 4}
        return self.op("Relu", [self.op("Conv", [x, kernel, bias], name, **shape)], name + "_relu")

    def dense(self, name: str, x: str, *, active: bool = True) -> str:
        weight, bias = self._weights[name + ".weight"], self._weights[name + ".bias"]
        if name == "l1":
            weight = weight / self._weights["scale"]
            bias = bias - weight @ self._weights["mean"]
        out = self.op("Gemm", [x, self.constant(name + "w", weight.T), self.constant(name + "b", bias)], name)
        return self.op("Relu", [out], name + "_relu") if active else out


def export(network: JointNetwork, path: Path) -> None:
    """Write the network: inputs ``crop`` (1, 5, ROWS, COLUMNS) and ``hand`` (1, 136), output ``answer`` (1, 6)."""
    graph = _Graph(network)
    x = "crop"
    for name in CONVOLUTIONS:
        active = graph.convolution(name, x)
        x = graph.op("Add", [x, active], name + "_sum") if name in {"c3", "c5"} else active
    seen = graph.dense("f1", graph.op("Flatten", [x], "flat", axis=1))
    known = graph.dense("l2", graph.dense("l1", "hand"))
    own = graph.dense("o", graph.dense("f2", graph.op("Concat", [seen, known], "both", axis=1)), active=False)
    picked = np.zeros((HAND_VALUES, 6))
    picked[GIVEN_TURN, 3:] = np.eye(3)
    given = graph.op("MatMul", ["hand", graph.constant("picked", picked)], "given")
    graph.op("Add", [own, given], "answer")
    shapes = {"crop": [1, 5, ROWS, COLUMNS], "hand": [1, HAND_VALUES], "answer": [1, 6]}
    crop, hand, answer = (helper.make_tensor_value_info(n, TensorProto.FLOAT, s) for n, s in shapes.items())
    body = helper.make_graph(graph.nodes, "finger_joints", [crop, hand], [answer], graph.constants)
    model = helper.make_model(body, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    onnx.checker.check_model(model)
    onnx.save(model, str(path))
