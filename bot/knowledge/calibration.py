"""From features to a probability: a logistic model, its coefficients as data, and the function that fits them."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

STEPS = 60
RIDGE = 1.0
"""Strength of the pull towards small coefficients, in observations."""


class CalibrationError(ValueError):
    """A calibration can't be read or fitted; the message says what is missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """
    A logistic model of "the best entry answers the question", and the two thresholds of the decision.

    Attributes:
        features: Names of the features, in the order of the other lists.
        answer: Probability from which the bot answers.
        suggest: Probability from which it asks back rather than abstain.
    """

    features: tuple[str, ...]
    mean: tuple[float, ...]
    scale: tuple[float, ...]
    coefficients: tuple[float, ...]
    intercept: float
    answer: float
    suggest: float

    @classmethod
    def parse(cls, raw: Mapping[str, Any]) -> Calibration:
        """
        Read what `as_mapping` wrote.

        Raises:
            CalibrationError: A part is missing or the lists don't have the same length.
        """
        try:
            lists = [tuple(raw[name]) for name in ("features", "mean", "scale", "coefficients")]
            numbers = [float(raw[name]) for name in ("intercept", "answer", "suggest")]
            float(sum(value for part in lists[1:] for value in part))
        except (KeyError, TypeError, ValueError) as error:
            raise CalibrationError(
                f"The calibration can't be read: {error} is missing or of the wrong kind."
            ) from error
        if len({len(part) for part in lists}) != 1:
            raise CalibrationError("The calibration's features, mean, scale and coefficients differ in length.")
        return cls(
            features=lists[0],
            mean=lists[1],
            scale=lists[2],
            coefficients=lists[3],
            intercept=numbers[0],
            answer=numbers[1],
            suggest=numbers[2],
        )

    @property
    def is_current(self) -> bool:
        """Whether it was made of the features that are known today."""
        return set(self.features) == set(default_calibration().features)

    def as_mapping(self) -> dict[str, object]:
        """The calibration as a mapping that JSON and TOML can hold."""
        return {
            "features": list(self.features),
            "mean": [round(value, 5) for value in self.mean],
            "scale": [round(value, 5) for value in self.scale],
            "coefficients": [round(value, 5) for value in self.coefficients],
            "intercept": round(self.intercept, 5),
            "answer": self.answer,
            "suggest": self.suggest,
        }

    def probability(self, features: Mapping[str, float]) -> float:
        """The probability that the entry is right, from its features by name."""
        total = self.intercept
        for name, mean, scale, coefficient in zip(self.features, self.mean, self.scale, self.coefficients, strict=True):
            total += coefficient * (features[name] - mean) / scale
        return sigmoid(total)


def sigmoid(value: float) -> float:
    """The logistic function, without overflow."""
    if value >= 0:
        return 1.0 / (1.0 + math.exp(-value))
    grown = math.exp(value)
    return grown / (1.0 + grown)


@cache
def default_calibration() -> Calibration:
    """The calibration that comes with the package; it was fitted on several bases and holds for packs not seen."""
    return Calibration.parse(json.loads((files("bot.knowledge") / "data" / "calibration.json").read_text("utf-8")))


def own_calibration(raw: Mapping[str, Any]) -> Calibration:
    """A pack's own calibration; the general one if it has none, or one that another Relais made, which knew other features."""
    own = Calibration.parse(raw) if raw else default_calibration()
    return own if own.is_current else default_calibration()


def fit(
    samples: Sequence[tuple[Mapping[str, float], bool]], *, answer: float, suggest: float, weights: Sequence[float] = ()
) -> Calibration:
    """
    Fit the model to samples (features, was the best entry right?) by ridge-penalised Newton steps; deterministic.

    Args:
        samples: At least one right and one wrong.
        answer: Threshold to write into the calibration.
        suggest: Threshold to write into the calibration.
        weights: What each sample counts for; all alike if empty.

    Raises:
        CalibrationError: The samples are all right or all wrong.
    """
    labels = [1.0 if right else 0.0 for _, right in samples]
    if len(set(labels)) < 2:
        raise CalibrationError("Fitting needs questions whose best entry is right and questions whose best is wrong.")
    names = tuple(samples[0][0])
    columns = [[features[name] for features, _ in samples] for name in names]
    mean = [sum(column) / len(column) for column in columns]
    scale = [_deviation(column, middle) for column, middle in zip(columns, mean, strict=True)]
    rows = [
        [1.0, *((features[name] - mean[place]) / scale[place] for place, name in enumerate(names))]
        for features, _ in samples
    ]
    solution = _newton(rows, labels, list(weights) or [1.0] * len(rows))
    return Calibration(
        features=names,
        mean=tuple(mean),
        scale=tuple(scale),
        coefficients=tuple(solution[1:]),
        intercept=solution[0],
        answer=answer,
        suggest=suggest,
    )


def _deviation(column: Sequence[float], mean: float) -> float:
    return math.sqrt(sum((value - mean) ** 2 for value in column) / len(column)) or 1.0


def _newton(rows: Sequence[Sequence[float]], labels: Sequence[float], weights: Sequence[float]) -> list[float]:
    """Iteratively reweighted least squares; the intercept is not penalised."""
    width = len(rows[0])
    solution = [0.0] * width
    for _ in range(STEPS):
        gradient = [0.0] + [-RIDGE * value for value in solution[1:]]
        curvature = [[RIDGE if a == b and a > 0 else 0.0 for b in range(width)] for a in range(width)]
        for row, label, weight in zip(rows, labels, weights, strict=True):
            chance = sigmoid(sum(a * b for a, b in zip(row, solution, strict=True)))
            spread = max(chance * (1 - chance), 1e-9) * weight
            for a in range(width):
                gradient[a] += row[a] * (label - chance) * weight
                line, factor = curvature[a], spread * row[a]
                for b in range(a + 1):
                    line[b] += factor * row[b]
        step = _solved(curvature, gradient)
        solution = [value + change for value, change in zip(solution, step, strict=True)]
        if max(map(abs, step)) < 1e-9:
            break
    return solution


def _solved(lower: Sequence[Sequence[float]], right: Sequence[float]) -> list[float]:
    """Solve a symmetric positive system given by its lower triangle (Cholesky)."""
    size = len(right)
    root = [[0.0] * size for _ in range(size)]
    for a in range(size):
        for b in range(a + 1):
            rest = lower[a][b] - sum(root[a][k] * root[b][k] for k in range(b))
            root[a][b] = math.sqrt(max(rest, 1e-12)) if a == b else rest / root[b][b]
    half: list[float] = []
    for a in range(size):
        half.append((right[a] - sum(root[a][k] * half[k] for k in range(a))) / root[a][a])
    found = [0.0] * size
    for a in range(size - 1, -1, -1):
        found[a] = (half[a] - sum(root[k][a] * found[k] for k in range(a + 1, size))) / root[a][a]
    return found
