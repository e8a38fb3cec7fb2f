"""Sliders and switches made from the parameter model's JSON schema."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ringar.parameters import DEFAULT_LOCATION, RingParameter

SHOWN_CONTROLS = ("slider", "switch")
"""Kinds of ``x-ui`` hints that the drawer shows; fingers and points have places of their own."""

WHERE_NULL: Mapping[str, float] = {"ring_wearing_location": DEFAULT_LOCATION}
"""What a control shows for a parameter left to the program."""


@dataclass(frozen=True)
class Control:
    """One control of the drawer, as the schema describes it."""

    name: str
    kind: str
    label: str
    help: str
    unit: str
    minimum: float
    maximum: float
    step: float
    default: float | bool

    @classmethod
    def from_schema(cls, name: str, schema: Mapping[str, Any]) -> "Control":
        """Read one property of a JSON schema; an optional one has its limits in the first branch of ``anyOf``."""
        limits = schema.get("anyOf", [schema])[0]
        hint, default = schema["x-ui"], schema.get("default")
        return cls(
            name=name,
            kind=hint["control"],
            label=hint["label"],
            help=schema["description"],
            unit=hint["unit"],
            minimum=float(limits.get("minimum", 0.0)),
            maximum=float(limits.get("maximum", 1.0)),
            step=float(hint.get("step", 0.0)),
            default=WHERE_NULL[name] if default is None else default,
        )


def controls_of(schema: Mapping[str, Any]) -> tuple[Control, ...]:
    """The drawer's controls: sliders, then switches, each in the order of the schema."""
    shown = [
        Control.from_schema(name, entry)
        for name, entry in schema["properties"].items()
        if entry["x-ui"]["control"] in SHOWN_CONTROLS
    ]
    return tuple(sorted(shown, key=lambda control: SHOWN_CONTROLS.index(control.kind)))


FIELDS = ("name", "kind", "label", "help", "unit", "minimum", "maximum", "step", "default")
VALUE_ROLE = int(Qt.ItemDataRole.UserRole)
ROLES = {VALUE_ROLE: "value"} | {VALUE_ROLE + 1 + place: field for place, field in enumerate(FIELDS)}

Index = QModelIndex | QPersistentModelIndex


class ParameterControls(QAbstractListModel):
    """The controls with the active ring's values, for QML."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controls = controls_of(RingParameter.model_json_schema())
        self._parameter = RingParameter()

    def show(self, parameter: RingParameter) -> None:
        """Show another ring's parameters."""
        self._parameter = parameter
        self.dataChanged.emit(self.index(0), self.index(len(self._controls) - 1), [VALUE_ROLE])

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802, ARG002 - Qt's signature
        """Count the controls."""
        return len(self._controls)

    def data(self, index: Index, role: int = VALUE_ROLE) -> Any:
        """One field of one control."""
        if not index.isValid() or role not in ROLES:
            return None
        control = self._controls[index.row()]
        if role == VALUE_ROLE:
            value = getattr(self._parameter, control.name)
            return control.default if value is None else value
        return getattr(control, ROLES[role])

    def roleNames(self) -> dict[int, Any]:  # noqa: N802 - Qt's name
        """Names under which QML sees the fields."""
        return {role: name.encode() for role, name in ROLES.items()}
