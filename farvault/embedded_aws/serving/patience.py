"""The same request refused again and again: from the fifth time on, in a way that nobody tries again.

On AWS a role may take a while to be seen everywhere, so Terraform's AWS provider repeats requests that
were refused for a missing principal or role, for two minutes and more. Here what exists is seen at
once, and a rehearsal shall not wait for what never comes: five tries leave a few seconds for what
another environment is about to make. The provider recognizes these refusals by their code; the one
given up on has a code of its own that says so and keeps AWS's words.
"""

from __future__ import annotations

import hashlib
import re

TRIES = 5
_CODE = re.compile(rb'("__type"\s*:\s*"|"code"\s*:\s*"|<Code>)([^"<]+)')

Answer = tuple[str, list[tuple[str, str]], bytes]


class Patience:
    """Counts refusals of equal requests; any other answer to the request begins anew."""

    def __init__(self) -> None:
        self._refusals: dict[str, int] = {}

    def judge(self, account: str | None, target: str, body: bytes, answer: Answer) -> Answer:
        """The answer to give in place of `answer` to a request of this account, action or path, and body."""
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
