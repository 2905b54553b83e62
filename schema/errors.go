package schema

import (
	"errors"
	"fmt"
)

// Code names a kind of failure for programs.
type Code string

// The codes of every failure a user can cause or meet.
const (
	Missing     Code = "missing"      // the file or folder is not there or can't be read
	Empty       Code = "empty"        // nothing in it
	Binary      Code = "binary"       // not text
	BadEncoding Code = "bad_encoding" // text in an encoding that was not asked for
	TooLarge    Code = "too_large"    // larger than an article can be
	BadRecord   Code = "bad_record"   // a line of JSON Lines that can't be read
	BadDate     Code = "bad_date"     // not a day or a TIMEX3 value
	BadUsage    Code = "bad_usage"    // wrong flag, argument or value
	BadData     Code = "bad_data"     // language data or ontology that does not load
	BadStore    Code = "bad_store"    // the store can't be opened or is not a chronograph store
	NotFound    Code = "not_found"    // nothing matches
)

// Error is a failure with a code for programs and a sentence for people.
type Error struct {
	Code    Code
	Path    string // file, folder or store; "" where there is none
	Line    int    // 1-based line in Path; 0 where there is none
	Message string
	Err     error // the cause, may be nil
}

// Errorf returns an Error with a code and a sentence.
func Errorf(code Code, format string, args ...any) *Error {
	return &Error{Code: code, Message: fmt.Sprintf(format, args...)}
}

// At returns a copy of e that says where it happened.
func (e *Error) At(path string, line int) *Error {
	at := *e
	at.Path, at.Line = path, line
	return &at
}

// Because returns a copy of e that keeps its cause.
func (e *Error) Because(err error) *Error {
	because := *e
	because.Err = err
	return &because
}

func (e *Error) Error() string {
	s := e.Message
	switch {
	case e.Path != "" && e.Line > 0:
		s = fmt.Sprintf("%s:%d: %s", e.Path, e.Line, s)
	case e.Path != "":
		s = e.Path + ": " + s
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

func (e *Error) Unwrap() error { return e.Err }

// CodeOf returns the code of the first Error in err's chain, or "".
func CodeOf(err error) Code {
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return ""
}
