"""Planned destroys that would lose backups, found in a plan and refused in words.

Terraform's prevent_destroy protects a vault or a key only while the description still asks for it:
what is removed from the description takes its prevent_destroy along. So every plan is read before it
is applied, and the destruction or replacement of a vault or a key is refused unless it was named.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from farvault.rehearsal.terraform import Change, Diagnostic

#: What holds backups, or without which they cannot be read, and what becomes of them.
HOLDS_BACKUPS = {
    "aws_backup_vault": "AWS deletes a vault only once it holds no recovery point, and no copy would arrive any more",
    "aws_backup_logically_air_gapped_vault": "AWS deletes it only once it is empty, which its lock decides",
    "aws_kms_key": "when its deletion window ends, every recovery point encrypted with it is lost",
    "aws_kms_replica_key": "when its deletion window ends, every recovery point encrypted with it is lost",
}
_GONE = ("delete", "replace")
_PREVENTED = "Instance cannot be destroyed"


def destroyed(planned: Sequence[Change]) -> list[Change]:
    """The changes that destroy something."""
    return [each for each in planned if each.action in _GONE]


def refusals(stack: str, planned: Sequence[Change], allowed: Collection[str]) -> list[Diagnostic]:
    """An error for each vault or key that would be destroyed, unless `allowed` names it as <stack>:<address>."""
    made = []
    for each in destroyed(planned):
        reason = HOLDS_BACKUPS.get(each.type)
        if reason and f"{stack}:{each.address}" not in allowed:
            verb = "replaced" if each.action == "replace" else "destroyed"
            made.append(
                Diagnostic(
                    "error",
                    f"'{each.address}' would be {verb}: {reason}",
                    "the description does not ask for it as it is any more, and so does not protect it either\n"
                    "help: put it back into the description, or, if it is to go, add\n"
                    f"--destroy '{stack}:{each.address}'",
                )
            )
    return made


def explained(errors: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Terraform's errors; one that says prevent_destroy gets our words behind it."""
    return [
        Diagnostic(
            each.severity,
            each.summary,
            f"{each.detail}\n"
            "in other words: the description does not ask for it as it is any more, but it is kept from\n"
            "being destroyed because backups are in it or encrypted with it\n"
            "help: put it back into the description; to give it up, empty it in AWS and take it out of the state\n"
            "with 'terraform state rm'",
            each.address,
        )
        if each.summary == _PREVENTED
        else each
        for each in errors
    ]


def orphan(stack: str, types: Sequence[str]) -> Diagnostic:
    """An environment that is no longer described, though its state still holds resources."""
    kept = sum(each in HOLDS_BACKUPS for each in types)
    return Diagnostic(
        "error",
        f"environment '{stack}' is no longer described, but {len(types)} resources of it stand, {kept} of them vaults "
        "and keys",
        "nothing of it is destroyed: what it holds was to be kept, and prevent_destroy would refuse it\n"
        "help: put its environment.yaml back; to give it up, destroy it with Terraform in its own folder, then "
        "remove the folder",
    )
