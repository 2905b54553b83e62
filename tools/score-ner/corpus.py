"""Sentences with people, places and organisations marked, from a file of one token and its tag a line (BIO)."""
import re
from dataclasses import dataclass

# The kinds compared, and what the set calls them. What else it marks (patients, symptoms, dates …) is left alone.
KINDS = {'NAME': 'PER', 'LOCATION': 'LOC', 'ORGANIZATION': 'ORG'}


@dataclass
class Sentence:
    text: str
    names: set  # (start, end, kind), code points of text


def read(path):
    """Sentences of a file; the white space that the tokens lost at marks is taken out again."""
    sentences, tokens = [], []
    for line in open(path, encoding='utf-8'):
        if line.strip():
            tokens.append(line.split())
        elif tokens:
            sentences.append(joined(tokens))
            tokens = []
    return sentences + ([joined(tokens)] if tokens else [])


def joined(tokens):
    text, names, open_name = '', set(), None
    for word, tag in tokens:
        if text and not (re.fullmatch(r'[.,:;!?)\]%”…]+', word) or text[-1] in '([“'):
            text += ' '
        start = len(text)
        text += word
        part, _, what = tag.partition('-')
        if open_name and part == 'I' and what == open_name[2]:
            open_name = (open_name[0], len(text), what)
            continue
        if open_name:
            names.add(open_name)
        open_name = (start, len(text), what) if part in 'BI' and what else None
    if open_name:
        names.add(open_name)
    return Sentence(text, {(a, b, KINDS[what]) for a, b, what in names if what in KINDS})
