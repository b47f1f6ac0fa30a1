#!/usr/bin/env bash
# Three machines of one cluster, here on one: starts PostgreSQL (Debian's package, a data folder and a port of its own) and three services on free
# ports, prints their addresses, and stops everything on Ctrl-C. docs/cluster.md tells what to try.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
folder="$(mktemp -d)"
services=()
database=""

stop() {
  trap - EXIT INT TERM
  [[ ${#services[@]} -eq 0 ]] || kill "${services[@]}" 2>/dev/null || true
  [[ ${#services[@]} -eq 0 ]] || wait "${services[@]}" 2>/dev/null || true
  [[ -z "$database" ]] || as_owner "$bin/pg_ctl" -D "$folder/data" -m fast stop >/dev/null || true
  rm -rf "$folder"
}

# PostgreSQL refuses to run as root.
as_owner() {
  if [[ "$(id -u)" -eq 0 ]]; then runuser -u postgres -- "$@"; else "$@"; fi
}

free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

start_database() {
  bin="$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)"
  [[ -n "$bin" ]] || { echo "error: PostgreSQL is needed: apt-get install postgresql" >&2; exit 2; }
  [[ "$(id -u)" -ne 0 ]] || chown postgres "$folder"
  local port
  port="$(free_port)"
  as_owner "$bin/initdb" -D "$folder/data" -U parley -A trust -E UTF8 >/dev/null
  as_owner "$bin/pg_ctl" -D "$folder/data" -l "$folder/postgres.log" -w \
    -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=''" start >/dev/null
  database="Host=127.0.0.1;Port=$port;Username=parley;Database=postgres"
}

start_service() {
  local log="$folder/service-$1.log"
  dotnet src/AnalysisService/bin/Release/net10.0/Parley.AnalysisService.dll \
    --Parley:ClusterId=three-silos --Parley:PostgresConnection="$database" \
    --Parley:GrpcAddress=http://127.0.0.1:0 --Parley:HttpAddress=http://127.0.0.1:0 >"$log" 2>&1 &
  services+=($!)
  for _ in $(seq 600); do
    grep -q "is ready" "$log" && break
    kill -0 "${services[-1]}" 2>/dev/null || { cat "$log" >&2; exit 2; }
    sleep 0.1
  done
  echo "silo $1, process ${services[-1]}: $(grep -o 'gRPC at [^,]*, HTTP at [^ ]*' "$log")"
}

trap stop EXIT
trap 'exit 0' INT TERM
[[ "${1:-}" == "--no-build" ]] || dotnet build src/AnalysisService -c Release -v quiet -nologo
start_database
for number in 1 2 3; do start_service "$number"; done
echo "Ctrl-C stops all three and their database."
while true; do sleep 3600 & wait $!; done
