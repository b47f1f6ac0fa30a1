#!/usr/bin/env bash
# run.sh PROJECT [ARGUMENT…]: runs a program of src/, building it first when it is missing or older than a source file.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
project="$1"
shift
program="$root/src/$project/bin/Release/net10.0/Parley.$project.dll"
if [[ ! -f "$program" ]] || [[ -n "$(find "$root/src" "$root/protos" -newer "$program" \
    \( -name '*.cs' -o -name '*.csproj' -o -name '*.proto' \) -not -path '*/obj/*' -print -quit)" ]]; then
  command -v dotnet >/dev/null || { echo "error: the .NET 10 SDK is needed: https://dotnet.microsoft.com/download" >&2; exit 2; }
  log="$(dotnet build "$root/src/$project" -c Release -v quiet -nologo 2>&1)" || { echo "$log" >&2; exit 2; }
  touch "$program"
fi
exec dotnet "$program" "$@"
