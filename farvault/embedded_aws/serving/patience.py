"""The same request refused repeatedly: from the fifth time on, in a way that is not retried.

On AWS a new role takes a while to propagate, so Terraform's AWS provider retries requests that were
refused for a missing principal or role, for two minutes and more. Here what exists is visible at once,
and a rehearsal must not wait for what will never exist: five tries leave a few seconds for what another
environment is about to create. The provider recognizes these refusals by their code; the final one has
a code of its own that says so and keeps AWS's message.
"""

from __future__ import annotations

import hashlib
import re

TRIES = 5
_CODE = re.compile(rb'("__type"\s*:\s*"|"code"\s*:\s*"|<Code>)([^"<]+)')

Answer = tuple[str, list[tuple[str, str]], bytes]


class Patience:
    """Counts refusals of equal requests; any other answer to the request resets the count."""

    def __init__(self) -> None:
        self._refusals: dict[str, int] = {}

    def judge(self, account: str | None, target: str, body: bytes, answer: Answer) -> Answer:
        """The answer to return instead of `answer` to a request from this account with this action or path and body."""
        key = hashlib.sha256(f"{account} {target} ".encode() + body).hexdigest()
        status, headers, text = answer
        if not status.startswith("4"):
            self._refusals.pop(key, None)
            return answer
        self._refusals[key] = self._refusals.get(key, 0) + 1
        if self._refusals[key] < TRIES:
            return answer
        match = _CODE.search(text)
        if not match:
            return answer
        code = match.group(2).decode().rpartition("#")[2]
        final = f"{code} (refused {self._refusals[key]} times)"
        other_headers = [(name, value) for name, value in headers if name.lower() != "x-amzn-errortype"]
        text = text[: match.start(2)] + final.encode() + text[match.end(2) :]
        return status, [*other_headers, ("x-amzn-ErrorType", final)], text
