"""Print what makes a shell complete farvault's commands, options and files.

bash: `source <(farvault completion bash)` in ~/.bashrc; zsh: the same in ~/.zshrc, after compinit; fish:
`farvault completion fish | source` in ~/.config/fish/config.fish.
"""

from __future__ import annotations

import argparse

SHELLS = ("bash", "zsh", "fish")
HELP = "print the completion for a shell"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `farvault completion`."""
    parser.add_argument("shell", choices=SHELLS, help="the shell")


def run(arguments: argparse.Namespace) -> int:
    """Print it."""
    from argcomplete.shell_integration import shellcode

    print(shellcode(["farvault"], shell=arguments.shell))
    return 0
