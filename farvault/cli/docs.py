"""The page of all commands: `python -m farvault.cli.docs FILE` writes it.

From the parser's own actions, as argparse lays its help out differently in each version of Python.
"""

from __future__ import annotations

import argparse
import inspect
import sys
from collections.abc import Iterator

from farvault.cli.main import EXIT_CODES, parser
from farvault.pages import table, write_or_compare

_HEAD = f"""\
# Every command

Generated from farvault/cli by `python -m farvault.cli.docs docs/reference/commands.md`; edit the commands, not
this page.

`farvault COMMAND --help` shows the same of each. {EXIT_CODES[:1].upper()}{EXIT_CODES[1:]}.
A fault of the input is a message with what was found and what is allowed, and nothing is written. `farvault completion
bash` completes commands, options and files ([Install](../guides/install.md#completion)).
"""


def render() -> str:
    """The whole page."""
    commands = dict(_commands(parser(), "farvault"))
    helps = [(f"[`{name}`](#{_slug(name)})", help) for name, (_, help) in commands.items()]
    index = table(("command", "what it does"), helps)
    sections = [line for name, (command, _) in commands.items() for line in _section(name, command)]
    return "\n".join([_HEAD, *index, "", *sections]).rstrip("\n") + "\n"


def _commands(of: argparse.ArgumentParser, name: str) -> Iterator[tuple[str, tuple[argparse.ArgumentParser, str]]]:
    """Each command below, with its full name and its help; commands of commands too."""
    for action in of._actions:
        if isinstance(action, argparse._SubParsersAction):
            helps = {choice.dest: choice.help or "" for choice in action._choices_actions}
            for each, command in action.choices.items():
                yield f"{name} {each}", (command, helps.get(each, ""))
                yield from _commands(command, f"{name} {each}")


def _slug(name: str) -> str:
    return name.replace(" ", "-")


def _section(name: str, command: argparse.ArgumentParser) -> Iterator[str]:
    actions = [each for each in command._actions if not isinstance(each, argparse._HelpAction)]
    positionals = [each for each in actions if not each.option_strings]
    options = [each for each in actions if each.option_strings]
    yield f"## {name}"
    yield ""
    yield "```text"
    yield " ".join([name, *(["[options]"] if options else []), *map(_usage, positionals)])
    yield "```"
    yield ""
    yield _shown(inspect.cleandoc(command.description or ""))
    yield ""
    described = [each for each in [*positionals, *options] if not isinstance(each, argparse._SubParsersAction)]
    if described:
        yield from table(("argument", "meaning"), [_row(name, command, each) for each in described])
        yield ""


def _usage(action: argparse.Action) -> str:
    if isinstance(action, argparse._SubParsersAction):
        return str(action.metavar or "COMMAND")
    value = _value(action)
    return {"?": f"[{value}]", "*": f"[{value} ...]", "+": f"{value} [{value} ...]"}.get(str(action.nargs), value)


def _value(action: argparse.Action) -> str:
    """What stands for an argument's value."""
    if action.metavar is not None:
        return action.metavar if isinstance(action.metavar, str) else " ".join(action.metavar)
    if action.choices is not None:
        return "{" + ",".join(map(str, action.choices)) + "}"
    return action.dest.upper() if action.option_strings else action.dest


def _row(name: str, command: argparse.ArgumentParser, action: argparse.Action) -> tuple[str, str]:
    if not action.option_strings:
        written = _value(action)
    elif action.nargs == 0:
        written = ", ".join(action.option_strings)
    else:
        written = f"{', '.join(action.option_strings)} {_usage(action)}"
    anchor = f"{_slug(name)}-{(action.option_strings or [action.dest])[-1].lstrip('-')}".replace(" ", "-")
    expanded = (action.help or "") % {**vars(action), "prog": command.prog}
    return f'<a id="{anchor}"></a>`{written}`', _shown(expanded)


def _shown(text: str) -> str:
    return text.replace("<", "&lt;")


def main(arguments: list[str]) -> int:
    """Write the page into a file, or with --check say whether it differs."""
    return write_or_compare(render, arguments, "the commands say")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
