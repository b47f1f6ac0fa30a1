#!/usr/bin/env bash
# score-throughput.sh [CALLS] [TURNS]: how fast 'parley score' is. Builds a corpus of CALLS calls (default 20000) of TURNS turns (default 20) from
# data/calls, always the same, scores it from JSONL to JSONL with all analysis on, and prints one JSON object:
#   {"calls":…,"turns":…,"seconds":…,"turns_per_s":…,"peak_mb":…,"cpu_seconds":…}
# With Debian's fasttext installed, a fastText model with one head (what a turn is found to be, one label) is trained on the same labelled turns and
# predicts the same turns in the same run, reading and writing files as parley does; fasttext_rows_per_s and ratio (parley's turns/s by
# fastText's rows/s) are added. On Linux, for peak_mb.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
calls="${1:-20000}"
turns="${2:-20}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

python3 - "$root/data/calls" "$work" "$calls" "$turns" <<'PYTHON'
import glob, json, os, sys

source, work, calls, turns = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
said = {"zh": [], "en": []}
test = set(open(os.path.join(source, "test-split.txt"), encoding="utf-8").read().split())
with open(os.path.join(work, "train.txt"), "w", encoding="utf-8") as train:
    for path in sorted(glob.glob(os.path.join(source, "*.jsonl"))):
        for line in open(path, encoding="utf-8"):
            call = json.loads(line)
            for turn in call.get("turns", []):
                said[call["lang"]].append((turn["speaker"], turn["text"]))
                labels = turn.get("violations", []) + turn.get("acts", [])
                if call["id"] not in test:
                    train.write(f"__label__{labels[0] if labels else 'none'} {' '.join(turn['text'].split())}\n")

# Consecutive turns of the labelled calls, cut into calls of equal length; two Chinese calls, then an English one.
at = {"zh": 0, "en": 0}
with open(os.path.join(work, "calls.jsonl"), "w", encoding="utf-8") as out, open(os.path.join(work, "turns.txt"), "w", encoding="utf-8") as rows:
    for number in range(calls):
        language = "en" if number % 3 == 2 else "zh"
        pool, start = said[language], at[language]
        # One turn less than a call is long, so that each round through the pool cuts it elsewhere.
        at[language] = (start + turns - 1) % len(pool)
        chosen = [pool[(start + i) % len(pool)] for i in range(turns)]
        json.dump({"id": f"call-{number:06}", "lang": language, "turns": [{"speaker": s, "text": t} for s, t in chosen]}, out, ensure_ascii=False)
        out.write("\n")
        for _, text in chosen:
            rows.write(" ".join(text.split()) + "\n")
PYTHON

"$root/parley" --version >/dev/null
python3 - "$root" "$work" "$((calls * turns))" "$calls" <<'PYTHON'
import json, os, resource, shutil, subprocess, sys, time

root, work, turns, calls = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])

def timed(command, **streams):
    """Seconds, CPU seconds and peak megabytes of a program."""
    start = time.monotonic()
    process = subprocess.Popen(command, cwd=work, **streams)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - start
    if status != 0:
        sys.exit(f"{command[0]} failed")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024

program = os.path.join(root, "src/Scoring/bin/Release/net10.0/Parley.Scoring.dll")
seconds, cpu, peak = timed(["dotnet", program, "score", "calls.jsonl", "--out", "reports.jsonl", "--quiet"])
with open(os.path.join(work, "reports.jsonl"), "rb") as reports:
    written = sum(1 for _ in reports)
if written != calls:
    sys.exit(f"{written} reports of {calls} calls")
figures = {
    "calls": calls, "turns": turns, "seconds": round(seconds, 2), "turns_per_s": round(turns / seconds), "peak_mb": round(peak),
    "cpu_seconds": round(cpu, 2), "cores": os.cpu_count(), "load": round(os.getloadavg()[0], 1),
}
if shutil.which("fasttext"):
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    timed(["fasttext", "supervised", "-input", "train.txt", "-output", "head", "-epoch", "5", "-wordNgrams", "2", "-minn", "1", "-maxn", "4",
           "-bucket", "200000", "-thread", "2", "-seed", "1"], **quiet)
    with open(os.path.join(work, "predicted.txt"), "wb") as out:
        fast, fast_cpu, _ = timed(["fasttext", "predict", "head.bin", "turns.txt"], stdout=out, stderr=subprocess.DEVNULL)
    figures |= {"fasttext_rows_per_s": round(turns / fast), "fasttext_cpu_seconds": round(fast_cpu, 2), "ratio": round(fast / seconds, 3)}
print(json.dumps(figures))
PYTHON
