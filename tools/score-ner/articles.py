"""The annotated articles: underthesea's names as records of the program, for the scorer that comes with the articles."""
import glob
import json
import os
import subprocess
import sys
import tempfile

import corpus
import systems

KINDS = {'PER': 'person', 'LOC': 'place', 'ORG': 'organization'}


def score(folder):
    """Prints the entity figures of underthesea's two ways of finding names."""
    files = sorted(glob.glob(os.path.join(folder, 'docs', '*.txt')))
    texts = [corpus.Sentence(open(f, encoding='utf-8', newline='').read(), set()) for f in files]
    for name, system in (('underthesea, proper nouns', systems.underthesea_tagger), ('underthesea, ner()', systems.underthesea_ner)):
        records = [record(f, t.text, names) for f, t, names in zip(files, texts, system(texts))]
        print(f'{name:28} {scored(folder, records)}')


def record(file, text, names):
    """One entity a name; a part that ends a longer name stands for it, as "Lavrov" for "Sergei Lavrov"."""
    kinds = {}
    for start, end, kind in sorted(names):
        kinds.setdefault(' '.join(text[start:end].split()), KINDS[kind])
    entities = {}
    for wording in sorted(kinds, key=len, reverse=True):
        full = next((e for e in entities.values() if e['name'].endswith(' ' + wording)), None)
        if full:
            full['aliases'].append(wording)
        else:
            entities[wording] = {'id': wording, 'kind': kinds[wording], 'name': wording, 'aliases': [], 'mentions': [], 'offices': []}
    article = {'id': file, 'path': file, 'title': None, 'language': 'vi', 'source': None, 'published': None, 'published_basis': []}
    return {'article': article, 'times': [], 'entities': list(entities.values()), 'events': []}


def scored(folder, records):
    with tempfile.NamedTemporaryFile('w', suffix='.jsonl', encoding='utf-8') as f:
        f.writelines(json.dumps(r, ensure_ascii=False) + '\n' for r in records)
        f.flush()
        table = subprocess.run([sys.executable, os.path.join(folder, 'score.py'), f.name], capture_output=True, text=True, check=True).stdout
    row = next(line.split() for line in table.splitlines() if line.startswith('entities '))
    return f'entities P {row[1]} R {row[2]} F1 {row[3]}'
