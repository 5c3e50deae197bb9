"""What can be wrong with articles, settings or the stored base.

    BriefingError
    ├── ArticleError
    │   ├── EmptyArticleError
    │   ├── BinaryArticleError
    │   ├── EncodingError
    │   └── OversizedArticleError
    ├── SourcesError
    ├── SeedsFolderError
    ├── DataFolderError
    └── LexiconError

Each docstring is the message; ``str(error)`` is one sentence for a person.
"""


class BriefingError(Exception):
    """Something is wrong."""

    def __init__(self, *details: str) -> None:
        """Put the class's docstring and the details into one sentence."""
        summary = (type(self).__doc__ or "").strip().removesuffix(".")
        super().__init__(": ".join((summary, *details)))


class ArticleError(BriefingError):
    """The article cannot be read."""


class EmptyArticleError(ArticleError):
    """The article is empty."""


class BinaryArticleError(ArticleError):
    """The article is not text."""


class EncodingError(ArticleError):
    """The article's encoding is not UTF-8 and cannot be told with certainty."""


class OversizedArticleError(ArticleError):
    """The article is larger than an article can be."""


class SourcesError(BriefingError):
    """sources.toml cannot be used."""


class SeedsFolderError(BriefingError):
    """The folder of articles cannot be read."""


class DataFolderError(BriefingError):
    """The data folder cannot be written."""


class LexiconError(BriefingError):
    """The lexicon cannot be used."""
