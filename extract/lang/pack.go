// Package lang loads what the stages know about one language: a folder of data
// files, checked line by line, and the little that data can't say.
package lang

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"io/fs"

	"chronograph/extract/dating"
	"chronograph/extract/entity"
	"chronograph/extract/event"
	"chronograph/extract/lexicon"
	"chronograph/extract/text"
	"chronograph/extract/timex"
	"chronograph/schema"
)

// Pack is one language, ready to read articles. It is safe for concurrent use.
type Pack struct {
	Language string // BCP 47
	Digest   string // of all the data: another digest may read articles otherwise

	Text      *text.Rules
	Gazetteer *lexicon.Gazetteer
	Times     *timex.Tagger
	Dating    *dating.Dater
	Entities  *entity.Recognizer
	Events    *event.Reader
}

// Load reads the data of a language from the root of files:
//
//	furniture.yaml  captions, bylines, menus
//	lexicon/        names
//	times/          time words and their rules
//	entity/         titles, head words, pronouns
//	events/         triggers, one file an event type
//	clauses.yaml    what parts clauses, modality, speech
//
// The error is a schema.Problems with everything that is wrong in any of them.
func Load(language string, files fs.FS, numerals lexicon.Numerals, lunar timex.Calendar) (*Pack, error) {
	ontology, err := schema.LoadOntology()
	if err != nil {
		return nil, err
	}
	var problems schema.Problems
	p := &Pack{Language: language}
	p.Text = keep[*text.Rules](&problems)(text.Load(files, "."))
	p.Gazetteer = keep[*lexicon.Gazetteer](&problems)(lexicon.LoadGazetteer(files, "lexicon"))
	p.Times = keep[*timex.Tagger](&problems)(timex.Load(files, ".", numerals, lunar))
	p.Dating = keep[*dating.Dater](&problems)(dating.Load(files, ".", p.Times, p.Gazetteer))
	p.Entities = keep[*entity.Recognizer](&problems)(entity.Load(files, ".", p.Gazetteer))
	p.Entities.WithTerms(p.Dating.Terms())
	p.Events = keep[*event.Reader](&problems)(event.Load(files, ".", ontology, numerals))
	if err := problems.Err(); err != nil {
		return nil, err
	}
	p.Digest, err = digest(files)
	return p, err
}

// keep returns a function that passes on what a stage loaded and notes its problems.
func keep[T any](problems *schema.Problems) func(T, schema.Problems) T {
	return func(loaded T, ps schema.Problems) T {
		*problems = append(*problems, ps...)
		return loaded
	}
}

// digest returns a hash over the names and contents of all files.
func digest(files fs.FS) (string, error) {
	h := sha256.New()
	err := fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(files, name)
		io.WriteString(h, name)
		h.Write(data)
		return err
	})
	return hex.EncodeToString(h.Sum(nil))[:16], err
}
