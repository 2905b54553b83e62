package neo4jstore

import (
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"chronograph/schema"
)

// files are the CSV files of a bulk load, made when first written to.
type files struct {
	dir  string
	open []*table
}

// table is one file, of the nodes with a label or the edges of a type.
type table struct {
	option  string // how the import tool is told of it
	file    *os.File
	csv     *csv.Writer
	columns []string // the properties in order; the rest of the header is their types
}

// separator parts the items of a list; the import tool knows no other way to write one.
const separator = "\x1f"

func (f *files) node(label string, header []string, p properties) error {
	option := "--nodes=" + label + "="
	if slices.Contains(header, ":LABEL") {
		option = "--nodes="
	}
	t, err := f.table(label, option, header)
	if err != nil {
		return err
	}
	return t.write(p)
}

func (f *files) edge(typ, fromLabel, from, toLabel, to string, header []string, p properties) error {
	t, err := f.table(typ, "--relationships="+typ+"=", append([]string{":START_ID(" + fromLabel + ")", ":END_ID(" + toLabel + ")"}, header...))
	if err != nil {
		return err
	}
	row := properties{":START_ID(" + fromLabel + ")": from, ":END_ID(" + toLabel + ")": to}
	for key, value := range p {
		row[key] = value
	}
	return t.write(row)
}

func (f *files) table(name, option string, header []string) (*table, error) {
	file := name + ".csv"
	for _, t := range f.open {
		if t.option == option+file {
			return t, nil
		}
	}
	out, err := os.Create(filepath.Join(f.dir, file))
	if err != nil {
		return nil, schema.Errorf(schema.BadUsage, "can't be written").At(f.dir, 0).Because(err)
	}
	t := &table{option: option + file, file: out, csv: csv.NewWriter(out)}
	for _, column := range header {
		t.columns = append(t.columns, property(column))
	}
	f.open = append(f.open, t)
	return t, t.csv.Write(header)
}

// property is the key of a column: "date:date" holds date, ":LABEL" is one of the tool's own.
func property(column string) string {
	if strings.HasPrefix(column, ":") {
		return column
	}
	key, _, _ := strings.Cut(column, ":")
	return key
}

func (t *table) write(p properties) error {
	record := make([]string, len(t.columns))
	written := 0
	for i, key := range t.columns {
		value, ok := p[key]
		if !ok {
			continue
		}
		written++
		var err error
		if record[i], err = field(value); err != nil {
			return schema.Errorf(schema.BadRecord, "%s of %v can't be written as CSV: %s", key, p["id"], err)
		}
	}
	if written != len(p) {
		return fmt.Errorf("%s has no column for one of the properties %v", t.file.Name(), p)
	}
	return t.csv.Write(record)
}

func field(value any) (string, error) {
	switch v := value.(type) {
	case string:
		return v, nil
	case bool:
		return strconv.FormatBool(v), nil
	case int, int64:
		return fmt.Sprint(v), nil
	case neo4j.Point2D:
		return fmt.Sprintf("{latitude:%v, longitude:%v}", v.Y, v.X), nil
	case neo4j.Date:
		return time.Time(v).Format(time.DateOnly), nil
	case []string:
		if slices.ContainsFunc(v, func(s string) bool { return strings.Contains(s, separator) }) {
			return "", errors.New("it holds U+001F, which parts the items of a list")
		}
		return strings.Join(v, separator), nil
	case []int:
		return strings.Join(mapped(v, strconv.Itoa), separator), nil
	case []float64:
		return strings.Join(mapped(v, func(n float64) string { return strconv.FormatFloat(n, 'g', -1, 64) }), separator), nil
	}
	return "", fmt.Errorf("%T has no CSV form", value)
}

func mapped[T any](values []T, form func(T) string) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = form(v)
	}
	return out
}

func (f *files) close() error {
	var errs []error
	for _, t := range f.open {
		t.csv.Flush()
		errs = append(errs, t.csv.Error(), t.file.Close())
	}
	return errors.Join(errs...)
}

// arguments are what the import tool has to be told.
func (f *files) arguments() string {
	lines := []string{"--overwrite-destination=true", "--multiline-fields=true", "--array-delimiter=U+001F", "--read-buffer-size=64m", "--ignore-empty-strings=true"}
	for _, t := range f.open {
		lines = append(lines, t.option)
	}
	return strings.Join(lines, "\n") + "\n"
}
