"""Compare the scores on labelled documents with the floors in `floors.json`.

The documents lie beside the checkout, or where VN_INDUSTRY_CORPUS says; without them nothing is scored.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
CORPUS = Path(os.environ.get("VN_INDUSTRY_CORPUS", HERE.parent.parent / "shared" / "corpus"))


def score(documents: Path) -> dict[str, object]:
    """Return what the scorer says of a file or folder of labelled documents."""
    with tempfile.TemporaryDirectory() as folder:
        result = Path(folder) / "result.json"
        command = [sys.executable, str(CORPUS / "score.py"), str(documents), "--json", str(result)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        return json.loads(result.read_text("utf-8"))


def main() -> int:
    """Print each score beside its floor; return 1 if one lies below, or a document made the reader raise."""
    if not (CORPUS / "score.py").exists():
        print("no labelled documents here: nothing is scored")
        return 0
    failed = False
    for name, floors in json.loads((HERE / "floors.json").read_text("utf-8")).items():
        result = score(CORPUS / name)
        for line in result["crashed"]:
            print(f"{name}: raised: {line}")
            failed = True
        for level, floor in floors.items():
            f1 = result["levels"][level]["f1"]
            failed |= f1 < floor
            print(f"{name:12} {level:9} F1 {f1:.3f}, floor {floor:.2f}{'  BELOW' if f1 < floor else ''}")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
