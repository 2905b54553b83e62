import data from 'airport-data-js'
import { keys } from './keys.mjs'

// What Vietnamese calls every airport; the head word that the extractor puts before the name.
const word = 'sân bay'

// Weights that compare with the people of towns.
const weights = { large_airport: 1000000, medium_airport: 100000 }

const generic = /\b(airport|air ?base|air force base|air ?field|air station|international|intl|regional|municipal|domestic|memorial|metropolitan|ab|afb)\b/gi
const anyAirport = /\b(airport|air ?base|air force base|air ?field|air station)\b/i

// An airport is named after a town that lies this near.
const townDegrees = 1

// airports returns a row for every wording of every airport that the news may name.
export async function airports (towns) {
  const near = byName(towns)
  const known = (await data.findAirports({})).filter(a => weights[a.type] && anyAirport.test(a.airport))
  return known.flatMap(a => wordings(a, near).map(key => ({
    key: `${word} ${key}`,
    country: a.country_code,
    lng: a.longitude,
    lat: a.latitude,
    weight: weights[a.type],
  })))
}

function byName (towns) {
  const found = new Map()
  for (const t of towns) found.set(t.key, [...(found.get(t.key) ?? []), t])
  return found
}

// wordings returns "moscow domodedovo", "domodedovo" and "moscow" for "Moscow Domodedovo Airport".
function wordings (airport, towns) {
  const found = new Set()
  const isTown = name => (towns.get(name) ?? []).some(t => t.country === airport.country_code &&
    Math.hypot(t.lat - airport.latitude, t.lng - airport.longitude) < townDegrees)
  for (const part of [airport.airport, ...airport.airport.split(/[-–/]/)]) {
    for (const key of keys(part.replace(generic, ' '), airport.country_code !== 'VN')) {
      found.add(key)
      const all = key.split(' ')
      for (let n = 1; n < all.length; n++) {
        const town = all.slice(0, n).join(' ')
        if (isTown(town)) found.add(town).add(all.slice(n).join(' '))
      }
    }
  }
  return [...found].filter(k => k.length > 2)
}
