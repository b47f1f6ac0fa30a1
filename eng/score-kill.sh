#!/usr/bin/env bash
# score-kill.sh [CALLS] [KILLS] [SEED]: whether 'parley score' survives kills. Scores the corpus of score-throughput.sh (default 20000 calls of 20 turns)
# once undisturbed, then again with kill -9 at KILLS random moments (default 10), the same command after each; compares the two outputs byte for byte
# and prints one JSON object: {"calls":…,"kills":…,"killed_at":[…],"same":true,"each_once":true}. Exit code 1 when they differ. For Linux.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 "$root/eng/score-corpus.py" "${1:-20000}" 20 "$work"
"$root/parley" --version >/dev/null
python3 - "$root" "$work" "${1:-20000}" "${2:-10}" "${3:-1}" <<'PYTHON'
import collections, filecmp, json, os, random, subprocess, sys, time

root, work, calls, kills, seed = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5])
undisturbed, reports = os.path.join(work, "undisturbed.jsonl"), os.path.join(work, "reports.jsonl")

def start(out):
    program = os.path.join(root, "src/Scoring/bin/Release/net10.0/Parley.Scoring.dll")
    return subprocess.Popen(["dotnet", program, "score", os.path.join(work, "calls.jsonl"), "--out", out, "--quiet"])

def size(path):
    try:
        return os.path.getsize(path)
    except FileNotFoundError:
        return -1

if start(undisturbed).wait() != 0:
    sys.exit("the undisturbed run failed")
length, chance, killed = os.path.getsize(undisturbed), random.Random(seed), []
# Random places of the output in rising order, since each run goes on where the last one stopped; the last few percent are written in one go.
for moment in sorted(chance.randrange(length * 95 // 100) for _ in range(kills)):
    process = start(reports)
    while process.poll() is None and size(reports + ".partial") < moment:
        time.sleep(0.002)
    if process.poll() is not None:
        sys.exit(f"the run ended with {process.returncode} before it was killed at {moment} bytes")
    process.kill()
    process.wait()
    if os.path.exists(reports):
        sys.exit("a killed run left a finished file")
    killed.append(round(size(reports + ".partial") / length, 3))
if start(reports).wait() != 0:
    sys.exit("the last run failed")
with open(reports, encoding="utf-8") as lines:
    ids = collections.Counter(json.loads(line)["call_id"] for line in lines)
result = {"calls": calls, "kills": len(killed), "killed_at": killed, "same": filecmp.cmp(undisturbed, reports, shallow=False),
          "each_once": len(ids) == calls and set(ids.values()) == {1}}
print(json.dumps(result))
sys.exit(0 if result["same"] and result["each_once"] else 1)
PYTHON
