"""The fact base on disk.

``kept``: what was read of each article, a file an article. What follows is for large folders, of
which a part is read at a time:

``shelf``: articles and facts as rows, and what joins them ─ ``filing``: an article comes or goes
─ ``joining``: what that changes over the folder ─ ``searching``: the index on disk
─ ``stored``: the FactBase that decodes what it is asked for.
"""

from knowledge.store.kept import Store

__all__ = ["Store"]
