"""Lint what only runs elsewhere: workflows of GitHub and GitLab, the action, Dependabot, forms and the Dockerfile.

Usage: python -m tools.workflows.lint ACTIONLINT BIN   (make workflows; BIN has the other linters)

All of them judge without the network, so none sees whether a pinned commit is the tag that its comment names.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml

#: What is linted, by kind; each kind must have a file.
PATTERNS = {
    "workflows": ".github/workflows/*.yml",
    "action": "action.yml",
    "dependabot": ".github/dependabot.yml",
    "issue forms": ".github/ISSUE_TEMPLATE/[!c]*.yml",
    "issue configuration": ".github/ISSUE_TEMPLATE/config.yml",
    "GitLab": ".gitlab-ci.yml",
    "hooks": ".pre-commit-hooks.yaml",
    "container": "Dockerfile",
}


def files(top: Path) -> dict[str, list[str]]:
    """The files of each kind, relative to `top`; exits where a kind has none."""
    found = {kind: sorted(str(file.relative_to(top)) for file in top.glob(glob)) for kind, glob in PATTERNS.items()}
    missing = [PATTERNS[kind] for kind, paths in found.items() if not paths]
    if missing:
        sys.exit(f"tools/workflows/lint.py: nothing to lint at {', '.join(missing)}")
    return found


def commands(found: Mapping[str, Sequence[str]], actionlint: str, programs: str) -> list[list[str]]:
    """Every linter with its files. Relative, as some judge a file by its path."""
    schema = [f"{programs}/check-jsonschema", "--builtin-schema"]
    return [
        [actionlint, "-shellcheck", f"{programs}/shellcheck", "-pyflakes", "", *found["workflows"]],
        [
            *(f"{programs}/zizmor", "--offline", "--no-progress", "--persona=auditor", "--strict-collection"),
            *(*found["workflows"], *found["action"], *found["dependabot"]),
        ],
        [*schema, "vendor.github-workflows", *found["workflows"]],
        [*schema, "vendor.github-actions", *found["action"]],
        [*schema, "vendor.dependabot", *found["dependabot"]],
        [*schema, "vendor.github-issue-forms", *found["issue forms"]],
        [*schema, "vendor.github-issue-config", *found["issue configuration"]],
        [*schema, "vendor.gitlab-ci", "--data-transform", "gitlab-ci", *found["GitLab"]],
        [f"{programs}/pre-commit", "validate-manifest", *found["hooks"]],
        [f"{programs}/hadolint", "--failure-threshold", "style", *found["container"]],
    ]


def scripts(top: Path) -> list[str]:
    """The shell of the action's steps, which actionlint does not look at."""
    action = yaml.safe_load((top / "action.yml").read_text(encoding="utf-8"))
    return [step["run"] for step in action["runs"]["steps"] if "run" in step]


def main(actionlint: str, programs: str) -> int:
    """Run all of them, also after one has failed; 1 where any has found something, 3 where one is missing."""
    found = files(Path())
    shellcheck = [f"{programs}/shellcheck", "--shell=bash", "-"]
    every = [(command, None) for command in commands(found, actionlint, programs)]
    worst = 0
    for command, script in [*every, *((shellcheck, script) for script in scripts(Path()))]:
        print(f"-- {Path(command[0]).name} {' '.join(command[1:])}", flush=True)
        try:
            process = subprocess.run(command, input=script, text=True, env=os.environ | {"NO_COLOR": "1"})
        except OSError as error:
            print(f"{command[0]}: {error.strerror}", file=sys.stderr)
            return 3
        worst = max(worst, int(process.returncode != 0))
    print("something was found" if worst else "all clean", flush=True)
    return worst


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: python -m tools.workflows.lint ACTIONLINT BIN")
    sys.exit(main(sys.argv[1], sys.argv[2]))
