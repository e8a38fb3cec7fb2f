"""Read access to a TFLite file with the schema package ``tflite``: tensors, constants, operators."""

from typing import Any

import numpy as np
import tflite
from numpy.typing import NDArray

Array = NDArray[Any]
_DTYPES = {
    tflite.TensorType.FLOAT32: np.float32,
    tflite.TensorType.FLOAT16: np.float16,
    tflite.TensorType.INT32: np.int32,
}
_OPERATORS = {number: name for name, number in vars(tflite.BuiltinOperator).items() if isinstance(number, int)}


class Source:
    """Read access to the one subgraph of a TFLite model."""

    def __init__(self, data: bytes) -> None:
        self._model = tflite.Model.GetRootAsModel(data, 0)
        self._graph = self._model.Subgraphs(0)
        self.inputs = [int(i) for i in self._graph.InputsAsNumpy()]
        self.outputs = [int(i) for i in self._graph.OutputsAsNumpy()]
        self.shapes: list[tuple[int, ...]] = []
        self.constants: dict[int, Array] = {}
        for index in range(self._graph.TensorsLength()):
            tensor = self._graph.Tensors(index)
            shape = tuple(int(n) for n in tensor.ShapeAsNumpy()) if tensor.ShapeLength() else ()
            self.shapes.append(shape)
            buffer = self._model.Buffers(tensor.Buffer())
            if buffer.DataLength():
                values = np.frombuffer(buffer.DataAsNumpy().tobytes(), _DTYPES[tensor.Type()])
                self.constants[index] = values.reshape(shape)

    def operators(self) -> list[tuple[str, list[int], int, Any]]:
        """All operators in order: name, input tensors (without absent ones), output tensor, the operator."""
        rows = []
        for number in range(self._graph.OperatorsLength()):
            operator = self._graph.Operators(number)
            code = self._model.OperatorCodes(operator.OpcodeIndex())
            name = _OPERATORS[max(code.BuiltinCode(), code.DeprecatedBuiltinCode())]
            inputs = [int(i) for i in operator.InputsAsNumpy() if i >= 0]
            rows.append((name, inputs, int(operator.Outputs(0)), operator))
        return rows
