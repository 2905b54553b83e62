"""People, places and organisations: chronograph and underthesea on the same sentences of a public set, in one run.

usage: score_ner.py CHRONOGRAPH FILE.conll [EVAL]
EVAL is the folder of the annotated articles, whose entities underthesea is scored on too.
"""
import os
import sys
import time

import articles
import corpus
import systems


def tally(gold, found, same):
    """Found, extra and missed: each name of one side stands for at most one of the other."""
    hits = extra = missed = 0
    for want, got in zip(gold, found):
        left = set(want)
        for g in sorted(got):
            hit = next((w for w in sorted(left) if same(g, w)), None)
            if hit:
                left.remove(hit)
                hits += 1
            else:
                extra += 1
        missed += len(left)
    return hits, extra, missed


def exact(a, b):
    return a == b


def touching(a, b):
    return a[2] == b[2] and a[0] < b[1] and b[0] < a[1]


def anywhere(a, b):
    return a[0] < b[1] and b[0] < a[1]


def figures(hits, extra, missed):
    p, r = hits / max(hits + extra, 1), hits / max(hits + missed, 1)
    return f'{100 * p:5.1f} {100 * r:5.1f} {200 * p * r / max(p + r, 1e-9):5.1f}'


def rows(name, gold, found, seconds):
    for kind in ('PER', 'LOC', 'ORG', 'all'):
        def of(names):
            return [{n for n in s if kind in ('all', n[2])} for s in names]
        columns = [figures(*tally(of(gold), of(found), same)) for same in (touching, exact)]
        if kind == 'all':
            columns.append(figures(*tally(gold, found, anywhere)) + f'  {seconds:6.1f} s')
        print(f'{name:28} {kind:4}  ' + '   '.join(columns))


def main():
    binary, file = sys.argv[1:3]
    sentences = corpus.read(file)
    gold = [s.names for s in sentences]
    print(f'{len(sentences)} sentences, {sum(map(len, gold))} names')
    print(f"{'':34}{'overlap, kind':>17}   {'exact, kind':>17}   {'overlap, any kind':>17}")
    print(f"{'':34}" + '   '.join([f"{'P':>5} {'R':>5} {'F1':>5}"] * 3))
    for name, system in (('chronograph', lambda s: systems.chronograph(binary, s)),
                         ('underthesea, proper nouns', systems.underthesea_tagger),
                         ('underthesea, ner()', systems.underthesea_ner)):
        began = time.monotonic()
        found = system(sentences)
        rows(name, gold, found, time.monotonic() - began)
    if len(sys.argv) > 3 and os.path.exists(os.path.join(sys.argv[3], 'score.py')):
        print('the annotated articles, by their scorer')
        articles.score(sys.argv[3])


if __name__ == '__main__':
    main()
