"""The floor: json.dumps, mkdir and write of exactly the files that Farvault has written. Prints the seconds.

python bench/floor.py FOLDER NEW_FOLDER
"""

import json
import sys
import time
from pathlib import Path


def main() -> None:
    """Read every file of one folder, then write them all into another; only the second part is timed."""
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    files = []
    for path in sorted(source.rglob("*")):
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            data = json.loads(text) if path.suffix == ".json" else None
            # Farvault's modules end with a new line and show letters as they are; CDKTN's stacks do not end with one.
            end = "\n" if text.endswith("\n") else ""
            if data is not None and json.dumps(data, indent=2, ensure_ascii=False) + end != text:
                print(f"not the same bytes: {path}", file=sys.stderr)
            files.append((target / path.relative_to(source), data, text, end))
    start = time.perf_counter()
    for path, data, text, end in files:
        path.parent.mkdir(parents=True, exist_ok=True)
        content = text if data is None else json.dumps(data, indent=2, ensure_ascii=False) + end
        path.write_text(content, encoding="utf-8")
    print(time.perf_counter() - start)


if __name__ == "__main__":
    main()
