"""Each of Terraform's reasons to destroy or replace something gets a correct explanation and a way out.

The reasons are those of `terraform show -json` (internal/command/jsonplan/plan.go, ResourceChange.ActionReason)
and of OpenTofu.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from farvault.protection import PROTECTED
from farvault.running.guard import explained, refusals
from farvault.running.plan import Action, PlannedChange, TerraformPlan
from farvault.running.terraform import Diagnostic, Outcome
from tests.conftest import Terraform
from tests.deployment.test_fake_terraform import deploy

ROLE = "aws_iam_role.backup[0]"
LOSS = PROTECTED["aws_iam_role"].loss
UNDESCRIBED = "the description does not ask for it as it is any more"
BACK = "help: put it back into the description, or, if it is to go, add"
MOVE = f"help: if it is the same thing under another address, keep it: terraform state mv '{ROLE}' ADDRESS"
REPLACES = [
    (
        "replace_because_tainted",
        "its creation was not finished, or it was marked with 'terraform taint': it stands in AWS, perhaps without\n"
        "what is set after its creation, such as its policy, rotation or tags\n"
        "help: look at it in AWS; if it is whole, say so in the stack's folder, and plan again:\n"
        f"terraform untaint '{ROLE}'\n"
        "if it is to be made anew, add",
    ),
    (
        "replace_because_cannot_update",
        "'path' cannot be changed in place\nhelp: describe it as it was, or, if it is to be replaced, add",
    ),
    (
        "replace_by_request",
        "its replacement was asked for with -replace, perhaps in TF_CLI_ARGS or TF_CLI_ARGS_plan\n"
        "help: take -replace away, or, if it is to be replaced, add",
    ),
    (
        "replace_by_triggers",
        "something changes that its lifecycle names in replace_triggered_by\n"
        "help: describe that as it was, or, if it is to be replaced, add",
    ),
    ("", "terraform gives no reason\nhelp: describe it as it was, or, if it is to be replaced, add"),
    (
        "replace_because_of_the_moon",
        "terraform's reason: 'replace_because_of_the_moon'\n"
        "help: describe it as it was, or, if it is to be replaced, add",
    ),
]
DELETES = [
    (
        "delete_because_no_resource_config",
        "the description does not ask for it as it is any more, or its module does not make it, and so nothing\n"
        "protects it either\n"
        "help: put it back into the description, or go back to the module that made it, or, if it is to go, add",
    ),
    ("delete_because_no_module", f"{UNDESCRIBED}, and so does not protect it either\n{BACK}"),
    ("delete_because_count_index", f"{UNDESCRIBED}: its number is beyond those that it asks for\n{BACK}"),
    (
        "delete_because_each_key",
        f"{UNDESCRIBED}: its key is not among those that it asks for\n{MOVE}\n"
        "else put it back into the description, or, if it is to go, add",
    ),
    (
        "delete_because_wrong_repetition",
        f"its module makes one of it where it made several, or several where it made one\n{MOVE}\nif it is to go, add",
    ),
    (
        "delete_because_no_move_target",
        "a 'moved' block leads to it, and nothing makes it there\n"
        "help: correct the 'moved' block, or, if it is to go, add",
    ),
    ("delete_because_enabled_false", f"its lifecycle says that it is not enabled\n{BACK}"),
    (
        "",
        "terraform gives no reason, as where all is to be destroyed with -destroy\n"
        "help: take -destroy away (TF_CLI_ARGS, TF_CLI_ARGS_plan), or, if it is to go, add",
    ),
    ("delete_because_of_the_moon", f"terraform's reason: 'delete_because_of_the_moon'\n{BACK}"),
]


def refusal_text(change: PlannedChange) -> str:
    (diagnostic,) = refusals("s", TerraformPlan((change,)), ())
    return str(diagnostic)


def indented(text: str) -> str:
    return "".join(f"\n  {line}" for line in text.splitlines())


@pytest.mark.parametrize(("reason", "words"), REPLACES)
@pytest.mark.parametrize("action", [Action.REPLACE, Action.REPLACE_CREATED_FIRST])
def test_a_replacement(reason: str, words: str, action: Action) -> None:
    forced = ("path",) if reason == "replace_because_cannot_update" else ()
    change = PlannedChange(ROLE, "aws_iam_role", action, {}, {}, reason=reason, forced_by=forced)
    assert refusal_text(change) == f"'{ROLE}' would be replaced: {LOSS}{indented(words)}\n  --destroy 's:{ROLE}'"


@pytest.mark.parametrize(("reason", "words"), DELETES)
def test_a_destruction(reason: str, words: str) -> None:
    change = PlannedChange(ROLE, "aws_iam_role", Action.DELETE, {}, None, reason=reason)
    assert refusal_text(change) == f"'{ROLE}' would be destroyed: {LOSS}{indented(words)}\n  --destroy 's:{ROLE}'"


def test_an_old_object_of_a_replacement() -> None:
    change = PlannedChange(ROLE, "aws_iam_role", Action.DELETE, {}, None, deposed="0a1b")
    words = (
        "it was replaced, and its old object was not destroyed then\n"
        "help: if nothing needs the old object any more, add"
    )
    old = f"'{ROLE}' would be destroyed (its old object 0a1b, left by an unfinished replacement): {LOSS}"
    assert refusal_text(change) == f"{old}{indented(words)}\n  --destroy 's:{ROLE}'"


PREVENTION = "but it is kept from being\ndestroyed because backups are in it or encrypted with it"
UNKNOWN = f"in other words: Terraform would destroy or replace it and does not say why, {PREVENTION}\n"
STATE_RM = "to give it up, empty it in AWS and take it out of the state\nwith 'terraform state rm'"
PREVENTED = {
    "tainted": "in other words: its creation was not finished, or it was marked with 'terraform taint', so that "
    f"Terraform\nwould make it anew, {PREVENTION}\n"
    "help: look at it in AWS; if it is whole, say so in the stack's folder, and plan again:\n"
    f"terraform untaint '{ROLE}'\n"
    "if it is not, and nothing is in it or encrypted with it, delete it in AWS and forget it:\n"
    f"terraform state rm '{ROLE}'",
    "cannot_update": "in other words: something of it would change that cannot be changed in place, "
    f"{PREVENTION}\nhelp: describe it as it was; {STATE_RM}",
    "requested": f"in other words: its replacement was asked for with -replace, {PREVENTION}\n"
    "help: take -replace away (TF_CLI_ARGS, TF_CLI_ARGS_plan)",
    "replace_triggered_by": "in other words: something changes that its lifecycle names in replace_triggered_by, "
    f"{PREVENTION}\nhelp: describe that as it was; {STATE_RM}",
    "delete_because_each_key": f"in other words: {UNDESCRIBED}, {PREVENTION}\n"
    f"help: put it back into the description; {STATE_RM}",
    "delete_because_count_index": f"in other words: {UNDESCRIBED}, {PREVENTION}\n"
    f"help: put it back into the description; {STATE_RM}",
    "delete_because_wrong_repetition": "in other words: its module makes one of it where it made several, or several "
    f"where it made one, {PREVENTION}\n{MOVE}",
    "": f"{UNKNOWN}help: describe it as it was; {STATE_RM}",
    "unheard_of": f"{UNKNOWN}help: describe it as it was; {STATE_RM}",
}


#: By program.
REFUSED = {
    "Terraform": (
        "Instance cannot be destroyed",
        f"Resource {ROLE} has lifecycle.prevent_destroy set, but the plan calls for this resource to be destroyed.",
    ),
    "OpenTofu 1.12": (
        "Resource instance cannot be destroyed",
        f"Resource instance {ROLE} has prevent_destroy set, but the plan calls for it to be destroyed.",
    ),
}


@pytest.mark.parametrize("program", REFUSED)
@pytest.mark.parametrize("reason", PREVENTED)
def test_one_that_is_kept_from_being_destroyed(reason: str, program: str) -> None:
    """The reasons are those of `terraform plan -json`, which names some of them differently from `show -json`."""
    summary, detail = REFUSED[program]
    outcome = Outcome()
    change = {"resource": {"addr": ROLE}, "action": "replace"} | ({"reason": reason} if reason else {})
    outcome.take(json.dumps({"type": "planned_change", "change": change}))
    error = {"severity": "error", "summary": summary, "detail": detail}
    outcome.take(json.dumps({"type": "diagnostic", "diagnostic": error}))
    (diagnostic,) = explained(outcome.errors, outcome.reasons)
    assert diagnostic.detail == f"{detail}\n{PREVENTED[reason]}"


def test_other_errors_are_left_as_they_are() -> None:
    other = Diagnostic("error", "Invalid value", "Resource a.b has lifecycle.prevent_destroy set", "a.b")
    assert explained([other], {"a.b": "tainted"}) == [other]


CONFIGURATION = """
resource "terraform_data" "kept" {
  for_each = toset(%s)
  input    = each.key
  triggers_replace = %s
  lifecycle {
    prevent_destroy = true
  }
}
"""


@pytest.mark.every_program
@pytest.mark.parametrize(
    ("keys", "trigger", "taint", "words"),
    [
        (
            '["a"]',
            '"1"',
            True,
            "in other words: its creation was not finished, or it was marked with 'terraform taint'",
        ),
        ("[]", '"1"', False, "in other words: "),
        ('["a"]', '"2"', False, "in other words: "),
    ],
    ids=["tainted", "undescribed", "changed"],
)
def test_real_programs(terraform: Terraform, tmp_path: Path, keys: str, trigger: str, taint: bool, words: str) -> None:
    """Also OpenTofu 1.6, which gives no reason where a plan ends in an error: the state shows what is tainted."""
    stack = tmp_path / "cdktf.out" / "stacks" / "one"
    stack.mkdir(parents=True)
    (stack / "main.tf").write_text(CONFIGURATION % ('["a"]', '"1"'))
    terraform(stack, "init")
    terraform(stack, "apply", "-auto-approve")
    if taint:
        terraform(stack, "taint", 'terraform_data.kept["a"]')
    (stack / "main.tf").write_text(CONFIGURATION % (keys, trigger))
    real = f'exec "{terraform.program.path}" "$@"'
    code, _, err = deploy(tmp_path, real, "--yes", **terraform.environment)
    assert code == 1, err
    assert "one: refused" in err
    assert words in err.replace("\n  ", "\n")
    assert ("terraform untaint 'terraform_data.kept[\"a\"]'" in err) == taint
    assert ("its creation was not finished" in err) == taint
