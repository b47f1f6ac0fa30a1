#!/usr/bin/env bash
# Runs every ```sh block of README.md, in order, as a new user would: in a fresh copy of the tracked files. ./test.sh itself is left out.
# README.zh.md must have the same blocks.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
copy="$(mktemp -d)"
trap 'rm -rf "$copy"' EXIT

# blocks FILE FOLDER: writes each block to FOLDER/NN.sh.
blocks() {
  mkdir -p "$2"
  awk -v folder="$2" '/^```sh$/ { n++; inside = 1; next } /^```$/ { inside = 0 } inside { print > sprintf("%s/%02d.sh", folder, n) }' "$1"
}

blocks "$root/README.md" "$copy/en"
blocks "$root/README.zh.md" "$copy/zh"
diff -r "$copy/en" "$copy/zh" || { echo "README.md and README.zh.md have different commands." >&2; exit 1; }

mkdir "$copy/parley"
git -C "$root" ls-files -z --cached --others --exclude-standard | (cd "$root" && xargs -0 -I{} sh -c '[ -e "$1" ] && printf "%s\0" "$1"' _ {}) \
  | tar -C "$root" --null -T - -cf - | tar -C "$copy/parley" -xf -
cd "$copy/parley"
for block in "$copy"/en/*.sh; do
  grep -qx './test.sh' "$block" && continue
  echo "── $(tr '\n' ';' <"$block")"
  timeout 600 bash -euo pipefail -c 'trap "kill \$(jobs -p) 2>/dev/null || true" EXIT; source "$1"' block "$block" </dev/null
done
