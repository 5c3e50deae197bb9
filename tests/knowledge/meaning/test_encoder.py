"""The model gives vectors of length 1, near for what means the same."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.meaning import encoder as module
from knowledge.meaning.encoder import WIDTH, Encoder, installed, load_encoder


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    loaded = load_encoder()
    assert installed()
    assert loaded is not None
    return loaded


def test_what_means_the_same_is_nearer_than_what_does_not(encoder: Encoder) -> None:
    asked = encoder.encode("How fast is everything getting dearer?")
    same = encoder.encode("Inflation quickened to 4.4% in August.")
    other = encoder.encode("The ferry carries 220 passengers.")
    assert float(asked @ same) > float(asked @ other) + 0.1


@given(st.text(max_size=3_000))
@settings(max_examples=20, deadline=None)
def test_any_text_has_a_vector_of_length_one(text: str) -> None:
    loaded = load_encoder()
    assert loaded is not None
    vector = loaded.encode(text)
    assert vector.shape == (WIDTH,)
    assert np.isclose(np.linalg.norm(vector), 1.0, atol=1e-3)


def test_what_runs_the_model_sends_nothing_anywhere() -> None:
    """Builds of onnxruntime that report their use name the variable that forbids it."""
    libraries = [*Path(onnxruntime.__file__).parent.rglob("*.so*")]
    assert libraries
    assert not [lib for lib in libraries if b"ORT_DISABLE_TELEMETRY" in lib.read_bytes()]
    assert "huggingface_hub" not in sys.modules


def test_a_file_that_is_not_the_measured_one_is_not_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "MODEL", module.MODEL._replace(sha256="0" * 64))
    assert load_encoder() is None


def test_without_the_extra_there_is_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MODEL", module.MODEL._replace(package="not_installed"))
    assert not installed()
    assert load_encoder() is None


def test_a_package_without_the_file_is_no_model(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(module, "MODEL", module.MODEL._replace(path="missing.onnx"))
    assert load_encoder() is None
