#!/bin/sh
# usage: score-ner.sh CHRONOGRAPH [EVAL]
# Brings underthesea and the sentences once, into the folder peers beside this file, and compares. The sentences are the
# test part of PhoNER_COVID19 (Truong, Dao, Nguyen, NAACL 2021), for research and education only and not to be passed on:
# they are fetched from their authors, or read from the file that NER_DATA names.
set -e
here=$(cd "$(dirname "$0")" && pwd)
peers=$here/peers
data=${NER_DATA:-$peers/PhoNER_COVID19/data/syllable/test_syllable.conll}
command -v python3 >/dev/null || { echo "score-ner: skipped, python3 is not there"; exit 0; }
if [ ! -x "$peers/venv/bin/python" ]; then
	python3 -m venv "$peers/venv" && "$peers/venv/bin/pip" -q install -r "$here/requirements.txt"
fi
if [ ! -f "$data" ]; then
	git clone -q --depth 1 https://github.com/VinAIResearch/PhoNER_COVID19 "$peers/PhoNER_COVID19" ||
		{ echo "score-ner: skipped, the sentences can't be fetched; NER_DATA names a copy of test_syllable.conll"; exit 0; }
fi
PYTHONDONTWRITEBYTECODE=1 "$peers/venv/bin/python" "$here/score_ner.py" "$1" "$data" $2 2>"$peers/score-ner.log"
