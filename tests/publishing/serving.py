"""Where strangers have modules from: repositories, archives over HTTP, and a registry, all on this machine.

The registry speaks the module registry protocol (Terraform documentation, "Module Registry Protocol"): the versions of
a module, and where one version is downloaded from.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

REGISTRY = "registry.example.test"
"""The registry's name, which the CLI configuration binds to the server."""
_VERSIONS = re.compile(r"/v1/modules/acme/(?P<name>[\w-]+)/aws/versions")
_DOWNLOAD = re.compile(r"/v1/modules/acme/(?P<name>[\w-]+)/aws/(?P<version>[\d.]+)/download")
_ARCHIVE = re.compile(r"/archives/(?P<file>terraform-aws-[\w.-]+\.zip)")


@contextmanager
def served(archives: Path) -> Iterator[str]:
    """Serve a folder of archives, and a registry of them; the server's address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = self.path.partition("?")[0]
            if match := _VERSIONS.fullmatch(path):
                found = [file.stem.rpartition("-")[2] for file in archives.glob(f"terraform-aws-{match['name']}-*.zip")]
                self._answer(200, json.dumps({"modules": [{"versions": [{"version": each} for each in found]}]}))
            elif match := _DOWNLOAD.fullmatch(path):
                self.send_response(204)
                file = f"terraform-aws-{match['name']}-{match['version']}.zip"
                self.send_header("X-Terraform-Get", f"http://{self.headers['Host']}/archives/{file}")
                self.end_headers()
            elif (match := _ARCHIVE.fullmatch(path)) and (archives / match["file"]).is_file():
                self._answer(200, (archives / match["file"]).read_bytes())
            else:
                self._answer(404, "not found")

        do_HEAD = do_GET  # noqa: N815 - what go-getter asks first

        def _answer(self, status: int, content: str | bytes) -> None:
            body = content.encode() if isinstance(content, str) else content
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(body)

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def repositories(published: Path, target: Path, version: str) -> None:
    """Commit each published folder into a repository of its own below `target`, tagged with the version."""
    for folder in sorted(published.glob("terraform-aws-*")):
        bare = target / f"{folder.name}.git"
        if not bare.exists():
            _git(published, "init", "--quiet", "--bare", "--initial-branch=main", str(bare))
        if not (folder / ".git").exists():
            _git(folder, "init", "--quiet", "--initial-branch=main")
        _git(folder, "add", "--all")
        _git(folder, "commit", "--quiet", "--message", version)
        _git(folder, "tag", f"v{version}")
        _git(folder, "push", "--quiet", str(bare), "+main", f"v{version}")


def _git(folder: Path, *arguments: str) -> None:
    nobody = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    for role in ("AUTHOR", "COMMITTER"):
        nobody |= {f"GIT_{role}_NAME": "Somebody", f"GIT_{role}_EMAIL": "somebody@example.test"}
    subprocess.run(["git", *arguments], cwd=folder, env=os.environ | nobody, check=True, capture_output=True)
