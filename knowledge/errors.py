"""What can be wrong with articles, settings or the stored base.

    BriefingError
    ├── ArticleError
    │   ├── EmptyArticleError
    │   ├── BinaryArticleError
    │   ├── EncodingError
    │   ├── OversizedArticleError
    │   ├── RepeatedArticleError
    │   └── UnreadArticleError
    ├── SourcesError
    ├── SeedsFolderError
    ├── DataFolderError
    └── LexiconError

Each docstring is the message; ``str(error)`` is one sentence for a person.
"""


class BriefingError(Exception):
    """Something is wrong."""

    def __init__(self, *details: str) -> None:
        """Take what the sentence for a person says besides the class's docstring."""
        super().__init__(*details)

    def __str__(self) -> str:
        """Give the sentence for a person."""
        summary = (type(self).__doc__ or "").strip().removesuffix(".")
        return ": ".join((summary, *self.args))


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


class RepeatedArticleError(ArticleError):
    """The article's text is that of another article of its publisher."""


class UnreadArticleError(ArticleError):
    """The reading of the article failed."""


class SourcesError(BriefingError):
    """sources.toml cannot be used."""


class SeedsFolderError(BriefingError):
    """The folder of articles cannot be read."""


class DataFolderError(BriefingError):
    """The data folder cannot be written."""


class LexiconError(BriefingError):
    """The lexicon cannot be used."""
