"""The interface's words in other languages: gettext catalogues, read as they are kept.

A ``.po`` file is what people edit; no compiled copy is made, so none can be stale or missing.
"""

from __future__ import annotations

from gettext import GNUTranslations
from importlib import resources
from io import BytesIO

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po


def translations(lang: str) -> GNUTranslations:
    """Read the catalogue of a language."""
    file = resources.files("bot.locales") / lang / "LC_MESSAGES" / "bot.po"
    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(file.read_bytes()), locale=lang))
    compiled.seek(0)
    return GNUTranslations(compiled)
