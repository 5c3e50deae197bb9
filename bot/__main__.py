"""Where the program starts: JSON lines at once, everything else by the command line."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Answer JSON lines without what only people at a terminal need, else read the arguments."""
    gc.disable()  # until the base is open: nearly all that is made by then stays
    if sys.argv[1:] in (["ask", "--json", "-"], ["ask", "-", "--json"]):
        from bot.composition import answer_json_lines

        answer_json_lines(sys.stdin.buffer)
    else:
        from bot.commandline import app

        app(prog_name="python -m bot")


if __name__ == "__main__":
    main()
