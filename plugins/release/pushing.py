"""Publish by a push: to a bare repository whose hook builds and switches."""

import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path

from plugins.release.model import StoreError, Target

DONE, FAILED = "veillee: live", "veillee: failed"  # how the hook ends
HOOK = """#!/bin/sh
# Builds what is pushed to {branch} and switches to it; whoever pushed sees problems.
# Written by `tasks.py receive`; it asks for git, flock and Python, and for this:
repository={repository}
checkout={checkout}
target={target}
mirror={mirror}
branch={branch}

trap '' PIPE
pushed=no
while read -r _ _ ref; do [ "$ref" = "refs/heads/$branch" ] && pushed=yes; done
unset GIT_DIR GIT_QUARANTINE_PATH GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES

publish() {{
  exec 9> "$checkout.lock" && flock 9 || return 1
  [ -d "$checkout/.git" ] || git clone --quiet "$repository" "$checkout" || return 1
  cd "$checkout" || return 1
  before=$(git rev-parse HEAD)
  # The newest commit, not the pushed one: two pushes may come here in any order.
  git fetch --quiet origin "$branch" || return 1
  git checkout --quiet --force --detach FETCH_HEAD && git clean -fdq || return 1
  # By way of a file: a site goes out even if whoever pushed has left meanwhile.
  : > "$checkout.log"
  python3 tasks.py publish --target "$target" >> "$checkout.log" 2>&1 9>&- &
  tail -n +1 -s 0.2 -f --pid=$! "$checkout.log"
  wait $! && return 0
  # The timer goes on with what is live.
  git checkout --quiet --force --detach "$before"
  return 1
}}

if [ "$pushed" = yes ]; then
  if (publish); then echo "{done}"; else echo "{failed}"; fi
fi
if [ -n "$mirror" ]; then
  timeout 60 git --git-dir="$repository" push --quiet --mirror "$mirror" \\
    || echo "mirror: $mirror ?"
fi
"""


def hook(repository: Path, *, target: Path, branch: str, mirror: str) -> str:
    """Give the post-receive hook of a bare repository."""
    values = {
        "repository": repository,
        "checkout": target / "checkout",
        "target": target,
        "branch": branch,
        "mirror": mirror,
    }
    quoted = {name: shlex.quote(str(value)) for name, value in values.items()}
    return HOOK.format(**quoted, done=DONE, failed=FAILED)


def push(target: Target, *, folder: Path) -> Iterator[str]:
    """Push what is committed; give what the hook says. Raises StoreError."""
    refs = f"HEAD:refs/heads/{target.branch}"
    command = ["git", "-C", str(folder), "push", target.repository, refs]
    pipe = subprocess.PIPE
    ended = ""
    with subprocess.Popen(
        command, stderr=subprocess.STDOUT, stdout=pipe, text=True
    ) as git:
        for line in git.stdout or ():
            said = line.rstrip().removeprefix("remote: ")
            ended = said if said in (DONE, FAILED) else ended
            yield said
    if git.returncode or ended == FAILED:
        raise StoreError(f"git push {target.repository}")
