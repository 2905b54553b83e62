package sqlitestore

import (
	"context"
	"database/sql"

	"chronograph/graph/driver"
)

// Create writes rows that are not there with prepared inserts, in one transaction.
func Create(ctx context.Context, s driver.Store, articles []driver.Article, events []driver.Digested[driver.Event], entities []driver.Digested[driver.Entity]) error {
	return inTx(ctx, s.(*store).db, func(tx *sql.Tx) error {
		evidence := &evidenceWriter{statements: statements{ctx: ctx, tx: tx}}
		defer evidence.close()
		if err := each(articles, evidence.insert); err != nil {
			return err
		}
		canon := &canonWriter{statements{ctx: ctx, tx: tx}}
		defer canon.close()
		if err := each(entities, canon.putEntity); err != nil {
			return err
		}
		return each(events, func(d driver.Digested[driver.Event]) error {
			d.New = true
			return canon.putEvent(d)
		})
	})
}

// Settle says that the canon follows from the evidence.
func Settle(ctx context.Context, s driver.Store) error {
	_, err := s.(*store).db.ExecContext(ctx, `UPDATE meta SET value = 1 WHERE key IN ('revision', 'settled')`)
	return err
}
