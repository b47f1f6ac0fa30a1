#!/usr/bin/env bash
# The main job in one go: builds, starts the service, replays a sample call over gRPC with its findings as they come, scores a folder,
# and leaves the service running until a key is pressed (--exit: not at all).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
service=""
trap '[[ -z "$service" ]] || kill "$service" 2>/dev/null || true' EXIT

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }

command -v dotnet >/dev/null || { echo "error: the .NET 10 SDK is needed: https://dotnet.microsoft.com/download" >&2; exit 2; }

say "1. Building (the first time takes a minute)"
for project in AnalysisService Scoring; do
  output="$(dotnet build "src/$project" -c Release -v quiet -nologo)" || { echo "$output" >&2; exit 2; }
done

say "2. Starting the service"
log="$(mktemp)"
port="${PARLEY_DEMO_PORT:-5080}"
./parley-service --Parley:GrpcAddress="http://127.0.0.1:$port" --Parley:HttpAddress="http://127.0.0.1:$((port + 1))" >"$log" 2>&1 &
service=$!
for _ in $(seq 100); do
  grep -q "is ready" "$log" && break
  kill -0 "$service" 2>/dev/null || { cat "$log" >&2; service=""; exit 2; }
  sleep 0.1
done
cat "$log"

say "3. A call streams in: findings and advice while it is on"
./parley replay data/samples/mine-gas-detector.txt --to "http://127.0.0.1:$port" --speed 30

say "4. A folder of recorded calls and a note, scored on this machine without a server"
./parley score data/samples/calls

if [[ "${1:-}" != "--exit" ]]; then
  say "The service is still running: gRPC on http://127.0.0.1:$port, HTTP/JSON and its page on http://127.0.0.1:$((port + 1))/swagger"
  echo "Press any key to stop it."
  read -rsn1 || true
fi
