"""The documentation of every rule: `python -m farvault.rules.docs FILE` writes it, without FILE prints it."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from farvault.facts import SOURCES
from farvault.pages import write_or_compare
from farvault.rules import RULES, Rule
from farvault.rules.while_reading import WHILE_READING

_HEAD = """\
# Rules

Generated from farvault/rules by `python -m farvault.rules.docs docs/rules.md`; edit the rules, not this page.

`farvault check` checks a description against every rule below. An error refuses the description; a warning does
not, unless `--strict` is given. Where a rule rests on something that AWS contradicts itself about, or that nobody
has checked, its finding is a warning and says so. Opinions on resilience are warnings; `opinions: off`,
`essential` (the default) or `all` in organization.yaml says which are given.

A finding is accepted with a reason, and is then listed by itself:

```yaml
accept:
  - {rule: short-copy-retention, at: plans.trial, reason: thrown away every week}
  - {rule: unlocked-destination, at: backup/eu-west-1, reason: locked in March}
```

A fact about AWS that has changed is overridden with a reason (farvault/facts holds them all):

```yaml
facts:
  - {fact: features.EKS.cold_storage, value: true, reason: announced by AWS on 1 December}
```

The examples are merged over the description in tests/rules/base. A key with a slash in it stands for that
environment's file, and the policy files are those in tests/rules/policies. `farvault check --explain SLUG` shows
what stands here of a rule, or of [what is found while the description is read](#while-the-description-is-read).
"""


def render() -> str:
    """The whole page."""
    sections = [line for rule in RULES for line in _section(rule)]
    return "\n".join([_HEAD, *_index(), "", *sections, *_reading()]) + "\n"


def _index() -> Iterator[str]:
    yield "| rule | kind | law |"
    yield "|---|---|---|"
    for rule in RULES:
        yield f"| [{rule.slug}](#{rule.slug}) | {rule.kind} | {rule.law} |"


def _reading() -> Iterator[str]:
    yield "## While the description is read"
    yield ""
    yield "These are errors before any rule is asked; what is wrong is in the message."
    yield ""
    yield "| slug | what must hold | who says so |"
    yield "|---|---|---|"
    for fault in WHILE_READING.values():
        yield f"| {fault.slug} | {fault.law} | {fault.source} |".replace("<", "\\<")


def _section(rule: Rule) -> Iterator[str]:
    yield f"## {rule.slug}"
    yield ""
    yield rule.law
    yield ""
    yield rule.why
    yield ""
    yield f"Kind: {rule.kind}{'' if rule.acceptable else '; cannot be accepted'}. {linked_sources(rule)}"
    for title, example in (("Before:", rule.before), ("After:", rule.after)):
        yield ""
        yield title
        yield ""
        yield "```yaml"
        yield example.strip("\n")
        yield "```"
    yield ""


def linked_sources(rule: Rule) -> str:
    """The sources of a rule in Markdown, as a sentence: each title a link to its page, where it has one."""
    titles = (f"[{title}]({SOURCES[title]})" if SOURCES[title] else title for title in rule.sources)
    return f"Source{'s' if len(rule.sources) > 1 else ''}: {'; '.join(titles)}."


def main(arguments: list[str]) -> int:
    """Write the page into a file, or with --check say whether it differs."""
    return write_or_compare(render, arguments, "the rules say")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
