import { COUNTRY_LINES } from '../countries'
import { titleCase } from './words'

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
