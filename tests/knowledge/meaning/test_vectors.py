"""Vectors are kept by sentence; a file that is broken holds none."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.errors import DataFolderError
from knowledge.meaning.encoder import WIDTH
from knowledge.meaning.vectors import VectorFile, key

ONE = np.full(WIDTH, 0.5, dtype=np.float32)


def _file(folder: Path) -> Path:
    (file,) = folder.glob("meaning-*.npz")
    return file


def test_what_is_kept_is_given_back(tmp_path: Path) -> None:
    VectorFile(tmp_path).keep({key("a"): ONE, key("b"): -ONE})
    kept = VectorFile(tmp_path).kept()
    assert set(kept) == {key("a"), key("b")}
    assert np.allclose(kept[key("b")], -ONE, atol=1e-3)


def test_an_empty_folder_holds_none(tmp_path: Path) -> None:
    assert VectorFile(tmp_path).kept() == {}


def test_a_folder_made_before_is_read_too(tmp_path: Path) -> None:
    made, data = tmp_path / "made", tmp_path / "data"
    made.mkdir()
    data.mkdir()
    VectorFile(made).keep({key("a"): ONE})
    assert set(VectorFile(data, made).kept()) == {key("a")}
    assert not list(data.iterdir())


@pytest.mark.parametrize("broken", [b"", b"PK\x03\x04", b"not a zip", b"\x00" * 200])
def test_a_broken_file_holds_none_and_is_replaced(tmp_path: Path, broken: bytes) -> None:
    VectorFile(tmp_path).keep({key("a"): ONE})
    _file(tmp_path).write_bytes(broken)
    assert VectorFile(tmp_path).kept() == {}
    VectorFile(tmp_path).keep({key("b"): ONE})
    assert set(VectorFile(tmp_path).kept()) == {key("b")}


def test_vectors_of_another_width_are_not_taken(tmp_path: Path) -> None:
    VectorFile(tmp_path).keep({key("a"): ONE})
    keys = np.zeros((1, 16), dtype=np.uint8)
    np.savez(_file(tmp_path), keys=keys, vectors=np.zeros((1, 3), dtype=np.float16))
    assert VectorFile(tmp_path).kept() == {}


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are other there")
def test_a_folder_that_is_gone_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(DataFolderError, match="gone"):
        VectorFile(tmp_path / "gone").keep({key("a"): ONE})


@given(st.text(), st.text())
def test_each_sentence_has_its_own_key(one: str, other: str) -> None:
    assert (key(one) == key(other)) is (one == other)
