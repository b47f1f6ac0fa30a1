#!/usr/bin/env bash
# Everything that must hold, in one run: build without a warning, formatting, the wire contract, all tests, and every command of the README
# in a fresh copy. Installs what is missing (Debian's packages; buf and a gRPC client from npm). Ends with "N passed, N failed".
#   ./test.sh --quick   leaves out the README's commands.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
passed=0
failed=0

# step NAME COMMAND…: one check; its output is shown when it fails.
step() {
  local name="$1" log started=$SECONDS
  shift
  log="$(mktemp)"
  printf '%-44s' "$name"
  if "$@" >"$log" 2>&1; then
    printf 'ok      %4d s\n' $((SECONDS - started))
    passed=$((passed + 1))
  else
    printf 'FAILED  %4d s\n' $((SECONDS - started))
    cat "$log"
    failed=$((failed + 1))
  fi
  rm -f "$log"
}

# dotnet_tests PROJECT: its tests, each counted.
dotnet_tests() {
  local name log summary total bad skipped started=$SECONDS
  name="$(basename "$1")"
  log="$(mktemp)"
  printf '%-44s' "$name"
  dotnet run --project "$1" -c Release --no-build >"$log" 2>&1
  local status=$?
  summary="$(grep -E 'Total: *[0-9]+' "$log" | tail -n 1)"
  total="$(sed -nE 's/.*Total: *([0-9]+).*/\1/p' <<<"$summary")"
  bad="$(sed -nE 's/.*Failed: *([0-9]+).*/\1/p' <<<"$summary")"
  skipped="$(sed -nE 's/.*Skipped: *([0-9]+).*/\1/p' <<<"$summary")"
  if [[ $status -eq 0 && -n "$total" && "$total" -gt 0 && "${skipped:-0}" -eq 0 ]]; then
    printf 'ok      %4d s  %s tests\n' $((SECONDS - started)) "$total"
    passed=$((passed + total))
  else
    printf 'FAILED  %4d s\n' $((SECONDS - started))
    tail -n 200 "$log"
    bad=$((${bad:-0} + ${skipped:-0}))
    [[ "$bad" -gt 0 ]] || bad=1
    failed=$((failed + bad))
    [[ -z "$total" ]] || passed=$((passed + (total > bad ? total - bad : 0)))
  fi
  rm -f "$log"
}

install_missing() {
  local missing=()
  command -v curl >/dev/null || missing+=(curl)
  command -v python3 >/dev/null || missing+=(python3)
  command -v npm >/dev/null || missing+=(npm)
  # The tests start a server of their own; the package's is left as it is.
  compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql)
  command -v chromium >/dev/null || missing+=(chromium)
  # For docs/examples/python-client.py: Debian's own Python, whatever else is called python3.
  /usr/bin/python3 -c 'import grpc, google.protobuf' 2>/dev/null || missing+=(python3-grpcio python3-protobuf)
  command -v protoc >/dev/null || missing+=(protobuf-compiler)
  if [[ ${#missing[@]} -gt 0 ]]; then
    local sudo=""
    [[ "$(id -u)" -eq 0 ]] || sudo=sudo
    $sudo apt-get update -qq && $sudo apt-get install -y -qq "${missing[@]}" || return 1
  fi
  install_node_packages
}

# For docs/examples/node-client.mjs, outside the repository.
install_node_packages() {
  local folder="${XDG_CACHE_HOME:-$HOME/.cache}/parley/node-client" wanted
  mapfile -t wanted <eng/node-client-packages.txt
  [[ "$(cat "$folder/installed.txt" 2>/dev/null)" == "${wanted[*]}" ]] && return 0
  mkdir -p "$folder" && echo '{"private": true}' >"$folder/package.json" || return 1
  npm install --prefix "$folder" --no-audit --no-fund --silent "${wanted[@]}" && echo "${wanted[*]}" >"$folder/installed.txt"
}

buf() { npx --yes "@bufbuild/buf@$(cat eng/buf-version.txt)" "$@"; }

step "tools the tests need" install_missing
step "build, warnings as errors" dotnet build Parley.slnx -c Release -nologo -v quiet
step "formatting" dotnet format Parley.slnx --verify-no-changes --no-restore
step "protos: lint" buf lint
step "protos: no breaking change" buf breaking --against protos/released.binpb
step "labelled calls are valid" ./parley-train validate
for project in tests/*.Tests; do
  dotnet_tests "$project"
done
[[ "${1:-}" == "--quick" ]] || step "README's commands, in a fresh copy" eng/readme-commands.sh

echo
echo "$passed passed, $failed failed"
[[ $failed -eq 0 ]]
