#!/usr/bin/env bash
# score-throughput.sh [CALLS] [TURNS] [CORES]: how fast 'parley score' is. Builds a corpus of CALLS calls (default 20000) of TURNS turns (default 20)
# from data/calls, always the same, scores it from JSONL to JSONL with all analysis, the handbook's scorecard and the example rules on CORES cores
# (default 2), and prints one JSON object:
#   {"calls":…,"turns":…,"cores":…,"load_before":…,"seconds":…,"turns_per_s":…,"cpu_seconds":…,"peak_mb":…,"peak_mb_of_a_tenth":…,
#    "fasttext_seconds":…,"fasttext_rows_per_s":…,"ratio":…}
# peak_mb is the largest resident set; that of a tenth of the calls beside it shows whether memory is flat. fasttext_rows_per_s is Debian's fasttext
# (installed when it is missing, as root or with sudo) with one head – what a turn is found to be, one label – trained on the training split of
# data/calls, on the same turns and cores in the same run; both read and write files, and both times hold the start of the program and the loading of
# its model. fasttext predicts on one core, parley on all that it is given: cpu_seconds and fasttext_cpu_seconds say what each took.
# ratio is parley's turns/s by fasttext's rows/s. load_before is the machine's: figures count when it is near 0. For Linux.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
calls="${1:-20000}"
turns="${2:-20}"
cores="${3:-2}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

if ! command -v fasttext >/dev/null; then
  install=(apt-get install -y --no-install-recommends fasttext)
  [[ "$(id -u)" -eq 0 ]] || install=(sudo "${install[@]}")
  "${install[@]}" >&2 || { echo "error: fasttext is needed: apt-get install fasttext" >&2; exit 2; }
fi
load="$(cut -d ' ' -f 1 /proc/loadavg)"
python3 "$root/eng/score-corpus.py" "$calls" "$turns" "$work"
"$root/parley" --version >/dev/null
python3 - "$root" "$work" "$calls" "$turns" "$cores" "$load" <<'PYTHON'
import itertools, json, os, subprocess, sys, time

root, work, calls, length, cores, load = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5]), float(sys.argv[6])
available = sorted(os.sched_getaffinity(0))
if len(available) < cores:
    sys.exit(f"{cores} cores are asked for, {len(available)} are there")
os.sched_setaffinity(0, available[:cores])
turns = calls * length

def timed(command, **streams):
    """Seconds, CPU seconds and peak megabytes of a program."""
    start = time.monotonic()
    process = subprocess.Popen(command, cwd=work, **streams)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - start
    if status != 0:
        sys.exit(f"{command[0]} failed")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024

def score(corpus, out, count):
    program = os.path.join(root, "src/Scoring/bin/Release/net10.0/Parley.Scoring.dll")
    cards = os.path.join(root, "data/scorecards")
    result = timed(["dotnet", program, "score", corpus, "--out", out, "--rules", f"{cards}/rules.yaml", "--scorecard", f"{cards}/handbook.yaml", "--quiet"])
    with open(os.path.join(work, out), "rb") as reports:
        written = sum(1 for _ in reports)
    if written != count:
        sys.exit(f"{written} reports of {count} calls")
    return result

tenth = max(1, calls // 10)
with open(os.path.join(work, "calls.jsonl"), "rb") as whole, open(os.path.join(work, "tenth.jsonl"), "wb") as part:
    part.writelines(itertools.islice(whole, tenth))
_, _, small = score("tenth.jsonl", "tenth-reports.jsonl", tenth)
seconds, cpu, peak = score("calls.jsonl", "reports.jsonl", calls)

quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
timed(["fasttext", "supervised", "-input", "train.txt", "-output", "head", "-epoch", "5", "-wordNgrams", "2", "-minn", "1", "-maxn", "4",
       "-bucket", "200000", "-thread", str(cores), "-seed", "1"], **quiet)
with open(os.path.join(work, "predicted.txt"), "wb") as out:
    fast, fast_cpu, _ = timed(["fasttext", "predict", "head.bin", "turns.txt"], stdout=out, stderr=subprocess.DEVNULL)
with open(os.path.join(work, "predicted.txt"), "rb") as predicted:
    if (rows := sum(1 for _ in predicted)) != turns:
        sys.exit(f"fasttext predicted {rows} of {turns} rows")
print(json.dumps({
    "calls": calls, "turns": turns, "cores": cores, "load_before": load, "seconds": round(seconds, 2), "turns_per_s": round(turns / seconds),
    "cpu_seconds": round(cpu, 2), "peak_mb": round(peak), "peak_mb_of_a_tenth": round(small), "fasttext_seconds": round(fast, 2),
    "fasttext_cpu_seconds": round(fast_cpu, 2), "fasttext_rows_per_s": round(turns / fast), "ratio": round(fast / seconds, 3),
}))
PYTHON
