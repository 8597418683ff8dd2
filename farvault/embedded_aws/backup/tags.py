"""Tags of AWS Backup's resources.

Source: AWS Backup API reference, ListTags, TagResource, UntagResource: a limited number of tags, no `aws:` keys.
"""

from __future__ import annotations

from farvault.embedded_aws.backup.operations import Answer, Call, operation
from farvault.embedded_aws.errors import invalid_parameter, limit_exceeded
from farvault.facts import RANGES


@operation("ListTags")
def list_tags(call: Call) -> Answer:
    """Empty for a resource without tags."""
    return {"Tags": call.place.tags.get(call.params["ResourceArn"], {})}


@operation("TagResource")
def tag_resource(call: Call) -> None:
    """Adds to the existing tags."""
    tags = dict(call.params["Tags"])
    if any(key.lower().startswith("aws:") for key in tags):
        raise invalid_parameter("Tag keys must not start with aws:")
    existing = call.place.tags.setdefault(call.params["ResourceArn"], {})
    most = RANGES["tags_per_resource"].most
    if len(existing | tags) > most:
        raise limit_exceeded(f"A resource has at most {most} tags")
    existing.update(tags)


@operation("UntagResource")
def untag_resource(call: Call) -> None:
    """Missing keys are not an error."""
    for key in call.params["TagKeyList"]:
        call.place.tags.get(call.params["ResourceArn"], {}).pop(key, None)
