// How the extractor looks names up: words in lower case, NFC, with one space between them.

const letters = { ı: 'i', ł: 'l', ø: 'o', đ: 'd', ð: 'd', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ə: 'a', ħ: 'h', ŧ: 't' }

const fold = s => s.normalize('NFD').replace(/\p{M}/gu, '').replace(/[ıłøđðßæœþəħŧ]/g, c => letters[c])

const words = s => (s.match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? []).join(' ')

// keys returns the spellings of a name; with plain, also those without diacritics and apostrophes. Diacritics tell
// Vietnamese names apart, so those come as they are.
export function keys (name, plain) {
  const lower = name.normalize('NFC').toLowerCase().normalize('NFC').replace(/[’ʼ]/g, "'").replace(/\(.*?\)|\[.*?\]/g, ' ')
  const found = new Set()
  for (const part of lower.split(/[/(),[\]]/)) {
    found.add(words(part))
    if (plain) found.add(words(fold(part))).add(words(fold(part).replace(/['‘`]/g, '')))
  }
  return [...found].filter(k => /\p{L}{2}/u.test(k))
}
