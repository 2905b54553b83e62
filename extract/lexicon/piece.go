package lexicon

import "strings"

// piece is a part of a file and the byte it begins at.
type piece struct {
	text string
	at   int
}

// cut parts a piece at the first sep; after is empty where there is none.
func (p piece) cut(sep byte) (before, after piece) {
	i := strings.IndexByte(p.text, sep)
	if i < 0 {
		return p, piece{at: p.at + len(p.text)}
	}
	return piece{p.text[:i], p.at}, piece{p.text[i+1:], p.at + i + 1}
}

func (p piece) trim() piece {
	p.text = strings.TrimRight(p.text, " ")
	return p.trimLeft(" ")
}

func (p piece) trimLeft(cutset string) piece {
	bare := strings.TrimLeft(p.text, cutset)
	return piece{bare, p.at + len(p.text) - len(bare)}
}
