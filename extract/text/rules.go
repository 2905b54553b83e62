package text

import (
	"io/fs"
	"path"

	"chronograph/schema"
)

// File is the name of the data file of Rules in a language pack.
const File = "furniture.yaml"

// Rules is what Parse knows about the pages of one language's press.
type Rules struct {
	abbreviations map[string]bool // Norm of words that a full stop may follow inside a sentence
}

type rulesFile struct {
	Abbreviations []schema.Text `yaml:"abbreviations"`
}

// Load reads the furniture of a language pack whose root is dir.
func Load(fsys fs.FS, dir string) (*Rules, schema.Problems) {
	name := path.Join(dir, File)
	var ps schema.Problems
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		ps.Add(name, 0, 0, "%s", err)
		return nil, ps
	}
	var f rulesFile
	ps = schema.DecodeYAML(name, data, &f)
	r := &Rules{abbreviations: map[string]bool{}}
	for _, a := range f.Abbreviations {
		r.abbreviations[a.Value] = true
	}
	return r, ps
}

// Parse cuts an article into tokens and sentences and says which part of the
// page each sentence belongs to. It never fails; bytes that are no text become symbols.
func (r *Rules) Parse(text string) *Document {
	d := &Document{Text: text, Tokens: scan(text)}
	for p, line := range lines(d.Tokens) {
		d.addSentences(r.split(d.Tokens, line), p, Body)
	}
	return d
}

// block is a run of tokens [first, end).
type block struct{ first, end int }

// lines returns the lines of the text that have tokens.
func lines(tokens []Token) []block {
	var out []block
	first := 0
	for i := range tokens {
		if tokens[i].Break && i > first {
			out = append(out, block{first, i})
			first = i
		}
	}
	if first < len(tokens) {
		out = append(out, block{first, len(tokens)})
	}
	return out
}

func (d *Document) addSentences(blocks []block, paragraph int, zone Zone) {
	for _, b := range blocks {
		d.Sentences = append(d.Sentences, Sentence{
			First: b.first, End: b.end, Span: d.SpanOf(b.first, b.end), Paragraph: paragraph, Zone: zone,
		})
	}
}
