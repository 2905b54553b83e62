// Package entity finds the people, countries, organizations, groups and places
// an article speaks of, and resolves every reference to them inside the article.
//
// A parser reads each sentence into refs: known names from the gazetteer,
// capitals, titles, head words. What a name that no lexicon has stands for, and
// to whom a surname, an office or a pronoun refers, is decided by a resolver
// that has seen the whole article. The words of a language are data, loaded
// from its folder entity/*.yaml.
package entity
