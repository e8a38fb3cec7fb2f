"""Translate a TFLite graph to ONNX, operator by operator.

The graph keeps all pictures in channel-first order and takes its input so. Weights stay in half precision as in the
source (a ``Cast`` that the runtime folds at load). ``PRELU`` becomes two depthwise 1 x 1 convolutions,
``a x + (1 - a) relu(x)``, which ONNX Runtime keeps in its blocked layout: the same numbers at about half the time of
its ``PRelu`` kernel.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import onnx
import tflite
from onnx import helper, numpy_helper
from tflite_source import Array, Source

OPSET = 17
IR_VERSION = 8
SMALL = 16
"""Constants of at most this many values are stored in single precision."""
_NHWC_TO_NCHW = {0: 0, 1: 2, 2: 3, 3: 1}


def _options(operator: Any, kind: Callable[[], Any]) -> Any:
    options, table = kind(), operator.BuiltinOptions()
    options.Init(table.Bytes, table.Pos)
    return options


def _same_padding(size: int, kernel: int, stride: int) -> tuple[int, int]:
    """TFLite's SAME padding of one axis: before, after."""
    total = max((-(-size // stride) - 1) * stride + kernel - size, 0)
    return total // 2, total - total // 2


class Converter:
    """Translates one source, operator by operator; ``values`` maps its tensors to ONNX names."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.nodes: list[onnx.NodeProto] = []
        self.initializers: list[onnx.TensorProto] = []
        self.values: dict[int, str] = {}
        self._half: set[int] = set()
        self._count = 0

    def convert(self, input_name: str, output_names: Sequence[str]) -> onnx.ModelProto:
        """The whole graph, its input channel-first, its outputs as in the source."""
        (image,), shapes = self.source.inputs, self.source.shapes
        batch, height, width, channels = shapes[image]
        self.values[image] = input_name
        inputs = [self._declare(input_name, (batch, channels, height, width))]
        for name, operands, result, operator in self.source.operators():
            translated = _TRANSLATIONS[name](self, operands, result, operator)
            if translated is not None:
                self.values[result] = translated
        outputs = []
        for index, name in zip(self.source.outputs, output_names, strict=True):
            self.nodes.append(helper.make_node("Identity", [self.values[index]], [name], name=f"output_{name}"))
            outputs.append(self._declare(name, shapes[index]))
        graph = helper.make_graph(self.nodes, "hand", inputs, outputs, self.initializers)
        opset = helper.make_opsetid("", OPSET)
        model = helper.make_model(graph, opset_imports=[opset], ir_version=IR_VERSION, producer_name="ringar")
        onnx.checker.check_model(model, full_check=True)
        return model

    @staticmethod
    def _declare(name: str, shape: tuple[int, ...]) -> onnx.ValueInfoProto:
        return helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, shape)

    def _unique(self, prefix: str) -> str:
        self._count += 1
        return f"{prefix}_{self._count}"

    def emit(self, kind: str, inputs: list[str], **attributes: Any) -> str:
        """Append a node and return its output's name."""
        name = self._unique(kind.lower())
        self.nodes.append(helper.make_node(kind, inputs, [name], name=f"node_{name}", **attributes))
        return name

    def store(self, values: Array, *, half: bool = False) -> str:
        """Keep a constant, in half precision where its source was."""
        name, values = self._unique("const"), np.ascontiguousarray(values)
        if not (half and values.size > SMALL):
            self.initializers.append(numpy_helper.from_array(values, name))
            return name
        self.initializers.append(numpy_helper.from_array(values.astype(np.float16), name))
        return self.emit("Cast", [name], to=onnx.TensorProto.FLOAT)

    def weight(self, index: int, shape: Sequence[int] | None = None, axes: Sequence[int] | None = None) -> str:
        """Store a source constant, transposed or reshaped."""
        values = self.source.constants[index].astype(np.float32)
        values = values if axes is None else values.transpose(axes)
        return self.store(values if shape is None else values.reshape(shape), half=index in self._half)

    def activate(self, name: str, function: int) -> str:
        """Apply an operator's fused activation."""
        if function == tflite.ActivationFunctionType.NONE:
            return name
        if function == tflite.ActivationFunctionType.RELU:
            return self.emit("Relu", [name])
        if function == tflite.ActivationFunctionType.RELU6:
            return self.emit("Clip", [name, self.store(np.float32([0])[0]), self.store(np.float32([6])[0])])
        raise NotImplementedError(f"fused activation {function}")

    def channels_last(self, index: int) -> str:
        """A tensor in the source's own order."""
        name = self.values[index]
        return self.emit("Transpose", [name], perm=[0, 2, 3, 1]) if len(self.source.shapes[index]) == 4 else name

    def pads(self, index: int, kernel: tuple[int, int], strides: tuple[int, int], padding: int) -> list[int]:
        """ONNX ``pads`` of a convolution or pooling over tensor ``index``."""
        if padding == tflite.Padding.VALID:
            return [0, 0, 0, 0]
        _, height, width, _ = self.source.shapes[index]
        top, bottom = _same_padding(height, kernel[0], strides[0])
        left, right = _same_padding(width, kernel[1], strides[1])
        return [top, left, bottom, right]

    def dequantize(self, operands: list[int], result: int, _operator: Any) -> None:
        """Half-precision constants are only noted; :meth:`store` writes them."""
        self.source.constants[result] = self.source.constants[operands[0]]
        self._half.add(result)

    def convolution(self, operands: list[int], _result: int, operator: Any) -> str:
        """CONV_2D."""
        return self._convolution(operands, _options(operator, tflite.Conv2DOptions), (0, 3, 1, 2), 1)

    def depthwise(self, operands: list[int], _result: int, operator: Any) -> str:
        """DEPTHWISE_CONV_2D: one group per input channel."""
        groups = self.source.shapes[operands[0]][3]
        return self._convolution(operands, _options(operator, tflite.DepthwiseConv2DOptions), (3, 0, 1, 2), groups)

    def _convolution(self, operands: list[int], options: Any, axes: Sequence[int], groups: int) -> str:
        kernel = self.source.shapes[operands[1]][1:3]
        if (options.DilationHFactor(), options.DilationWFactor()) != (1, 1):
            raise NotImplementedError("dilated convolution")
        strides = (options.StrideH(), options.StrideW())
        inputs = [self.values[operands[0]], self.weight(operands[1], axes=axes)]
        inputs += [self.weight(index) for index in operands[2:]]
        pads = self.pads(operands[0], (kernel[0], kernel[1]), strides, options.Padding())
        name = self.emit("Conv", inputs, kernel_shape=kernel, strides=strides, group=groups, pads=pads)
        return self.activate(name, options.FusedActivationFunction())

    def prelu(self, operands: list[int], _result: int, _operator: Any) -> str:
        """PRELU as two depthwise convolutions."""
        name, slope = self.values[operands[0]], self.source.constants[operands[1]].astype(np.float32).ravel()
        shape = {"kernel_shape": [1, 1], "group": slope.size}
        linear = self.emit("Conv", [name, self.weight(operands[1], (-1, 1, 1, 1))], **shape)
        positive = self.store((1 - slope).reshape(-1, 1, 1, 1))
        return self.emit("Add", [self.emit("Conv", [self.emit("Relu", [name]), positive], **shape), linear])

    def add(self, operands: list[int], _result: int, operator: Any) -> str:
        """ADD of two tensors."""
        name = self.emit("Add", [self.values[index] for index in operands])
        return self.activate(name, _options(operator, tflite.AddOptions).FusedActivationFunction())

    def max_pool(self, operands: list[int], _result: int, operator: Any) -> str:
        """MAX_POOL_2D."""
        options = _options(operator, tflite.Pool2DOptions)
        kernel, strides = (options.FilterHeight(), options.FilterWidth()), (options.StrideH(), options.StrideW())
        pads = self.pads(operands[0], kernel, strides, options.Padding())
        name = self.emit("MaxPool", [self.values[operands[0]]], kernel_shape=kernel, strides=strides, pads=pads)
        return self.activate(name, options.FusedActivationFunction())

    def pad(self, operands: list[int], _result: int, _operator: Any) -> str:
        """PAD with zeros."""
        amounts = self.source.constants[operands[1]].astype(np.int64)[[0, 3, 1, 2]]
        return self.emit("Pad", [self.values[operands[0]], self.store(amounts.T.reshape(-1))])

    def resize(self, operands: list[int], result: int, operator: Any) -> str:
        """RESIZE_BILINEAR."""
        options, (_, height, width, channels) = (
            _options(operator, tflite.ResizeBilinearOptions),
            self.source.shapes[result],
        )
        if options.AlignCorners():
            raise NotImplementedError("resize with aligned corners")
        mode = "half_pixel" if options.HalfPixelCenters() else "asymmetric"
        size = self.store(np.array([1, channels, height, width], np.int64))
        inputs = [self.values[operands[0]], "", "", size]
        return self.emit("Resize", inputs, mode="linear", coordinate_transformation_mode=mode)

    def mean(self, operands: list[int], _result: int, operator: Any) -> str:
        """MEAN over height and width."""
        if self.source.constants[operands[1]].tolist() != [1, 2]:
            raise NotImplementedError("mean over other axes than the picture's")
        name = self.emit("GlobalAveragePool", [self.values[operands[0]]])
        return name if _options(operator, tflite.ReducerOptions).KeepDims() else self.emit("Flatten", [name], axis=1)

    def fully_connected(self, operands: list[int], _result: int, operator: Any) -> str:
        """FULLY_CONNECTED of a (batch, features) tensor."""
        inputs = [self.values[operands[0]], *(self.weight(index) for index in operands[1:])]
        options = _options(operator, tflite.FullyConnectedOptions)
        return self.activate(self.emit("Gemm", inputs, transB=1), options.FusedActivationFunction())

    def reshape(self, operands: list[int], result: int, _operator: Any) -> str:
        """RESHAPE in the source's order."""
        shape = self.store(np.array(self.source.shapes[result], np.int64))
        return self.emit("Reshape", [self.channels_last(operands[0]), shape])

    def concatenate(self, operands: list[int], result: int, operator: Any) -> str:
        """CONCATENATION."""
        rank = len(self.source.shapes[result])
        axis = _options(operator, tflite.ConcatenationOptions).Axis() % rank
        axis = _NHWC_TO_NCHW[axis] if rank == 4 else axis
        return self.emit("Concat", [self.values[index] for index in operands], axis=axis)

    def logistic(self, operands: list[int], _result: int, _operator: Any) -> str:
        """LOGISTIC."""
        return self.emit("Sigmoid", [self.values[operands[0]]])


_TRANSLATIONS: dict[str, Callable[[Converter, list[int], int, Any], str | None]] = {
    "ADD": Converter.add,
    "CONCATENATION": Converter.concatenate,
    "CONV_2D": Converter.convolution,
    "DEPTHWISE_CONV_2D": Converter.depthwise,
    "DEQUANTIZE": Converter.dequantize,
    "FULLY_CONNECTED": Converter.fully_connected,
    "LOGISTIC": Converter.logistic,
    "MAX_POOL_2D": Converter.max_pool,
    "MEAN": Converter.mean,
    "PAD": Converter.pad,
    "PRELU": Converter.prelu,
    "RESHAPE": Converter.reshape,
    "RESIZE_BILINEAR": Converter.resize,
}
