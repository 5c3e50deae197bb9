"""The word that an English form belongs to, where no stem tells it.

"Found" is a form of "find", "watchmen" of "watchman", and "labor" is spelled "labour" elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

import re2
import tomli

_IN_Z = re2.compile("([iy])z(e|es|ed|er|ers|ing|ation|ations|ational)$")
_MEN, _MAN = "men", "man"


class Forms(NamedTuple):
    """Irregular forms and spellings, by what is looked up."""

    lemmas: Mapping[str, str]
    """By their forms."""
    british: Mapping[str, str]
    """British spellings by the American."""
    no_men: frozenset[str]
    """Words that end so and are no men."""


def lemma(norm: str) -> str:
    """Give the word that a folded one is a form of; itself, if its stem tells that."""
    forms = english_forms()
    if found := forms.lemmas.get(norm):
        return found
    if norm.endswith(_MEN) and norm not in forms.no_men:
        return norm.removesuffix(_MEN) + _MAN
    return str(_IN_Z.sub(r"\1s\2", norm)) if "z" in norm else norm


@lru_cache(maxsize=1)
def english_forms() -> Forms:
    """Read the irregular forms."""
    file = resources.files("knowledge.lexicon") / "everyday" / "en.toml"
    tables = tomli.loads(file.read_text("utf-8"))
    lemmas = {form: word for word, said in tables["forms"].items() for form in said.split()}
    british = {american: word for word, american in tables["spelled"].items()}
    return Forms(lemmas, british, frozenset(tables["apart"]["men"].split()))
