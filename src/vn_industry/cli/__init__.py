"""The command `vn-industry`; what it is made of comes with the extra `cli`."""

import sys

from vn_industry.errors import MissingExtraError

__all__ = ["CANNOT_READ", "main"]

CANNOT_READ = 3
"""The exit code for an input, or an installation, that cannot be used."""

_EXTRA = {"click", "rich"}


def main() -> None:
    """Run the command line, or say how to install what it needs."""
    try:
        from vn_industry.cli.commands import program
    except ModuleNotFoundError as error:
        missing = (error.name or "").partition(".")[0]
        if missing not in _EXTRA:
            raise
        sys.stderr.write(f"vn-industry: {MissingExtraError('cli', missing)}\n")
        sys.exit(CANNOT_READ)
    program(prog_name="vn-industry")
