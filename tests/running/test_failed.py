"""What is a refusal (exit code 1) and what a failed tool (3): by Terraform's own messages, codes and signals.

A refusal is an error response from AWS, or an error of Terraform's checks about a place in the configuration. The
messages are Terraform's and the AWS SDK's own, recorded from killed providers and servers, or from the source.
"""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import Any

import pytest

from tests.deployment.test_fake_terraform import PLAN, deploy

ADDRESS = "module.vault.aws_kms_key.this[0]"
PLACE = {"filename": "main.tf", "start": {"line": 8, "column": 1}, "end": {"line": 8, "column": 2}}
CREATED = {
    "address": ADDRESS,
    "mode": "managed",
    "type": "aws_kms_key",
    "change": {"actions": ["create"], "before": None, "after": {}},
}
HTTP = "creating KMS Key: operation error KMS: CreateKey, {}https response error StatusCode: {}, RequestID: 1, {}"


def resource(summary: str, detail: str = "") -> dict[str, Any]:
    """An error about a resource."""
    return {"severity": "error", "summary": summary, "detail": detail, "address": ADDRESS, "range": PLACE}


def configuration(summary: str, detail: str = "") -> dict[str, Any]:
    """An error about a place in the configuration."""
    return {"severity": "error", "summary": summary, "detail": detail, "range": PLACE}


def sourceless(summary: str, detail: str = "") -> dict[str, Any]:
    """An error about nothing in the configuration."""
    return {"severity": "error", "summary": summary, "detail": detail}


FAILURES = [
    resource(
        "Plugin did not respond",
        "The plugin encountered an error, and failed to respond to the plugin.(*GRPCProvider).ApplyResourceChange "
        "call. The plugin logs may contain more details.",
    ),
    resource("Request cancelled", "The plugin.(*GRPCProvider).ApplyResourceChange request was cancelled."),
    resource(
        "Plugin error",
        "The plugin returned an unexpected error from plugin.(*GRPCProvider).ReadResource: rpc error: code = "
        'Unavailable desc = connection error: desc = "transport: error while dialing: dial unix /tmp/plugin1: '
        'connect: connection refused"',
    ),
    sourceless(
        "Failed to load plugin schemas",
        "Error while loading schemas for plugin components: Failed to obtain provider schema: Could not load the "
        "schema for provider registry.terraform.io/hashicorp/aws: failed to instantiate provider: fork/exec: cannot "
        "allocate memory..",
    ),
    sourceless("Failed to save state", "Error saving state: write terraform.tfstate: no space left on device"),
    sourceless("Failed to persist state to backend", "The error shown above has prevented Terraform from writing"),
    sourceless("Failed to write plan file", "The plan file could not be written: write p: no space left on device."),
    sourceless("Error acquiring the state lock", "Error message: resource temporarily unavailable"),
    sourceless("Error loading state: disk quota exceeded"),
    sourceless("execution halted"),
    resource(HTTP.format("exceeded maximum number of attempts, 9, ", 0, 'request send failed, Post "http://a/": EOF')),
    resource(
        HTTP.format(
            "",
            0,
            'request send failed, Post "http://127.0.0.1:1/": dial tcp 127.0.0.1:1: connect: connection refused',
        )
    ),
    resource(HTTP.format("exceeded maximum number of attempts, 25, ", 500, "KMSInternalException: try again")),
    resource(HTTP.format("", 501, "api error NotImplemented: the embedded AWS does not know the Region 'x'")),
    resource(HTTP.format("", 400, "api error NotImplemented: the embedded AWS has no operation backup:GetLegalHold")),
    resource("reading KMS Key: couldn't read the answer: read tcp 127.0.0.1:1: connection reset by peer"),
    resource("waiting for KMS Key (1) create: timeout while waiting for state to become 'true' (timeout: 10m0s)"),
    resource("Provider produced inconsistent result after apply", "This is a bug in the provider"),
    resource("Provider produced invalid plan", "This is a bug in the provider"),
    configuration("Invalid function argument", "no file exists: open a.json: too many open files"),
]
REFUSALS = [
    resource(HTTP.format("", 400, "MalformedPolicyDocumentException: Policy contains an invalid principal.")),
    resource(HTTP.format("", 403, "api error AccessDeniedException: You don't have permissions")),
    resource(HTTP.format("exceeded maximum number of attempts, 25, ", 409, "api error ConcurrentModification: busy")),
    resource(HTTP.format("", 400, "api error MalformedPolicyDocumentException (refused 5 times): no")),
    resource(HTTP.format("", 400, "InvalidParameterValueException: Invalid tag: no space left on device")),
    configuration(
        "Cannot assume IAM Role",
        "IAM Role (arn:aws:iam::1:role/R) cannot be assumed.\n\nError: operation error STS: AssumeRole, https response "
        "error StatusCode: 403, RequestID: 1, api error AccessDenied: User: x is not authorized",
    ),
    configuration("Invalid value for variable", 'The tags must not be "x: connection refused": it is too long.'),
    configuration("Instance cannot be destroyed", f"Resource {ADDRESS} has lifecycle.prevent_destroy set, but"),
    resource("expected min_retention_days to be at least (1), got 0"),
    configuration("Invalid AWS Region: eu-west-9"),
]


def says(step: str, code: int | str, *errors: dict[str, Any], raw: str = "") -> str:
    """A program that plans one creation and, at `step`, prints these errors and ends: with a code, or by a command."""
    lines = [json.dumps({"@level": "error", "type": "diagnostic", "diagnostic": each}) for each in errors]
    text = "\n".join([*lines, raw])
    end = f"exit {code}" if isinstance(code, int) else code
    plan = json.dumps(PLAN | {"resource_changes": [CREATED]})
    planning = f"touch farvault.tfplan; {'' if step == 'plan' else 'exit 2;'}"
    saying = f"printf '%s\\n' {shlex.quote(text)}; {end}"
    return f"case $1 in show) printf '%s' {shlex.quote(plan)};; plan) {planning} {saying};; apply) {saying};; esac"


@pytest.mark.parametrize("step", ["plan", "apply"])
@pytest.mark.parametrize("error", FAILURES, ids=lambda error: error["summary"][:40])
def test_a_failed_tool_is_no_refusal(tmp_path: Path, error: dict[str, Any], step: str) -> None:
    code, out, err = deploy(tmp_path, says(step, 1, error), "--yes")
    assert code == 3, err
    assert "one: failed" in err
    assert error["summary"].splitlines()[0] in err
    assert "one: refused" not in err + out


@pytest.mark.parametrize("step", ["plan", "apply"])
@pytest.mark.parametrize("error", REFUSALS, ids=lambda error: error["summary"][:40])
def test_what_aws_or_the_configuration_refuses_is(tmp_path: Path, error: dict[str, Any], step: str) -> None:
    code, _, err = deploy(tmp_path, says(step, 1, error), "--yes")
    assert code == 1, err
    assert "one: refused" in err
    assert error["summary"].splitlines()[0] in err


@pytest.mark.parametrize(
    ("end", "words"),
    [
        (11, "ended with code 11"),
        (2, "ended with code 2"),
        (127, "ended with code 127"),
        ("kill -9 $$", "was killed by signal 9 (SIGKILL)"),
        ("kill -15 $$", "was killed by signal 15 (SIGTERM)"),
        ("kill -11 $$", "was killed by signal 11 (SIGSEGV)"),
    ],
)
@pytest.mark.parametrize("errors", [(), REFUSALS[:1]], ids=["silent", "after a refusal"])
def test_a_program_that_crashed_or_was_killed_has_failed(
    tmp_path: Path, end: int | str, words: str, errors: tuple[dict[str, Any], ...]
) -> None:
    """Whatever it printed before: it did not finish."""
    raw = "panic: runtime error: invalid memory address or nil pointer dereference"
    code, _, err = deploy(tmp_path, says("apply", end, *errors, raw=raw), "--yes")
    assert code == 3, err
    assert f"terraform {words}" in err
    assert raw in err
    assert all(each["summary"] in err for each in errors)


def test_a_failure_beside_a_refusal_is_a_failure(tmp_path: Path) -> None:
    code, _, err = deploy(tmp_path, says("apply", 1, REFUSALS[0], FAILURES[0]), "--yes")
    assert code == 3, err
    assert REFUSALS[0]["summary"] in err
    assert FAILURES[0]["summary"] in err


def test_a_warning_of_a_failure_is_none(tmp_path: Path) -> None:
    code, _, err = deploy(tmp_path, says("apply", 1, REFUSALS[0], FAILURES[0] | {"severity": "warning"}), "--yes")
    assert code == 1, err


@pytest.mark.parametrize("step", ["init", "show"])
def test_other_steps_that_are_killed_say_so(tmp_path: Path, step: str) -> None:
    script = says("apply", 0)
    code, _, err = deploy(tmp_path, f"case $1 in {step}) kill -9 $$;; esac\n{script}", "--yes")
    assert code == 3, err
    assert "was killed by signal 9 (SIGKILL)" in err
