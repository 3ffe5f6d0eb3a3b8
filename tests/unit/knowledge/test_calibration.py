"""The confidence model: fitting, reading, bounds."""

from __future__ import annotations

import json

import pytest

from bot.knowledge import Calibration
from bot.knowledge.calibration import CalibrationError, default_calibration, fit, own_calibration, sigmoid
from tests.bench.calibrate import CALIBRATION, collected, fitted, questions_of
from tests.support.knowledge import PACKS, read_entries
from tests.support.questions import topic

SAMPLES = [({"x": float(number), "y": 1.0}, number > 4) for number in range(10)] + [({"x": 6.0, "y": 1.0}, False)]


def test_fitting_finds_the_direction() -> None:
    calibration = fit(SAMPLES, answer=0.6, suggest=0.2)
    low, high = (calibration.probability({"x": x, "y": 1.0}) for x in (0.0, 9.0))
    assert (low < 0.3, high > 0.7) == (True, True)


def test_fitting_twice_gives_the_same_model() -> None:
    assert fit(SAMPLES, answer=0.6, suggest=0.2) == fit(SAMPLES, answer=0.6, suggest=0.2)


def test_the_fitted_mean_probability_is_the_observed_share() -> None:
    calibration = fit(SAMPLES, answer=0.6, suggest=0.2)
    mean = sum(calibration.probability(features) for features, _ in SAMPLES) / len(SAMPLES)
    assert mean == pytest.approx(5 / 11, abs=1e-6)


def test_a_sample_of_no_weight_changes_nothing() -> None:
    extra = [*SAMPLES, ({"x": 0.0, "y": 1.0}, True)]
    plain, weighted = (
        fit(SAMPLES, answer=0.6, suggest=0.2),
        fit(extra, answer=0.6, suggest=0.2, weights=[1.0] * len(SAMPLES) + [0.0]),
    )
    features = {"x": 3.0, "y": 1.0}
    assert weighted.probability(features) == pytest.approx(plain.probability(features), abs=0.02)


def test_samples_of_one_kind_only_are_refused() -> None:
    with pytest.raises(CalibrationError, match="whose best entry is right"):
        fit([({"x": 1.0}, True)], answer=0.6, suggest=0.2)


def test_a_written_calibration_reads_back() -> None:
    calibration = default_calibration()
    assert Calibration.parse(calibration.as_mapping()) == calibration


@pytest.mark.parametrize("raw", [{}, {"features": 1}, default_calibration().as_mapping() | {"mean": [0.0]}])
def test_a_broken_calibration_is_refused(raw: dict[str, object]) -> None:
    with pytest.raises(CalibrationError):
        Calibration.parse(raw)


def test_a_calibration_of_features_that_are_not_known_gives_way_to_the_general_one() -> None:
    """Another Relais made it: a pack outlives the version that it was calibrated with."""
    raw = default_calibration().as_mapping()

    assert own_calibration(raw) == Calibration.parse(raw)
    assert own_calibration(raw | {"features": ["of_old", *default_calibration().features[1:]]}) == default_calibration()


def test_extreme_values_do_not_overflow() -> None:
    assert (sigmoid(-1000.0), sigmoid(1000.0)) == (0.0, 1.0)


def test_the_calibration_is_what_the_committed_data_gives() -> None:
    rebuilt = fitted(collected()).as_mapping()
    kept = json.loads(CALIBRATION.read_text(encoding="utf-8"))
    assert rebuilt.keys() == kept.keys()
    assert rebuilt["features"] == kept["features"]
    for name in ("mean", "scale", "coefficients", "intercept", "answer", "suggest"):
        # a reworded entry moves the last digits; more than that asks for a new fit
        assert rebuilt[name] == pytest.approx(kept[name], rel=0.05, abs=0.02), "run tests/bench/calibrate.py"


def test_every_fixture_pack_has_questions_about_its_own_entries() -> None:
    for folder in sorted(path for path in PACKS.iterdir() if path.is_dir()):
        topics = {topic(entry) for entry in read_entries(folder / "knowledge")}
        asked = questions_of(folder.name)
        assert {wanted for _, found in asked.answerable for wanted in found} == topics
