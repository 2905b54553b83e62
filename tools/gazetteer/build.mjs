// Writes the atlas of a language's lexicon: node build.mjs FOLDER
// The same packages give the same bytes.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { airports } from './airports.mjs'
import { cities } from './cities.mjs'
import { regions } from './regions.mjs'

const head = {
  cities: '# Towns of the world. Made by "make gazetteer" from GeoNames (https://www.geonames.org, CC BY 4.0); changed: selected,\n' +
    '# names in lower case and without diacritics too, positions rounded. Do not edit: hand-written names belong in places.tsv.\n',
  regions: '# Provinces and districts of the world. Made by "make gazetteer" from GeoNames (https://www.geonames.org, CC BY 4.0);\n' +
    '# changed: selected, names in lower case, without diacritics and without "province" too, positions worked out from their towns.\n',
  airports: '# Airports of the world. Made by "make gazetteer" from airport-data-js (CC BY 4.0); changed: selected, names shortened,\n' +
    '# positions rounded. Do not edit: hand-written names belong in places.tsv.\n',
}
const columns = '# name, ISO 3166 code, lat,lng, weight: the people, guessed for regions by their towns, for airports by their size\n'

const line = r => `${r.key}\t${r.country}\t${r.lat.toFixed(2)},${r.lng.toFixed(2)}\t${r.weight}`

const bytes = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))

// order sorts by name, the weightiest first, and then by all the rest.
const order = (a, b) => bytes(a.key, b.key) || b.weight - a.weight || bytes(line(a), line(b))

// Two rows of one name and country nearer than this are one place.
const samePlaceDegrees = 0.5

function withoutDoubles (rows) {
  const kept = []
  for (const r of rows.sort(order)) {
    const same = k => k.key === r.key && k.country === r.country &&
      Math.hypot(k.lat - r.lat, k.lng - r.lng) < samePlaceDegrees
    let i = kept.length - 1
    while (i >= 0 && kept[i].key === r.key && !same(kept[i])) i--
    if (i < 0 || kept[i].key !== r.key) kept.push(r)
  }
  return kept
}

const folder = process.argv[2]
const towns = cities()
for (const [name, rows] of Object.entries({ cities: towns, regions: regions(), airports: await airports(towns) })) {
  const kept = withoutDoubles(rows)
  const file = path.join(folder, name + '.tsv')
  writeFileSync(file, head[name] + columns + kept.map(line).join('\n') + '\n')
  console.error(`${file}: ${kept.length} rows`)
}
