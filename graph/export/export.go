// Package export writes timelines for people and programs, one file a format.
// Text from articles is written without control characters and without the
// marks that turn the direction of writing.
package export
