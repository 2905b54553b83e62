package sqlitestore

import (
	"context"
	"database/sql"
)

// statements runs queries of one transaction, preparing each once.
type statements struct {
	ctx      context.Context
	tx       *sql.Tx
	prepared map[string]*sql.Stmt
}

func (s *statements) run(query string, args ...any) error {
	_, err := s.count(query, args...)
	return err
}

// count runs a query and returns how many rows it touched. The statement
// itself runs without cancellation, which costs a goroutine each time; ctx is
// looked at in between.
func (s *statements) count(query string, args ...any) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	stmt, err := s.prepare(query)
	if err != nil {
		return 0, err
	}
	result, err := stmt.ExecContext(context.WithoutCancel(s.ctx), args...)
	if err != nil {
		return 0, err
	}
	n, err := result.RowsAffected()
	return int(n), err
}

func (s *statements) prepare(query string) (*sql.Stmt, error) {
	if stmt, ok := s.prepared[query]; ok {
		return stmt, nil
	}
	stmt, err := s.tx.PrepareContext(s.ctx, query)
	if err != nil {
		return nil, err
	}
	if s.prepared == nil {
		s.prepared = map[string]*sql.Stmt{}
	}
	s.prepared[query] = stmt
	return stmt, nil
}

func (s *statements) close() {
	for _, stmt := range s.prepared {
		stmt.Close()
	}
}
