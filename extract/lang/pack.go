// Package lang loads what the stages know about one language: a folder of data
// files, checked line by line, and the little that data can't say.
package lang

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"io/fs"
	"slices"
	"sync"

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
	p := &Pack{Language: language}
	var ps [6]schema.Problems // in the order of the stages, whichever is done first
	var hashed error
	together(
		func() { p.Text, ps[0] = text.Load(files, ".") },
		func() { p.Gazetteer, ps[1] = lexicon.LoadGazetteer(files, "lexicon") },
		func() { p.Times, ps[2] = timex.Load(files, ".", numerals, lunar) },
		func() { p.Events, ps[5] = event.Load(files, ".", ontology, numerals) },
		func() { p.Digest, hashed = digest(files) },
	)
	together(
		func() { p.Dating, ps[3] = dating.Load(files, ".", p.Times, p.Gazetteer) },
		func() { p.Entities, ps[4] = entity.Load(files, ".", p.Gazetteer) },
	)
	p.Entities.WithTerms(p.Dating.Terms())
	if err := slices.Concat(ps[:]...).Err(); err != nil {
		return nil, err
	}
	return p, hashed
}

// together does all the work at once and returns when it is done.
func together(work ...func()) {
	var all sync.WaitGroup
	for _, w := range work {
		all.Go(w)
	}
	all.Wait()
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
