"""Check that the installed package is whole: not the tree's, typed, and with its data files.

Called with the folder of the sources.
"""

import sys
from pathlib import Path

import vn_industry

sources = Path(sys.argv[1]).resolve() / "vn_industry"
installed = Path(vn_industry.__file__).resolve().parent
if installed.is_relative_to(sources.parent):
    sys.exit(f"imported from the tree: {installed}")

wanted = {
    path.relative_to(sources) for path in sources.rglob("*") if path.is_file() and path.suffix != ".pyc"
}
missing = sorted(str(path) for path in wanted if not (installed / path).exists())
if missing or Path("py.typed") not in wanted:
    sys.exit(f"not in the wheel: {', '.join(missing) or 'py.typed'}")

data = sum(path.suffix != ".py" for path in wanted)
print(f"{len(wanted)} files, {data} of them data, imported from the wheel")
