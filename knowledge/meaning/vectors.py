"""Vectors of sentences on disk: made once for each sentence, whatever article it stands in."""

from __future__ import annotations

import hashlib
import os
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge.errors import DataFolderError
from knowledge.meaning.encoder import MODEL, WIDTH

if TYPE_CHECKING:
    from knowledge.meaning.encoder import Vectors

_FILE = f"meaning-{MODEL.sha256[:8]}.npz"
_KEY = 16


class VectorFile:
    """``<data>/meaning-….npz``: hashes of sentences and their vectors, replaced as a whole."""

    def __init__(self, data: Path, made: Path | None = None) -> None:
        """``made`` is another data folder, filled before and only read."""
        self._file = data / _FILE
        self._read_first = (self._file, *((made / _FILE,) if made else ()))

    def kept(self) -> Mapping[bytes, Vectors]:
        """Give the vectors that are kept, by ``key``; a file that cannot be read holds none."""
        import numpy as np  # noqa: PLC0415  an extra

        found: dict[bytes, Vectors] = {}
        for file in self._read_first:
            try:
                with file.open("rb") as opened, np.load(opened, allow_pickle=False) as held:
                    keys, vectors = held["keys"], held["vectors"].astype(np.float32)
            except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
                continue
            if keys.shape == (len(vectors), _KEY) and vectors.shape == (len(keys), WIDTH):
                found.update(zip(map(bytes, keys), vectors, strict=True))
        return found

    def keep(self, vectors: Mapping[bytes, Vectors]) -> None:
        """Replace what is kept; raises DataFolderError."""
        import numpy as np  # noqa: PLC0415

        partial = self._file.with_suffix(f".{os.getpid()}.partial")
        keys = np.frombuffer(b"".join(vectors), dtype=np.uint8).reshape(-1, _KEY)
        try:
            with partial.open("wb") as file:
                np.savez(file, keys=keys, vectors=np.array([*vectors.values()], dtype=np.float16))
            partial.replace(self._file)
        except OSError as error:
            raise DataFolderError(f"{self._file.parent} ({error.strerror})") from error


def key(sentence: str) -> bytes:
    """Give the name under which the vector of a sentence is kept."""
    return hashlib.sha256(sentence.encode(errors="surrogatepass")).digest()[:_KEY]
