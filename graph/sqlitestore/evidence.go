package sqlitestore

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"iter"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// Stamps implements driver.Store.
func (s *store) Stamps(ctx context.Context, ids, paths []string) ([]driver.Stamp, error) {
	rows, err := s.db.QueryContext(ctx, `SELECT id, hash, path, url FROM article WHERE id IN (SELECT value FROM json_each(?1))
		UNION SELECT id, hash, path, url FROM article WHERE path IN (SELECT value FROM json_each(?2)) ORDER BY id`,
		array(ids), array(paths))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var stamps []driver.Stamp
	for rows.Next() {
		var st driver.Stamp
		if err := rows.Scan(&st.ID, &st.Hash, &st.Path, &st.URL); err != nil {
			return nil, err
		}
		stamps = append(stamps, st)
	}
	return stamps, rows.Err()
}

// array is a parameter for json_each.
func array[T ~string](items []T) string {
	if len(items) == 0 {
		return "[]"
	}
	data, err := json.Marshal(items)
	if err != nil {
		return "[]" // strings always marshal
	}
	return string(data)
}

// State implements driver.Store.
func (s *store) State(ctx context.Context) (driver.State, error) { return stateIn(ctx, s.db) }

func stateIn(ctx context.Context, db queryer) (st driver.State, err error) {
	row := db.QueryRowContext(ctx, `SELECT (SELECT value FROM meta WHERE key = 'revision'), (SELECT value FROM meta WHERE key = 'settled'),
		(SELECT value FROM meta WHERE key = 'rewritten')`)
	return st, row.Scan(&st.Revision, &st.Settled, &st.Rewritten)
}

// Articles implements driver.Store.
func (s *store) Articles(ctx context.Context) iter.Seq2[driver.Article, error] {
	return s.articles(ctx, articleReader{text: "text", quote: "quote", cue: "cue"}, selectionOf(driver.Scope{}))
}

// Evidence implements driver.Store.
func (s *store) Evidence(ctx context.Context, scope driver.Scope) iter.Seq2[driver.Article, error] {
	return s.articles(ctx, articleReader{text: "''", quote: "''", cue: "''"}, selectionOf(scope))
}

// selection is what a scope leaves of each table.
type selection struct {
	articles, namings, mentions string
	args                        []any // ?1 and ?2
}

func selectionOf(scope driver.Scope) selection {
	const listed = `(SELECT value FROM json_each(?1))`
	switch {
	case scope.Since > 0:
		const of = `WHERE article IN (SELECT id FROM article WHERE revision > ?1)`
		return selection{`WHERE revision > ?1`, of, of, []any{scope.Since}}
	case scope.Near != nil:
		const close = `WHERE near IN ` + listed + ` AND (SELECT revision FROM article WHERE id = mention.article) <= ?2`
		const of = `(SELECT article FROM mention ` + close + `)`
		return selection{`WHERE id IN ` + of, `WHERE article IN ` + of, close, []any{array(scope.Near), scope.Until}}
	case scope.Texts != nil:
		return selection{`WHERE text_key IN ` + listed, `WHERE ?1 IS NULL`, `WHERE ?1 IS NULL`, []any{array(scope.Texts)}}
	}
	return selection{`WHERE ?1`, `WHERE ?1`, `WHERE ?1`, []any{true}}
}

// articleReader reads articles, their entities and mentions side by side, all in order of article.
type articleReader struct {
	text, quote, cue string // the columns, or '' for none
	heads            *sql.Rows
	entities         *merged[schema.Entity]
	mentions         *merged[driver.Mention]
}

func (s *store) articles(ctx context.Context, r articleReader, of selection) iter.Seq2[driver.Article, error] {
	return func(yield func(driver.Article, error) bool) {
		err := s.read(ctx, func(tx *sql.Tx) error {
			if err := r.open(ctx, tx, of); err != nil {
				return err
			}
			defer r.close()
			for r.heads.Next() {
				a, err := r.article()
				if err != nil {
					return err
				}
				if !yield(a, nil) {
					return errStopped
				}
			}
			return r.heads.Err()
		})
		if err != nil && !errors.Is(err, errStopped) {
			yield(driver.Article{}, err)
		}
	}
}

func (r *articleReader) open(ctx context.Context, tx *sql.Tx, of selection) (err error) {
	if r.entities, err = openMerged(ctx, tx, scanEntity, `SELECT article, entity, kind, name, country, location, aliases, offices
		FROM naming `+of.namings+` ORDER BY article, entity`, of.args); err != nil {
		return err
	}
	if r.mentions, err = openMerged(ctx, tx, scanMention, `SELECT article, `+mentionColumns("", r.quote, r.cue)+`
		FROM mention `+of.mentions+` ORDER BY article, id`, of.args); err != nil {
		r.entities.rows.Close()
		return err
	}
	r.heads, err = tx.QueryContext(ctx, `SELECT id, path, url, title, source, language, published, basis, hash, text_key, topics, `+r.text+`
		FROM article `+of.articles+` ORDER BY id`, of.args...)
	if err != nil {
		r.entities.rows.Close()
		r.mentions.rows.Close()
	}
	return err
}

func (r *articleReader) close() {
	r.heads.Close()
	r.entities.rows.Close()
	r.mentions.rows.Close()
}

func (r *articleReader) article() (a driver.Article, err error) {
	var published, basis, topics sql.NullString
	if err := r.heads.Scan(&a.ID, &a.Path, &a.URL, &a.Title, &a.Source, &a.Language, &published, &basis,
		&a.Hash, &a.TextKey, &topics, &a.Text); err != nil {
		return a, err
	}
	if a.Published, err = unday(published); err != nil {
		return a, err
	}
	if a.Basis, err = unnames(basis); err != nil {
		return a, err
	}
	if a.Topics, err = unnames(topics); err != nil {
		return a, err
	}
	if a.Entities, err = r.entities.of(a.ID); err != nil {
		return a, err
	}
	a.Mentions, err = r.mentions.of(a.ID)
	return a, err
}

// merged reads the parts of articles in step with the articles.
type merged[T any] struct {
	rows    *sql.Rows
	scan    func(*sql.Rows) (article string, part T, err error)
	article string // of next
	next    T
	done    bool
}

func openMerged[T any](ctx context.Context, tx *sql.Tx, scan func(*sql.Rows) (string, T, error), query string, args []any) (*merged[T], error) {
	rows, err := tx.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	m := &merged[T]{rows: rows, scan: scan}
	return m, m.advance()
}

func (m *merged[T]) advance() (err error) {
	if !m.rows.Next() {
		m.done = true
		return m.rows.Err()
	}
	m.article, m.next, err = m.scan(m.rows)
	return err
}

// of returns the parts of an article; articles are asked for in order.
func (m *merged[T]) of(article string) ([]T, error) {
	var parts []T
	for !m.done && m.article <= article {
		if m.article == article {
			parts = append(parts, m.next)
		}
		if err := m.advance(); err != nil {
			return nil, err
		}
	}
	return parts, nil
}
