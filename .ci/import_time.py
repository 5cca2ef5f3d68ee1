"""Check what importing the package costs, and that it loads nothing heavy.

The cost is the median over fresh processes, each against a bare interpreter.
"""

import statistics
import subprocess
import sys
import time

BUDGET = 0.090
ROUNDS = 7
HEAVY = {"click", "pandas", "pint", "polars", "pyarrow", "rich"}


def seconds(code: str) -> float:
    """Return how long a fresh interpreter takes to run a line."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-I", "-c", code], check=True)
    return time.perf_counter() - start


def loaded() -> set[str]:
    """Return the heavy libraries that an import of the package loads."""
    code = "import sys, vn_industry; print(*sys.modules)"
    result = subprocess.run([sys.executable, "-I", "-c", code], check=True, capture_output=True, text=True)
    return HEAVY & set(result.stdout.split())


if found := loaded():
    sys.exit(f"import vn_industry loads {', '.join(sorted(found))}")
seconds("import vn_industry")  # writes the byte code
bare = statistics.median(seconds("pass") for _ in range(ROUNDS))
full = statistics.median(seconds("import vn_industry") for _ in range(ROUNDS))
print(
    f"{(full - bare) * 1000:.0f} ms over a bare interpreter (median of {ROUNDS}), at most {BUDGET * 1000:.0f}"
)
if full - bare > BUDGET:
    sys.exit("too slow to import")
