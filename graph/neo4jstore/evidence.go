package neo4jstore

import (
	"cmp"
	"context"
	"errors"
	"iter"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// Stamps implements driver.Store.
func (s *store) Stamps(ctx context.Context, ids, paths []string) ([]driver.Stamp, error) {
	var stamps []driver.Stamp
	err := s.read(ctx, func(t tx) error {
		stamps = nil
		return t.do("stamps", parameters{"ids": orEmpty(ids), "paths": orEmpty(paths)}, func(r *row) error {
			stamps = append(stamps, driver.Stamp{ID: r.text(), Hash: r.text(), Path: r.text(), URL: r.text()})
			return nil
		})
	})
	slices.SortFunc(stamps, func(a, b driver.Stamp) int { return cmp.Compare(a.ID, b.ID) })
	return stamps, err
}

func orEmpty(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

// Articles implements driver.Store.
func (s *store) Articles(ctx context.Context) iter.Seq2[driver.Article, error] {
	return s.articles(ctx, "articles", parameters{}, 50)
}

// Evidence implements driver.Store.
func (s *store) Evidence(ctx context.Context, scope driver.Scope) iter.Seq2[driver.Article, error] {
	statement, params := scoped(scope)
	return s.articles(ctx, statement, params, 1000)
}

func scoped(scope driver.Scope) (statement string, params parameters) {
	switch {
	case scope.Since > 0:
		return "evidence_since", parameters{"since": scope.Since}
	case scope.Near != nil:
		return "evidence_near", parameters{"near": scope.Near, "until": scope.Until}
	case scope.Texts != nil:
		return "evidence_of_texts", parameters{"texts": scope.Texts}
	}
	return "evidence", parameters{}
}

// errStopped says that the caller of an iterator wants no more.
var errStopped = errors.New("stopped")

// articles streams the articles of one revision: those of later ones are left
// out, and when a later one took an old article away it ends with ErrMoved.
// After an outage it goes on behind the last article it gave.
func (s *store) articles(ctx context.Context, statement string, params parameters, fetch int) iter.Seq2[driver.Article, error] {
	return func(yield func(driver.Article, error) bool) {
		before, err := s.now(ctx)
		last := ""
		params["revision"] = before.Revision
		if err == nil {
			err = s.patiently(ctx, func() error {
				return s.alone(ctx, neo4j.AccessModeRead, fetch, func(t tx) error {
					params["after"] = last
					return t.do(statement, params, func(r *row) error {
						a := article(r)
						if r.err != nil {
							return r.err
						}
						if last = a.ID; !yield(a, nil) {
							return errStopped
						}
						return nil
					})
				})
			})
		}
		if errors.Is(err, errStopped) {
			return
		}
		if after, moved := s.now(ctx); moved == nil && after.State.Rewritten > before.Revision {
			err = driver.ErrMoved
		}
		if err != nil {
			yield(driver.Article{}, err)
		}
	}
}

func article(r *row) driver.Article {
	a := driver.Article{Article: head(r), Hash: r.text(), TextKey: r.text(), Topics: r.list(), Entities: r.namings()}
	a.Text = r.text()
	r.rows(func(m *row) { a.Mentions = append(a.Mentions, mention(m)) })
	slices.SortFunc(a.Entities, func(a, b schema.Entity) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(a.Mentions, func(a, b driver.Mention) int { return cmp.Compare(a.ID, b.ID) })
	return a
}

// head reads an article without its text.
func head(r *row) schema.Article {
	return schema.Article{ID: r.text(), Path: r.text(), URL: r.text(), Title: r.text(), Source: r.text(), Language: r.text(),
		Published: r.day(), Basis: r.list()}
}

func mention(r *row) (m driver.Mention) {
	m.ID, m.Type, m.Title, m.Trigger = r.text(), schema.EventType(r.text()), r.text(), r.text()
	triggers := items[int64](r)
	for i := 0; i+1 < len(triggers); i += 2 {
		m.Triggers = append(m.Triggers, schema.Span{Start: int(triggers[i]), End: int(triggers[i+1])})
	}
	m.Sentence = schema.Span{Start: int(r.int()), End: int(r.int())}
	m.Time = schema.EventTime{Time: r.time(), Earliest: r.day(), Latest: r.day(), Basis: schema.TimeBasis(r.text()), Why: r.text()}
	m.Modality, m.AttributedTo = schema.Modality(r.text()), r.text()
	participants, roles, inferred := r.list(), r.list(), r.list()
	roles, inferred = padded(roles, len(participants)), padded(inferred, len(participants))
	for i := range min(len(participants), len(roles)) {
		m.Participants = append(m.Participants, schema.Participant{Entity: participants[i], Role: schema.Role(roles[i]), Inferred: inferred[i]})
	}
	m.Places, m.Figures, m.Near, m.Quote = r.list(), r.figures(), r.text(), r.text()
	return m
}
