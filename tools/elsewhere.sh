#!/usr/bin/env bash
# Runs a command as on another machine: more than a year later, at the other end of the world, in the plain C locale,
# for another user, and without Terraform. Needs a C compiler: the clock moves for every program that is started.
#
#   tools/elsewhere.sh .venv/bin/python -m pytest
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
top=$(mktemp -d)
trap 'rm -rf "$top"' EXIT

cc -shared -fPIC -o "$top/later.so" "$here/later.c"
mkdir "$top/bin" "$top/home"
# The first of each name wins, as on the PATH.
IFS=: read -ra folders <<<"$PATH"
for folder in "${folders[@]}"; do
  for program in "$folder"/*; do
    name=${program##*/}
    [[ -x $program && $name != terraform && $name != tofu && ! -e $top/bin/$name ]] && ln -s "$program" "$top/bin/$name"
  done
done

seconds=${LATER_SECONDS:-43200000} # 500 days
env PATH="$top/bin" HOME="$top/home" USER=somebody LOGNAME=somebody LC_ALL=C \
  TZ=Pacific/Kiritimati LATER_SECONDS="$seconds" LD_PRELOAD="$top/later.so" \
  bash -c '[[ $(date +%s) -ge $(($1 + LATER_SECONDS)) ]] || { echo "the clock does not move" >&2; exit 3; }
    if type terraform tofu >/dev/null 2>&1; then echo "Terraform is on the PATH" >&2; exit 3; fi
    shift; exec "$@"' elsewhere "$(date +%s)" "$@"
