"""The filter over a video: quiet at rest, immediate in motion, no flicker."""

from dataclasses import replace

import numpy as np
import pytest

from ringar.finger import FingerFilter, fit_finger
from ringar.parameters import Finger
from ringar.records import FingerFit, Hand
from tests.finger.drawn import Scene

FRAME_NS = 33_333_333


@pytest.fixture
def fit(scene: Scene) -> FingerFit:
    return fit_finger(scene.frame, scene.hand, Finger.RING, 0.55)


def run(fits: list[FingerFit], hand: Hand) -> list[FingerFit]:
    smoother = FingerFilter()
    return [smoother.update(fit, hand, number * FRAME_NS) for number, fit in enumerate(fits)]


def shaken(fit: FingerFit, rng: np.random.Generator) -> FingerFit:
    x, y = np.array(fit.center_px) + rng.normal(size=2) * 0.003 * fit.width_px
    return replace(
        fit,
        center_px=(float(x), float(y)),
        width_px=fit.width_px * float(np.exp(rng.normal() * 0.004)),
        axis_angle_deg=fit.axis_angle_deg + float(rng.normal()) * 0.15,
        tilt_deg=fit.tilt_deg + float(rng.normal()) * 1.0,
    )


def test_noise_at_rest_is_damped(fit: FingerFit, scene: Scene) -> None:
    rng = np.random.default_rng(0)
    raw = [shaken(fit, rng) for _ in range(80)]
    smooth = run(raw, scene.hand)

    def spread(fits: list[FingerFit]) -> list[float]:
        values = np.array([(*f.center_px, f.width_px, f.axis_angle_deg, f.tilt_deg) for f in fits[20:]])
        return [float(value) for value in values.std(axis=0)]

    assert (np.array(spread(smooth)) < 0.7 * np.array(spread(raw))).all()


def test_a_moving_finger_is_followed_at_once(fit: FingerFit, scene: Scene) -> None:
    step = 0.15 * fit.width_px
    raw = [replace(fit, center_px=(fit.center_px[0] + k * step, fit.center_px[1])) for k in range(20)]
    smooth = run(raw, scene.hand)
    lags = [(r.center_px[0] - s.center_px[0]) / step for r, s in zip(raw[2:], smooth[2:], strict=True)]
    assert max(np.abs(lags)) < 0.05


def test_the_edges_follow_the_smoothed_centre(fit: FingerFit, scene: Scene) -> None:
    rng = np.random.default_rng(1)
    last = run([shaken(fit, rng) for _ in range(5)], scene.hand)[-1]
    left, right = np.array(last.left_edge_px), np.array(last.right_edge_px)
    assert (left + right) / 2 == pytest.approx(np.array(last.center_px))
    assert np.linalg.norm(right - left) == pytest.approx(last.width_px)


def test_angles_are_blended_the_short_way_round(fit: FingerFit, scene: Scene) -> None:
    raw = [replace(fit, axis_angle_deg=angle) for angle in (179.5, -179.5, 179.5)]
    assert all(abs(abs(f.axis_angle_deg) - 180.0) < 0.6 for f in run(raw, scene.hand))


def test_a_gap_and_another_hand_start_afresh(fit: FingerFit, scene: Scene) -> None:
    far = replace(fit, center_px=(fit.center_px[0] + 0.01 * fit.width_px, fit.center_px[1]))
    for hand, t_ns in ((scene.hand, 5_000_000_000), (replace(scene.hand, track_id=7), FRAME_NS)):
        smoother = FingerFilter()
        smoother.update(fit, scene.hand, 0)
        assert smoother.update(far, hand, t_ns).center_px == far.center_px


def test_the_ring_fades_instead_of_flickering(fit: FingerFit, scene: Scene) -> None:
    smoother = FingerFilter()
    strengths = []
    for number, confidence in enumerate([0.9] * 3 + [0.25, 0.9] * 3 + [0.02] * 8 + [0.9] * 6):
        smoother.update(replace(fit, confidence=confidence), scene.hand, number * FRAME_NS)
        strengths.append(smoother.strength)
    assert strengths[:9] == [1.0] * 9
    assert strengths[9:17] == sorted(strengths[9:17], reverse=True)
    assert strengths[16] == 0.0
    assert strengths[-1] == 1.0
    assert max(abs(np.diff(strengths))) < 0.5


def test_a_ring_whose_finger_comes_and_goes_at_the_border_stays_away_until_it_stays(
    fit: FingerFit, scene: Scene
) -> None:
    smoother = FingerFilter()
    strengths = []
    for number, usable in enumerate([True] * 3 + [False, True, True] * 4 + [True] * 8):
        if usable:
            smoother.update(fit, scene.hand, number * FRAME_NS)
        else:
            smoother.lose(number * FRAME_NS)
        strengths.append(smoother.strength)
    assert strengths[:3] == [1.0] * 3
    assert strengths[3:15] == [0.0] * 12
    assert strengths[15:] == sorted(strengths[15:])
    assert strengths[-1] == 1.0


def test_an_unclear_finger_gets_no_ring_at_first(fit: FingerFit, scene: Scene) -> None:
    smoother = FingerFilter()
    smoother.update(replace(fit, confidence=0.2), scene.hand, 0)
    assert smoother.strength == 0.0


def test_noise_on_a_moving_finger_is_damped(fit: FingerFit, scene: Scene) -> None:
    rng = np.random.default_rng(2)
    way_px = 0.06 * fit.width_px * np.arange(80)
    raw = [replace(fit, center_px=(fit.center_px[0] + float(x), fit.center_px[1])) for x in way_px]
    noisy = [shaken(each, rng) for each in raw]

    def trembling(fits: list[FingerFit]) -> float:
        off = np.array([f.center_px for f in fits]) - [f.center_px for f in raw]
        return float(np.linalg.norm(np.diff(off[20:], axis=0), axis=1).mean())

    assert trembling(run(noisy, scene.hand)) < 0.7 * trembling(noisy)


def test_a_finger_that_stops_is_not_overrun(fit: FingerFit, scene: Scene) -> None:
    way_px = 0.12 * fit.width_px * np.minimum(np.arange(30), 15)
    raw = [replace(fit, center_px=(fit.center_px[0] + float(x), fit.center_px[1])) for x in way_px]
    ahead = [s.center_px[0] - r.center_px[0] for r, s in zip(raw, run(raw, scene.hand), strict=True)]
    assert max(ahead) < 0.01 * fit.width_px
