"""One synchronous call: a frame and the rings to wear in; the composite and its explanation out.

Read this file to see the whole pipeline: track the hand, fit the finger, estimate the light, draw the ring.
No threads, no Qt, no files.
"""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

import numpy as np

from ringar.errors import HandUnusableError
from ringar.finger import (
    FingerFilter,
    Guidance,
    HandCheck,
    check_hand,
    fit_finger,
    hidden_share,
    in_front_of,
    wearing_hand,
)
from ringar.hand import HandBackend, HandTracker, find_hands
from ringar.parameters import DEFAULT_FINGER, DEFAULT_LOCATION, Finger, RingParameter
from ringar.records import Bgr8, FingerFit, Frame, Gray8, Hand, Light, Point, RingModel, Wearing
from ringar.render import DrawnRing, blend_light, draw_ring, estimate_light
from ringar.stack import Placement, placements

LOW_CONFIDENCE = 0.35
"""Fits below it are reported with a warning."""

MOST_HIDDEN = 0.85
"""Of a ring whose place is hidden by more than this share no crumbs are drawn."""

LOOK_EVERY = 4
"""Frames of a video from one look at the light and at the hand's fitness to the next: rooms and people are slow."""


@dataclass(frozen=True)
class WornRing:
    """One ring as it was drawn.

    Attributes
    ----------
    fit
        The finger fit used.
    slot
        The ring's place in the request.
    parameter
        Every parameter with anchors, finger and location filled in.
    center_px, axis_angle_deg, width_px, tilt_deg, roll_deg
        The drawn ring's pose; ``width_px`` is its inner diameter in the picture.
    strength
        1 = fully there, below 1 while it fades in or out.
    """

    name: str
    slot: int
    fit: FingerFit
    parameter: RingParameter
    center_px: Point
    axis_angle_deg: float
    width_px: float
    tilt_deg: float
    roll_deg: float
    confidence: float
    strength: float


@dataclass(frozen=True)
class TryOnResult:
    """The composite and its explanation.

    Attributes
    ----------
    image_bgr
        (height, width, 3) uint8 BGR, a new array of the frame's size.
    hands
        The hands in the picture, the wearing one first.
    mask
        (height, width) uint8: coverage of the drawn rings, shadows left out.
    timings_ms
        Milliseconds by stage: ``track``, ``check``, ``fit``, ``cover``, ``light``, ``draw``, ``total``.
    """

    image_bgr: Bgr8
    frame: Frame
    hands: tuple[Hand, ...]
    rings: tuple[WornRing, ...]
    mask: Gray8
    timings_ms: dict[str, float]
    warnings: tuple[str, ...]
    guidance: Guidance | None


@dataclass
class _HandMemory:
    """What the video path remembers of one hand between frames; by the ring's slot but for its check."""

    filters: dict[int, FingerFilter] = field(default_factory=dict)
    fits: dict[int, FingerFit] = field(default_factory=dict)
    hidden: dict[int, bool] = field(default_factory=dict)
    lights: dict[int, Light] = field(default_factory=dict)
    frames: int = 0
    check: HandCheck | None = None

    def lose(self, slot: int, t_ns: int) -> None:
        """Let a ring fade in again later: in this frame it can't be worn."""
        self.fits.pop(slot, None)
        if slot in self.filters:
            self.filters[slot].lose(t_ns)


@dataclass
class _Canvas:
    """The composite while it grows."""

    image_bgr: Bgr8
    mask: Gray8
    rings: list[WornRing] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    timings_ms: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        start = time.perf_counter()
        yield
        self.timings_ms[name] = self.timings_ms.get(name, 0.0) + (time.perf_counter() - start) * 1e3


class TryOn:
    """The pipeline: ``still`` answers single pictures, ``step`` the frames of one video in their order."""

    def __init__(self, tracker: HandBackend | None = None, threads: int = 2) -> None:
        self._tracker = HandTracker(threads=threads) if tracker is None else tracker
        self._memories: dict[int, _HandMemory] = {}
        self._wearing_track: int | None = None

    @property
    def provider(self) -> str:
        """The execution provider the models really run on."""
        return self._tracker.provider

    def reset(self) -> None:
        """Forget the video seen so far."""
        self._tracker.reset()
        self._memories.clear()
        self._wearing_track = None

    def still(self, frame: Frame, wearings: Sequence[Wearing], occluders: Gray8 | None = None) -> TryOnResult:
        """Put the rings on the most prominent hand of one picture that holds out its finger.

        Raises
        ------
        NoHandError
            No hand was found.
        HandUnusableError
            None of the rings can be worn: the sentence says why.
        """
        canvas = _empty_canvas(frame)
        with canvas.stage("track"):
            hands = find_hands(self._tracker, frame)
        hand = wearing_hand(hands, _first_finger(wearings))
        result = self._compose(canvas, frame, hands, hand, wearings, occluders, _HandMemory(), smooth=False)
        if wearings and not result.rings:
            raise HandUnusableError(" ".join(result.warnings))
        return result

    def step(self, frame: Frame, wearings: Sequence[Wearing]) -> TryOnResult:
        """Put the rings on the hand of the next video frame; without a usable hand the picture stays as it is."""
        canvas = _empty_canvas(frame)
        with canvas.stage("track"):
            hands = self._tracker.track(frame)
        present = {hand.track_id for hand in hands}
        self._memories = {track: memory for track, memory in self._memories.items() if track in present}
        if not hands:
            return self._finish(canvas, frame, (), check_hand(frame, (), _first_finger(wearings)))
        known = (hand for hand in hands if hand.track_id == self._wearing_track)
        hand = next(known, None) or wearing_hand(hands, _first_finger(wearings))
        self._wearing_track = hand.track_id
        memory = self._memories.setdefault(hand.track_id, _HandMemory())
        return self._compose(canvas, frame, hands, hand, wearings, None, memory, smooth=True)

    def _compose(
        self,
        canvas: _Canvas,
        frame: Frame,
        hands: tuple[Hand, ...],
        hand: Hand,
        wearings: Sequence[Wearing],
        occluders: Gray8 | None,
        memory: _HandMemory,
        *,
        smooth: bool,
    ) -> TryOnResult:
        memory.frames += 1
        with canvas.stage("check"):
            if memory.check is None or memory.frames % LOOK_EVERY == 0:
                memory.check = check_hand(frame, (hand,), _first_finger(wearings))
        check = memory.check
        look_at_light = memory.frames % LOOK_EVERY == LOOK_EVERY // 2
        canvas.warnings.extend(reason.sentence for reason in check.reasons)
        placed = placements(wearings)
        canvas.warnings.extend(_no_room(wearings, placed))
        for placement in placed:
            with canvas.stage("fit"):
                fitted = _fit(canvas, frame, hand, placement, memory, smooth=smooth)
            if fitted is None:
                continue
            fit, strength = fitted
            with canvas.stage("cover"):
                known = memory.hidden.get(placement.slot, False)
                crossing = in_front_of(frame.image_bgr, hands, hand, fit, hidden_before=known)
                memory.hidden[placement.slot] = crossing is not None
            if crossing is not None and hidden_share(crossing, fit) > MOST_HIDDEN:
                memory.lose(placement.slot, frame.t_capture_ns)
                canvas.warnings.append(f"The {fit.finger.name.lower()} finger is hidden where its ring would sit.")
                continue
            with canvas.stage("light"):
                light = memory.lights.get(placement.slot)
                if light is None or look_at_light:
                    light = memory.lights[placement.slot] = blend_light(light, estimate_light(frame, hand, fit))
            with canvas.stage("draw"):
                drawn = draw_ring(
                    canvas.image_bgr,
                    placement.wearing.model,
                    fit,
                    placement.wearing.parameter,
                    light,
                    _together(crossing, occluders),
                    strength,
                )
                drawn.paste(canvas.image_bgr, canvas.mask)
            canvas.rings.append(_worn(placement, fit, drawn, strength))
        others = (other for other in hands if other is not hand)
        return self._finish(canvas, frame, (hand, *others), check)

    @staticmethod
    def _finish(canvas: _Canvas, frame: Frame, hands: tuple[Hand, ...], check: HandCheck) -> TryOnResult:
        canvas.timings_ms["total"] = sum(canvas.timings_ms.values())
        return TryOnResult(
            image_bgr=canvas.image_bgr,
            frame=frame,
            hands=hands,
            rings=tuple(canvas.rings),
            mask=canvas.mask,
            timings_ms=canvas.timings_ms,
            warnings=tuple(dict.fromkeys(canvas.warnings)),
            guidance=check.reasons[0].code if check.reasons else None,
        )


def _fit(
    canvas: _Canvas, frame: Frame, hand: Hand, placement: Placement, memory: _HandMemory, *, smooth: bool
) -> tuple[FingerFit, float] | None:
    """The finger fit for one ring and how strongly to draw it; None where the finger can't be used."""
    finger, slot = placement.wearing.parameter.finger, placement.slot
    try:
        fit = fit_finger(frame, hand, finger, placement.phalanx_t, memory.fits.get(slot))
    except HandUnusableError as error:
        canvas.warnings.append(error.message)
        memory.lose(slot, frame.t_capture_ns)
        return None
    memory.fits[slot] = fit
    if fit.confidence < LOW_CONFIDENCE:
        canvas.warnings.append(
            f"The {finger.name.lower()} finger's edges are hard to see; the ring's place is a guess."
        )
    if not smooth:
        return fit, 1.0
    smoother = memory.filters.setdefault(slot, FingerFilter())
    fit = smoother.update(fit, hand, frame.t_capture_ns)
    return (fit, smoother.strength) if smoother.strength > 0 else None


def _no_room(wearings: Sequence[Wearing], placed: Sequence[Placement]) -> list[str]:
    """A sentence for each ring that finds no place on its finger beside the others."""
    slots = {placement.slot for placement in placed}
    left_out = (wearing for slot, wearing in enumerate(wearings) if slot not in slots)
    return [
        f"{ring.model.name or 'A ring'} finds no room beside the other rings on the "
        f"{ring.parameter.finger.name.lower()} finger."
        for ring in left_out
    ]


def _together(first: Gray8 | None, second: Gray8 | None) -> Gray8 | None:
    """What either of two masks hides."""
    if first is None or second is None:
        return second if first is None else first
    return np.maximum(first, second)


def _worn(placement: Placement, fit: FingerFit, drawn: DrawnRing, strength: float) -> WornRing:
    wearing = placement.wearing
    return WornRing(
        name=wearing.model.name,
        slot=placement.slot,
        fit=fit,
        parameter=parameter_in_use(wearing.model, wearing.parameter),
        center_px=drawn.center_px,
        axis_angle_deg=drawn.axis_angle_deg,
        width_px=drawn.width_px,
        tilt_deg=drawn.tilt_deg,
        roll_deg=drawn.roll_deg,
        confidence=fit.confidence,
        strength=strength,
    )


def parameter_in_use(model: RingModel, parameter: RingParameter) -> RingParameter:
    """The parameter with every null replaced by what is used; stacked rings stand beside the place asked for."""
    left, right = ((round(x), round(y)) for x, y in model.anchor_points_px)
    return parameter.model_copy(
        update={
            "ring_anchor_point": parameter.ring_anchor_point or (left, right),
            "ring_wearing_finger": int(parameter.finger),
            "ring_wearing_location": DEFAULT_LOCATION
            if parameter.ring_wearing_location is None
            else parameter.ring_wearing_location,
        }
    )


def _first_finger(wearings: Sequence[Wearing]) -> Finger:
    return wearings[0].parameter.finger if wearings else DEFAULT_FINGER


def _empty_canvas(frame: Frame) -> _Canvas:
    return _Canvas(frame.image_bgr.copy(), np.zeros(frame.image_bgr.shape[:2], np.uint8))
