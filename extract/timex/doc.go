// Package timex finds calendar times in text and gives them values. A language
// supplies rules as data: patterns over tokens and what they mean; matching and
// calendar arithmetic are here.
//
// Tagging and resolving are two steps, because the day an article was written
// is itself worked out from the times it names: Tag finds expressions with the
// fields the text gives, Resolve fills in what is missing.
package timex
