import { COUNTRY_LINES } from '../countries'
import { FOREIGN_COUNTRIES } from './foreign-countries'
import { remembered, titleCase } from './words'

type Country = { name: string; isDemonym: boolean }

/** Folded name, adjective or demonym of a country → that country. */
const COUNTRIES = new Map<string, Country>()
for (const line of COUNTRY_LINES.trim().split('\n')) {
  const [names = [], demonyms = []] = line.split('|').map((part) => part.split(',').filter((word) => word !== ''))
  const [name = ''] = names
  for (const word of names) COUNTRIES.set(word, { name, isDemonym: false })
  for (const word of demonyms) COUNTRIES.set(word, { name, isDemonym: true })
}

/** The country that a folded text names, by any of its names or demonyms; null if it names none. */
export function countryNamed(folded: string): Country | null {
  return COUNTRIES.get(folded) ?? null
}

/** A foreign name → the country’s usual English one. */
const FOREIGN = new Map(
  FOREIGN_COUNTRIES.trim()
    .split('\n')
    .flatMap((line) => {
      const [name = '', words = ''] = line.split('|')
      return words.split(',').map((word) => [word, name] as const)
    }),
)
/** What stands before a country’s name in its official one. */
const OFFICIAL =
  /^(?:(?:federal|federative|democratic|islamic|people|peoples|people s|socialist|cooperative|co operative|plurinational|bolivarian|oriental|united|hashemite|hellenic|independent) )*(?:republic|kingdom|state|commonwealth|principality|sultanate|federation|grand duchy|emirate|union) of (?:the )?/
/** Divided countries: whose republic it is decides which one is meant. */
const DIVIDED = new Set(['korea', 'china', 'germany', 'congo', 'vietnam', 'yemen', 'cyprus', 'macedonia', 'sudan'])

/** As `countryNamed`, in other languages too, and by official names ("Federal Republic of Nigeria", "S. Korea"). */
export const countryMeant: (folded: string) => Country | null = remembered((folded) => {
  const known = COUNTRIES.get(folded)
  if (known) return known
  const foreign = FOREIGN.get(folded)
  if (foreign !== undefined) return { name: foreign, isDemonym: false }
  const spelt = folded.replace(/^s (?=[a-z]{4})/, 'south ').replace(/^n (?=[a-z]{4})/, 'north ')
  const bare = folded.replace(OFFICIAL, '')
  const isPlain =
    bare !== folded && (!DIVIDED.has(bare) || /^republic of (?:cyprus|sudan|macedonia|yemen)$/.test(folded))
  const country = COUNTRIES.get(spelt) ?? (isPlain ? COUNTRIES.get(bare) : undefined)
  return country === undefined || country.isDemonym ? null : country
})

/** Whether the two folded words mean two different countries or their peoples: "nigerian" and "nigerien". */
export function areOtherCountries(a: string, b: string): boolean {
  const first = COUNTRIES.get(a)
  const second = COUNTRIES.get(b)
  return first !== undefined && second !== undefined && first.name !== second.name
}

/** Names of all other countries than `name`, folded: what a misspelling of it must not come as close to. */
export function otherCountryNames(name: string): string[] {
  return [...COUNTRIES].filter(([, country]) => country.name !== name && !country.isDemonym).map(([word]) => word)
}

/** The country's usual name as a reader writes it: "north korea" → "North Korea". */
export function displayCountry(name: string): string {
  return titleCase(name)
}
