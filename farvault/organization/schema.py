"""The JSON Schemas of the description's files, with which an editor completes and checks them.

Usage: python -m farvault.organization.schema FOLDER [--check]   (make docs)
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from pydantic import BaseModel

from farvault.organization.description import Description
from farvault.organization.environment import Environment

SCHEMAS: dict[str, type[BaseModel]] = {
    "organization.schema.json": Description,
    "environment.schema.json": Environment,
}


def schema_text(model: type[BaseModel]) -> str:
    """The JSON Schema of one kind of file."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **model.model_json_schema()}
    _close(schema)
    return json.dumps(schema, indent=1, sort_keys=True) + "\n"


def _close(part: object) -> None:
    """Refuse the keys of maps that no pattern takes; pydantic leaves them open."""
    if isinstance(part, dict):
        if "patternProperties" in part:
            part.setdefault("additionalProperties", False)
        for inner in part.values():
            _close(inner)
    elif isinstance(part, list):
        for inner in part:
            _close(inner)


def main(arguments: list[str]) -> int:
    """Write the schemas into a folder, or with --check say which differ."""
    check = "--check" in arguments
    folder = Path(next(each for each in arguments if each != "--check"))
    stale = []
    for name, model in SCHEMAS.items():
        file = folder / name
        text = schema_text(model)
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            stale.append(file)
            if not check:
                file.write_text(text, encoding="utf-8")
    for file in stale:
        print(f"{file}: {'is not what the model says' if check else 'written'}")
    return 1 if stale and check else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
