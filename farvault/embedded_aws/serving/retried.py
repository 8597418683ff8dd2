"""The same call again: an SDK that lost an answer retries its request, and gets the answer that it lost.

AWS SDKs send every attempt of one call with the same `amz-sdk-invocation-id` (AWS SDKs and Tools
Reference Guide, "Retry behavior"). AWS itself ignores it, so there a lost answer may become a
DuplicatePolicyException; a rehearsal would report that as a refusal of the deployment.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from typing import Any

HEADER = "HTTP_AMZ_SDK_INVOCATION_ID"
#: Retries come within seconds, so the last answers are enough; one is some kilobytes.
REMEMBERED = 1000

Answer = tuple[str, list[tuple[str, str]], bytes]


class Retried:
    """The last answers, by call."""

    def __init__(self) -> None:
        self._answers: OrderedDict[str, Answer] = OrderedDict()

    def answer(self, call: str) -> Answer | None:
        """The earlier answer to this very call; None: it is new, or has no id."""
        return self._answers.get(call)

    def remember(self, call: str, answer: Answer) -> None:
        """Keep an answer, unless it reports our own failure: then the next attempt is run."""
        if call and not answer[0].startswith("5"):
            self._answers[call] = answer
            while len(self._answers) > REMEMBERED:
                self._answers.popitem(last=False)


def name(environ: dict[str, Any], account: str | None, body: bytes) -> str:
    """What identifies a call: its account, its request and its invocation id; empty where it has no id."""
    invocation = environ.get(HEADER)
    if not invocation:
        return ""
    request = (account, environ["REQUEST_METHOD"], environ.get("PATH_INFO"), environ.get("QUERY_STRING"))
    identity = (*request, environ.get("HTTP_X_AMZ_TARGET"), hashlib.sha256(body).hexdigest())
    return f"{invocation} {identity!r}"
