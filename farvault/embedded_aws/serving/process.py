"""The server process of an embedded organization: `python -m farvault.embedded_aws.serving.process`.

It reads the organization, one line of JSON, from its standard input, and writes one line of JSON with
its port to its standard output. It ends as soon as its standard input closes, which the kernel does
when the parent ends in any way, SIGKILL included; checking the parent's id every half second covers
the case that a third process inherited the pipe. (PR_SET_PDEATHSIG would fire when the parent's
*thread* that started it ends, so it is not used.) Source: prctl(2), PR_SET_PDEATHSIG, caveats.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from threading import Thread
from typing import Any

from werkzeug.serving import make_server

from farvault.embedded_aws.organization import ExistingOrganization
from farvault.embedded_aws.serving.application import Application, install
from farvault.embedded_aws.serving.journal import Journal
from farvault.errors import FarvaultError

HOST = "127.0.0.1"
_LOOK_EVERY_SECONDS = 0.5


def main() -> None:
    """Serve until the parent has ended."""
    parent = os.getppid()
    Thread(target=_end_with_parent_id, args=(parent,), daemon=True).start()
    order = json.loads(sys.stdin.readline())
    organization = ExistingOrganization.from_json(order["organization"])
    from moto.moto_server.werkzeug_app import MotoRequestHandler

    class Quiet(MotoRequestHandler):
        """moto's handler without a line per request; connections are kept open."""

        protocol_version = "HTTP/1.1"

        def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
            """Say nothing."""

    try:
        journal = _journal(order, organization)
        install()
        application = Application(organization, journal)
    except FarvaultError as fault:
        print(json.dumps({"error": fault.message, "help": fault.help}), flush=True)
        return
    except OSError as fault:
        sys.exit(f"the journal '{order['journal']}' cannot be used: {fault.strerror}")
    server = make_server(HOST, 0, application, threaded=True, request_handler=Quiet)
    Thread(target=server.serve_forever, daemon=True).start()
    print(json.dumps({"port": server.server_port}), flush=True)
    sys.stdin.read()
    os._exit(0)


def _journal(order: dict[str, Any], organization: ExistingOrganization) -> Journal | None:
    if order["journal"] is None:
        return None
    return Journal(Path(order["journal"]), organization, order["checkpoint"])


def _end_with_parent_id(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(_LOOK_EVERY_SECONDS)
    os._exit(0)


if __name__ == "__main__":
    main()
