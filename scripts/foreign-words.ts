// node scripts/run.mjs scripts/foreign-words.ts: writes core/quiz/match/foreign-countries.ts and foreign-months.ts, the
// names of countries and months in other languages, from the Unicode locale data that Node brings along.
import { writeFileSync } from 'node:fs'
import { countryNamed } from '@/core/quiz/match/countries'
import { foldedText } from '@/core/quiz/match/texts'

const LANGUAGES =
  'de fr es it pt pl nl sv da nb fi cs sk hu ro hr sl bg sr uk ru be el tr az kk ka hy ar fa ur he hi bn zh ja ko vi id lt lv et sq sw'.split(
    ' ',
  )
/** Where the English name of the locale data is not one that readers use. */
const USUAL: Record<string, string> = { CD: 'DR Congo', CG: 'Congo-Brazzaville', MM: 'Myanmar', PS: 'Palestine' }
const SOURCE = 'Unicode CLDR (Unicode License v3), as Node.js carries it; written by scripts/foreign-words.ts'

writeFileSync(
  'core/quiz/match/foreign-countries.ts',
  `/**
 * Countries in ${LANGUAGES.length} other languages, in the Latin letters to which answers are brought: our name, a bar, theirs. A word
 * that two countries share is left out. ${SOURCE}.
 */
export const FOREIGN_COUNTRIES = \`\n${linesOf(countries())}\n\`\n`,
)
writeFileSync(
  'core/quiz/match/foreign-months.ts',
  `/**
 * Months in ${LANGUAGES.length} other languages, as they stand alone and in dates: the English name, a bar, theirs. A word that two months
 * share (listopad is October or November) is left out. ${SOURCE}.
 */
export const FOREIGN_MONTHS = \`\n${linesOf(months())}\n\`\n`,
)

/** Word → what it means; null where it means several things. */
function countries(): Map<string, string | null> {
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const meanings = new Map<string, string | null>()
  for (const code of regionCodes()) {
    const name = USUAL[code] ?? english.of(code)
    const country = name === undefined ? null : countryNamed(foldedText(name))
    if (!country) continue
    for (const language of LANGUAGES) {
      const foreign = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(code)
      if (foreign === undefined) continue
      for (const word of [foreign, foreign.normalize('NFD').replace(/\p{M}/gu, '')]) {
        const folded = foldedText(word)
        if (folded.length > 2 && !countryNamed(folded)) note(meanings, folded, country.name)
      }
    }
  }
  return meanings
}

function regionCodes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return letters.flatMap((first) => letters.map((second) => first + second))
}

function months(): Map<string, string | null> {
  const meanings = new Map<string, string | null>()
  for (let month = 0; month < 12; month++) {
    const date = new Date(Date.UTC(2025, month, 15))
    const english = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(date).toLowerCase()
    for (const language of LANGUAGES) {
      for (const style of [{ month: 'long' }, { month: 'long', day: 'numeric' }, { month: 'short' }] as const) {
        const parts = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' }).formatToParts(date)
        const word = parts
          .find(({ type }) => type === 'month')
          ?.value.toLowerCase()
          .normalize('NFKC')
          .replace(/\.$/, '')
        if (word && /^[\p{L}\p{M}]{3,}$/u.test(word)) note(meanings, word, english)
      }
    }
  }
  return meanings
}

function note(meanings: Map<string, string | null>, word: string, meaning: string): void {
  const known = meanings.get(word)
  meanings.set(word, known === undefined || known === meaning ? meaning : null)
}

function linesOf(meanings: ReadonlyMap<string, string | null>): string {
  const byMeaning = new Map<string, string[]>()
  for (const [word, meaning] of meanings) {
    if (meaning !== null && word !== meaning) byMeaning.set(meaning, [...(byMeaning.get(meaning) ?? []), word])
  }
  return [...byMeaning].map(([meaning, words]) => `${meaning}|${words.join(',')}`).join('\n')
}
