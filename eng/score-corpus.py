#!/usr/bin/env python3
"""score-corpus.py CALLS TURNS FOLDER: writes FOLDER/calls.jsonl, always the same: CALLS calls of TURNS turns each from data/calls; FOLDER/turns.txt,
the same turns one a line; and FOLDER/train.txt, the labelled turns of the training split for fastText, one label each."""
import glob
import json
import os
import sys

calls, turns, work = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "data", "calls")
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
