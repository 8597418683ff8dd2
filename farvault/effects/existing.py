"""Read the organization's existing backup policies from a folder.

Each policy is a file <name>.json; attachments.yaml (or attachments.json) says what each is attached to, by the
file's name without .json: ids, or names of the description, in the order of attachment.
"""

from __future__ import annotations

import os
from pathlib import Path

from farvault.closest import closest
from farvault.effects.levels import ExistingPolicy
from farvault.errors import InputError
from farvault.findings import Finding, Place
from farvault.organization.model import ROOT, Organization
from farvault.organization.yaml_file import YamlFile, read_yaml
from farvault.policies.effective import json_path, parse_policy
from farvault.reading import POLICY_BYTES, NotTextError, UnreadableError, read_text

ATTACHMENTS = ("attachments.yaml", "attachments.json")


def read_existing(folder: Path, organization: Organization) -> tuple[tuple[ExistingPolicy, ...], tuple[Finding, ...]]:
    """The policies in `folder`, in the order of their attachment, and findings on what cannot be read."""
    if not folder.is_dir():
        raise InputError(f"there is no folder of existing policies '{folder}'")
    attachments = [folder / name for name in ATTACHMENTS if os.path.lexists(folder / name)]
    if len(attachments) != 1:
        raise InputError(f"the folder of existing policies '{folder}' needs either {' or '.join(ATTACHMENTS)}")
    file = read_yaml(attachments[0], str(attachments[0]))
    findings = list(file.findings)
    if findings:
        return (), tuple(findings)
    if not isinstance(file.data, dict):
        return (), (Finding(Place(file.path), "wrong-type", "", "must be a mapping of policies to targets", "", True),)
    policies: list[ExistingPolicy] = []
    texts = {path.name.removesuffix(".json"): path for path in sorted(folder.glob("*.json")) if path != attachments[0]}
    for name in file.data:
        targets = _targets(file, name, organization, findings)
        if name in texts:
            document = _document(texts[name], findings)
            if document is not None:
                policies.append(ExistingPolicy(name, document, targets))
        else:
            message = f"there is no policy '{name}.json' beside it"
            findings.append(Finding(file.place((name,)), "missing-file", "", message, closest(name, texts), True))
    for name in sorted(set(texts) - set(file.data)):
        message = f"{file.path} does not say what it is attached to"
        findings.append(Finding(Place(str(texts[name])), "missing-key", "", message, f"add '{name}: []' there", True))
    return tuple(policies), tuple(sorted(findings))


def _targets(file: YamlFile, name: str, organization: Organization, findings: list[Finding]) -> tuple[str, ...]:
    listed = file.data[name]
    if not isinstance(listed, tuple) or not all(isinstance(target, str) for target in listed):
        message = "must be a list of names or ids, each a text"
        findings.append(Finding(file.place((name,)), "wrong-type", f"policy '{name}'", message, "", True))
        return ()
    description = organization.description
    ids = {target: organization.target_id(target) for target in (ROOT, *description.units, *description.accounts)}
    target_ids = []
    for index, target in enumerate(listed):
        if target in ids.values():
            target_ids.append(target)
        elif target in ids:
            target_ids.append(ids[target])
        else:
            message = f"'{target}' is not a unit, an account or 'root' of the description, nor the id of one"
            help = closest(target, ids)
            findings.append(
                Finding(file.place((name, index)), "unknown-target", f"policy '{name}'", message, help, True)
            )
    return tuple(dict.fromkeys(target_ids))


def _document(path: Path, findings: list[Finding]) -> dict[str, object] | None:
    name = str(path)
    try:
        text = read_text(path, POLICY_BYTES)
    except UnreadableError as error:
        slug = "policy-syntax" if isinstance(error, NotTextError) else "unreadable-file"
        findings.append(Finding(Place(name, error.line), slug, "", error.message, "", True))
        return None
    parsed = parse_policy(text, name)
    for fault in parsed.faults:
        at = Place(fault.source, fault.line, fault.column)
        where = json_path(fault.path) if fault.path else ""
        findings.append(Finding(at, "policy-syntax", where, fault.message, fault.help or "", True))
    return parsed.document
