package sqlitestore

import (
	"context"
	"database/sql"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// PutArticles implements driver.Store.
func (s *store) PutArticles(ctx context.Context, articles []driver.Article) (revision int64, err error) {
	for _, a := range articles {
		if err := a.Check(); err != nil {
			return 0, err
		}
	}
	err = s.writeEvidence(ctx, func(w *evidenceWriter) error {
		replaced := 0
		for _, a := range articles {
			n, err := w.put(a)
			if err != nil {
				return err
			}
			replaced += n
		}
		revision = w.revision
		return w.advance(replaced > 0)
	})
	return revision, err
}

// RemoveArticles implements driver.Store.
func (s *store) RemoveArticles(ctx context.Context, ids []string) (int, error) {
	removed := 0
	err := s.writeEvidence(ctx, func(w *evidenceWriter) error {
		for _, id := range ids {
			n, err := w.take(id)
			if err != nil {
				return err
			}
			removed += n
		}
		if removed == 0 {
			return nil
		}
		return w.advance(true)
	})
	if err != nil {
		return 0, err
	}
	return removed, nil
}

// evidenceWriter writes articles inside one transaction.
type evidenceWriter struct {
	statements
	revision int64 // that this transaction makes
}

func (s *store) writeEvidence(ctx context.Context, write func(*evidenceWriter) error) error {
	return inTx(ctx, s.db, func(tx *sql.Tx) error {
		w := &evidenceWriter{statements: statements{ctx: ctx, tx: tx}}
		defer w.close()
		if err := tx.QueryRowContext(ctx, `SELECT value + 1 FROM meta WHERE key = 'revision'`).Scan(&w.revision); err != nil {
			return err
		}
		return write(w)
	})
}

func (w *evidenceWriter) advance(rewritten bool) error {
	if rewritten {
		if err := w.run(`UPDATE meta SET value = max(value, ?) WHERE key = 'rewritten'`, w.revision); err != nil {
			return err
		}
	}
	return w.run(`UPDATE meta SET value = ? WHERE key = 'revision'`, w.revision)
}

// put writes an article and returns how many it replaced, 0 or 1.
func (w *evidenceWriter) put(a driver.Article) (int, error) {
	taken, err := w.take(a.ID)
	if err != nil {
		return 0, err
	}
	return taken, w.insert(a)
}

func (w *evidenceWriter) insert(a driver.Article) error {
	err := w.run(`INSERT INTO article (id, path, url, title, source, language, published, basis, hash, text_key, topics, revision, text)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, a.ID, a.Path, a.URL, a.Title, a.Source, a.Language, day(a.Published),
		names(a.Basis), a.Hash, a.TextKey, names(a.Topics), w.revision, a.Text)
	if err != nil {
		return err
	}
	if err := each(a.Entities, func(e schema.Entity) error { return w.entity(a.ID, e) }); err != nil {
		return err
	}
	return each(a.Mentions, func(m driver.Mention) error { return w.mention(a.ID, m) })
}

func (w *evidenceWriter) entity(article string, e schema.Entity) error {
	return w.run(`INSERT INTO naming (article, entity, kind, name, country, location, aliases, offices) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
		article, e.ID, string(e.Kind), e.Name, e.Country, e.Location.String(), names(e.Aliases),
		list(e.Offices, func(o schema.Office) office { return office(o) }))
}

func (w *evidenceWriter) mention(article string, m driver.Mention) error {
	return w.run(`INSERT INTO mention (id, article, type, title, cue, triggers, start, end, time, time_kind, earliest, latest,
		basis, why, modality, attributed_to, participants, places, figures, near, quote)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		m.ID, article, string(m.Type), m.Title, m.Trigger, list(m.Triggers, func(s schema.Span) span { return span(s) }),
		m.Sentence.Start, m.Sentence.End, m.Time.Time.String(), string(m.Time.Time.Kind),
		day(m.Time.Earliest), day(m.Time.Latest), string(m.Time.Basis), m.Time.Why, string(m.Modality), m.AttributedTo,
		list(m.Participants, func(p schema.Participant) participant { return participant(p) }), names(m.Places),
		list(m.Figures, func(f schema.Figure) figure { return figure(f) }), m.Near, m.Quote)
}

// take removes an article with what it says and returns how many were there, 0 or 1.
func (w *evidenceWriter) take(id string) (int, error) {
	n, err := w.count(`DELETE FROM article WHERE id = ?`, id)
	if err != nil || n == 0 {
		return 0, err
	}
	for _, query := range []string{
		`UPDATE event SET digest = '' WHERE id IN
			(SELECT event FROM mention_of WHERE mention IN (SELECT id FROM mention WHERE article = ?))`,
		`DELETE FROM mention WHERE article = ?`,
		`DELETE FROM naming WHERE article = ?`,
	} {
		if err := w.run(query, id); err != nil {
			return 0, err
		}
	}
	return 1, nil
}
