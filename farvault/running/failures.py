"""Whether Terraform's errors are a refusal, or a failed tool: then nothing is known about the deployment.

A refusal is an error response from AWS (the AWS SDK gives its HTTP status, and 0 for no response), or an
error of Terraform or the provider about a place in the configuration. Whatever else ends a command is a failure: a
program that was killed or crashed, a plugin that did not respond, a state or a plan that could not be
written, an AWS that did not answer.
"""

from __future__ import annotations

import re

from farvault.running.terraform import Diagnostic, Outcome

_ENDED_WITH_ERRORS = 1
"""Terraform's own exit code for errors; a crash or a signal has others."""
#: Errors with a place in the configuration or a response from AWS that nonetheless come from tools (Terraform's
#: internal/plugin/grpc_error.go, internal/terraform/node_resource_abstract_instance.go, internal/backend/local).
_OF_TOOLS = (
    "Plugin did not respond",
    "Plugin error",
    "Request cancelled",
    "Provider produced ",
    "Provider returned invalid result object",
    "Failed to save state",
    "Failed to persist state",
    "Error saving state",
    "Error acquiring the state lock",
    "Error releasing the state lock",
)
#: The HTTP status in an error of the AWS SDKs, of both versions.
_STATUS = re.compile(r"status ?code: (\d+)", re.IGNORECASE)
_NOT_EMBEDDED = re.compile(r"\bNotImplemented\b")
#: Messages of the operating system and the network, which end a line of Go's errors.
_SYSTEM = re.compile(
    r": (?:no space left on device|disk quota exceeded|file too large|input/output error|read-only file system"
    r"|permission denied|operation not permitted|too many open files|cannot allocate memory|broken pipe|EOF"
    r"|unexpected EOF|connection refused|connection reset by peer|connection timed out|i/o timeout"
    r"|TLS handshake timeout|no such host|no route to host|network is unreachable|context deadline exceeded"
    r"|context canceled|signal: killed)[.\s]*$",
    re.MULTILINE,
)
_WAITED = "timeout while waiting for"


def refused(outcome: Outcome) -> bool:
    """Whether a command that did not succeed was refused; else a tool failed."""
    errors = outcome.errors
    return outcome.code == _ENDED_WITH_ERRORS and bool(errors) and all(map(_refusal, errors))


def _refusal(error: Diagnostic) -> bool:
    if error.summary.startswith(_OF_TOOLS):
        return False
    text = f"{error.summary}\n{error.detail}"
    status = _STATUS.search(text)
    if status:
        return status.group(1).startswith("4") and not _NOT_EMBEDDED.search(text)
    return error.placed and _WAITED not in text and not _SYSTEM.search(text)
