"""ringar's own small networks: on one thread of the processor, where they take less time than the way to a GPU."""

import functools

from ringar.errors import ModelFileError
from ringar.model_files import REPAIR, find_model
from ringar.records import Floats


class SmallNetwork:
    """A shipped network with one output; threads may share it.

    Raises
    ------
    ModelFileError
        Its file is missing, damaged or not a model.
    """

    def __init__(self, name: str) -> None:
        from ringar.runtime import RUNTIME_ERRORS, ort, session_options  # noqa: PLC0415  much to load for who only lists rings

        model = find_model(name)
        try:
            self._session = ort.InferenceSession(model.read(), session_options(1), providers=["CPUExecutionProvider"])
        except RUNTIME_ERRORS as error:
            raise ModelFileError(f"The model {name} can't be loaded. {REPAIR}") from error
        self._outputs = list(model.outputs)

    def answer(self, **inputs: Floats) -> Floats:
        """The output for the inputs, by the manifest's names."""
        output: Floats = self._session.run(self._outputs, inputs)[0]
        return output


@functools.cache
def small_network(name: str) -> SmallNetwork:
    """The shipped network of that name, read once.

    Raises
    ------
    ModelFileError
        Its file is missing, damaged or not a model.
    """
    return SmallNetwork(name)
