"""What each system finds in sentences: for each a set of (start, end, kind), code points of the sentence."""
import json
import subprocess
import unicodedata

KINDS = {'person': 'PER', 'country': 'LOC', 'place': 'LOC', 'organization': 'ORG'}


def chronograph(binary, sentences):
    """The names in the records of `chronograph extract`, one sentence an article. Pronouns and titles alone are no names."""
    lines = ''.join(json.dumps({'id': str(i), 'text': s.text}, ensure_ascii=False) + '\n' for i, s in enumerate(sentences))
    out = subprocess.run([binary, 'extract', '--format', 'jsonl', '-'], input=lines, capture_output=True, text=True, check=True).stdout
    found = [set() for _ in sentences]
    for line in out.splitlines():
        record = json.loads(line)
        i = int(record['article']['id'].removeprefix('article:'))
        found[i] = widest(named(sentences[i].text, record['entities']))
    return found


def named(text, entities):
    for e in entities:
        wordings = sorted({e['name'], *e['aliases']}, key=len, reverse=True)
        for m in e['mentions'] if e['kind'] in KINDS else []:
            # with its head word where the record has that wording: "phường Phước Hòa", as the set marks it
            wording = next((w for w in wordings if ends_at(text, w, m)), None)
            if wording and any(c.isupper() for c in wording):
                yield m['end'] - len(wording), m['end'], KINDS[e['kind']]


def ends_at(text, wording, m):
    start = m['end'] - len(wording)
    return 0 <= start <= m['start'] and unicodedata.normalize('NFC', text[start:m['end']]) == wording


def widest(spans):
    spans = set(spans)
    return {s for s in spans if not any(o[0] <= s[0] and s[1] <= o[1] and o[:2] != s[:2] for o in spans)}


def underthesea_ner(sentences):
    """The labels of underthesea's own ner()."""
    from underthesea import ner
    return [labelled(s.text, ner(s.text)) for s in sentences]


def underthesea_tagger(sentences):
    """Every proper noun of underthesea's tagger; its kind is that of ner() where that has one, else
    the kind most frequent in the set, a place."""
    from underthesea import ner, pos_tag
    found = []
    for s in sentences:
        kinds = sorted(labelled(s.text, ner(s.text)))
        found.append({(a, b, next((k for x, y, k in kinds if x < b and a < y), 'LOC')) for a, b in proper_nouns(s.text, pos_tag(s.text))})
    return found


def labelled(text, words):
    found, current = set(), None
    for (start, end), word in placed(text, words):
        part, _, kind = word[3].partition('-')
        if current and part == 'I' and kind == current[2]:
            current = (current[0], end, kind)
            continue
        if current:
            found.add(current)
        current = (start, end, kind) if part in 'BI' and kind in ('PER', 'LOC', 'ORG') else None
    return found | ({current} if current else set())


def proper_nouns(text, words):
    """A word each: the tagger keeps a full name together, and joining neighbours would join "Nga" to "Sergei Lavrov"."""
    return [span for span, word in placed(text, words) if word[1] == 'Np']


def placed(text, words):
    """The words with where they stand: underthesea changes white space and tone marks, never the count of letters."""
    at = [i for i, c in enumerate(text) if not c.isspace()]
    n = 0
    for word in words:
        letters = len(''.join(unicodedata.normalize('NFC', word[0]).split()))
        yield (at[n], at[min(n + letters, len(at)) - 1] + 1), word
        n += letters
