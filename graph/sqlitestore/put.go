package sqlitestore

import (
	"context"
	"database/sql"

	"chronograph/graph/driver"
	"chronograph/schema"
)

// PutArticles implements driver.Store.
func (s *store) PutArticles(ctx context.Context, articles []driver.Article) error {
	for _, a := range articles {
		if err := a.Check(); err != nil {
			return err
		}
	}
	return inTx(ctx, s.db, func(tx *sql.Tx) error {
		w := &evidenceWriter{statements: statements{ctx: ctx, tx: tx}}
		defer w.close()
		for _, a := range articles {
			if err := w.put(a); err != nil {
				return err
			}
		}
		return w.run(`UPDATE meta SET value = value + 1 WHERE key = 'revision'`)
	})
}

// RemoveArticles implements driver.Store.
func (s *store) RemoveArticles(ctx context.Context, ids []string) (int, error) {
	removed := 0
	err := inTx(ctx, s.db, func(tx *sql.Tx) error {
		w := &evidenceWriter{statements: statements{ctx: ctx, tx: tx}}
		defer w.close()
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
		return w.run(`UPDATE meta SET value = value + 1 WHERE key = 'revision'`)
	})
	if err != nil {
		return 0, err
	}
	return removed, nil
}

// evidenceWriter writes articles inside one transaction.
type evidenceWriter struct{ statements }

func (w *evidenceWriter) put(a driver.Article) error {
	if _, err := w.take(a.ID); err != nil {
		return err
	}
	err := w.run(`INSERT INTO article (id, path, url, title, source, language, published, basis, hash, text_key, text)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		a.ID, a.Path, a.URL, a.Title, a.Source, a.Language, day(a.Published), names(a.Basis), a.Hash, a.TextKey, a.Text)
	if err != nil {
		return err
	}
	for _, e := range a.Entities {
		if err := w.entity(a.ID, e); err != nil {
			return err
		}
	}
	for _, m := range a.Mentions {
		if err := w.mention(a.ID, m); err != nil {
			return err
		}
	}
	return nil
}

func (w *evidenceWriter) entity(article string, e schema.Entity) error {
	return w.run(`INSERT INTO naming (article, entity, kind, name, country, aliases, offices) VALUES (?, ?, ?, ?, ?, ?, ?)`,
		article, e.ID, string(e.Kind), e.Name, e.Country, names(e.Aliases),
		list(e.Offices, func(o schema.Office) office { return office(o) }))
}

func (w *evidenceWriter) mention(article string, m driver.Mention) error {
	return w.run(`INSERT INTO mention (id, article, type, title, cue, triggers, start, end, time, time_kind, earliest, latest,
		basis, why, modality, attributed_to, participants, places, figures, quote)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		m.ID, article, string(m.Type), m.Title, m.Trigger, list(m.Triggers, func(s schema.Span) span { return span(s) }),
		m.Sentence.Start, m.Sentence.End, m.Time.Time.String(), string(m.Time.Time.Kind),
		day(m.Time.Earliest), day(m.Time.Latest), string(m.Time.Basis), m.Time.Why, string(m.Modality), m.AttributedTo,
		list(m.Participants, func(p schema.Participant) participant { return participant(p) }), names(m.Places),
		list(m.Figures, func(f schema.Figure) figure { return figure(f) }), m.Quote)
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
