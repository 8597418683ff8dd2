"""The API token of a host, from where Terraform takes it, in Terraform's order; never written anywhere.

Terraform CLI configuration, "Credentials": an environment variable TF_TOKEN_<host>, `credentials` blocks in the CLI
configuration, credentials.tfrc.json, where `terraform login` puts it, and a credentials helper ("Credentials Helpers").
"""

from __future__ import annotations

import json
import platform
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from farvault.errors import ToolError
from farvault.reading import DESCRIPTION_BYTES, UnreadableError, read_bytes

_PREFIX = "TF_TOKEN_"
_SENT = re.compile(r"[\x21-\x7e]+")
_BLOCK = re.compile(r'credentials\s+"([^"]+)"\s*\{[^{}]*?\btoken\s*=\s*"([^"]+)"', re.DOTALL)
_HELPER = re.compile(r'credentials_helper\s+"([A-Za-z0-9_-]+)"\s*\{([^{}]*)\}', re.DOTALL)
_ARGUMENTS = re.compile(r"\bargs\s*=\s*\[([^\]]*)\]", re.DOTALL)
_COMMENTS = re.compile(r'("(?:[^"\\\n]|\\.)*")|#[^\n]*|//[^\n]*|/\*.*?\*/', re.DOTALL)
_HELPER_SECONDS = 60


def token(host: str, environment: Mapping[str, str]) -> str:
    """The token for `host`, given the environment of the process; ToolError where there is none that can be sent."""
    found = _found(host, environment)
    if not _SENT.fullmatch(found):
        # Not shown, nor left to a library, which would show it.
        raise ToolError(f"the API token for '{host}' has characters that no token has", "give it without line feeds")
    return found


def _found(host: str, environment: Mapping[str, str]) -> str:
    for name, value in environment.items():
        if name.startswith(_PREFIX) and _host_of(name) == host.lower() and value:
            return value
    texts = [text for text in map(_text, _files(environment)) if text]
    for text in texts:
        found = _in_blocks(text, host.lower())
        if found:
            return found
    for text in texts:
        for name, arguments in _helpers(text):
            found = _of_helper(name, arguments, host, environment)
            if found:
                return found
    raise ToolError(
        f"there is no API token for '{host}'",
        f"give one as Terraform takes it: 'terraform login {host}', the variable {_variable(host)}, or a credentials "
        "block in the CLI configuration",
    )


def _host_of(variable: str) -> str:
    return variable.removeprefix(_PREFIX).replace("__", "-").replace("_", ".").lower()


def _variable(host: str) -> str:
    return _PREFIX + host.replace("-", "__").replace(".", "_")


def _folders(environment: Mapping[str, str]) -> tuple[Path, ...]:
    """Terraform's folder in the user's home, and OpenTofu's newer one."""
    home = Path(environment.get("HOME") or Path.home())
    return home / ".terraform.d", home / ".config" / "opentofu"


def _files(environment: Mapping[str, str]) -> Iterator[Path]:
    """The CLI configuration; named by TF_CLI_CONFIG_FILE, it is the only one besides credentials.tfrc.json."""
    folders = _folders(environment)
    home = folders[0].parent
    named = environment.get("TF_CLI_CONFIG_FILE") or environment.get("TERRAFORM_CONFIG")
    if named:
        yield Path(named)
    else:
        yield from (home / ".terraformrc", home / ".tofurc")
        for folder in folders:
            yield from sorted((*folder.glob("*.tfrc"), *folder.glob("*.tfrc.json")))
    yield from (folder / "credentials.tfrc.json" for folder in folders)


def _text(file: Path) -> str:
    try:
        return read_bytes(file, DESCRIPTION_BYTES).decode(errors="replace")
    except UnreadableError:
        return ""


def _in_blocks(text: str, host: str) -> str:
    try:
        blocks: Any = json.loads(text).get("credentials", {})
        pairs = [(name, block.get("token")) for name, block in blocks.items()]
    except (ValueError, AttributeError):
        pairs = _BLOCK.findall(_without_comments(text))
    return next((found for name, found in pairs if name.lower() == host and isinstance(found, str)), "")


def _without_comments(text: str) -> str:
    return _COMMENTS.sub(lambda match: match[1] or "", text)


def _helpers(text: str) -> Iterator[tuple[str, list[str]]]:
    """The name and the arguments of each credentials helper."""
    for name, body in _HELPER.findall(_without_comments(text)):
        arguments = _ARGUMENTS.search(body)
        yield name, re.findall(r'"([^"]*)"', arguments[1]) if arguments else []


def _of_helper(name: str, arguments: Sequence[str], host: str, environment: Mapping[str, str]) -> str:
    """The token that a helper program gives; empty where it has none, or is not where Terraform looks for it."""
    machine = {"x86_64": "amd64", "aarch64": "arm64"}.get(platform.machine(), platform.machine())
    system = f"{platform.system().lower()}_{machine}"
    places = [folder / "plugins" / each for folder in _folders(environment) for each in ("", system)]
    programs = [file for place in places for file in sorted(place.glob(f"terraform-credentials-{name}*"))]
    program = next((file for file in programs if file.name.split("_v")[0] == f"terraform-credentials-{name}"), None)
    if program is None:
        return ""
    try:
        process = subprocess.run(
            [program, *arguments, "get", host],
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_HELPER_SECONDS,
        )
        found = json.loads(process.stdout).get("token", "") if process.returncode == 0 else None
    except (OSError, ValueError, AttributeError, subprocess.TimeoutExpired):
        found = None  # what it wrote is not shown: it may be the token
    if not isinstance(found, str):
        raise ToolError(f"the credentials helper '{name}' gave no answer for '{host}'", f"run it: {program} get {host}")
    return found
