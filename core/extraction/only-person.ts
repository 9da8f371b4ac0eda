import { introducesPerson } from './office-words'
import type { ReadSentence } from './read-sentence'

/** The one person whom a sentence names, null if it names none or more. */
export function onlyNamed({ names }: ReadSentence): string | null {
  const named = new Set(names.filter(({ type }) => type === 'person').map(({ full }) => full))
  return named.size === 1 ? ([...named][0] ?? null) : null
}

/** "Leader of the Council Ana Paz of the Greens demanded": the person with whom a sentence begins, who is no owner of its subject. */
export function subjectNamed({ source, names, start }: ReadSentence): string | null {
  const person = names.find(({ type }) => type === 'person')
  if (!person) return null
  const before = source.slice(start, Math.min(person.start, start + REACH))
  if (!BEGINS_WITH_TITLE.test(before) && !isIntroduced(before)) return null
  return /^(?:[’']s? \p{L}| and \p{Lu}|, \p{Lu}[^,.“]{0,40} and \p{Lu})/u.test(
    source.slice(person.end, person.end + NEAR),
  )
    ? null
    : person.full
}

/** "The charity’s new head, ", "Local farmer ": what the person is, and nothing that anybody does. */
function isIntroduced(before: string): boolean {
  const [, words = ''] = /^(?:(?:But|And|Yet) )?((?:[\p{L}’'-]+ ){0,6}[\p{L}’'-]+),? $/u.exec(before) ?? []
  const [noun, ...others] = words.split(' ').reverse()
  return (
    noun !== undefined &&
    introducesPerson(noun.toLowerCase()) &&
    !others.some(
      (word) =>
        introducesPerson(word) ||
        /^(?:\p{Ll}+ed|met|told|hit|saw|beat|led|of|for|by|with|to|from|as|and|who|is|was|has|had)$/u.test(word),
    )
  )
}

const BEGINS_WITH_TITLE =
  /^(?:(?:But|And|Yet|However,|Meanwhile,) )?(?:(?:\p{Lu}(?!n |y |t )[\p{L}.’'-]*|of|for|the) )*$/u

/** "The minister met Ana Paz": whether the sentence begins with somebody who is told of but not named there. */
export function isOfAnother({ source, names, start, end }: ReadSentence): boolean {
  const person = names.find(({ type }) => type === 'person')
  const before = source.slice(start, Math.min(person?.start ?? end, start + REACH))
  const noun =
    /^(?:The|A|An|His|Her|Their|Its) (?:[\p{L}-]+ ){0,2}?([\p{Ll}-]+) (?:(?:has|had|also|later|then) )*\p{Ll}+(?:ed|et|aid|old|ook|ave|aw|eft|elt)\b/u.exec(
      before,
    )?.[1]
  return noun !== undefined && introducesPerson(noun)
}

/** "Among those waiting was Ana Paz", "Then came Ana Paz": the person whom the sentence brings in behind its verb, null if it brings in none. */
export function introducedIn({ source, names, start }: ReadSentence): string | null {
  const person = names.find(({ type }) => type === 'person')
  const before = source.slice(start, Math.min(person?.start ?? start, start + REACH))
  return BRINGS_IN.test(before) ? (person?.full ?? null) : null
}

const NEAR = 60
const REACH = 160
const BRINGS_IN =
  /^(?:Among|Amid|Alongside|Beside|Behind|Also|First|Last|Then|Next|Here|There|With|One of|Leading|\p{Lu}\p{Ll}+ing|In|At|On|Outside|Inside|Near)\b[^,.]{0,90}(?:,[^,.]{0,40},)? (?:was|is|were|are|came|comes|stood|stands|sat|sits|stepped|walked)(?: [\p{Ll}-]+)* (?:\p{Lu}\p{Ll}+\.? ){0,3}$|^(?:It|This) was (?:[\p{Ll}-]+ ){0,5}$/u

const HIS_RELATIVE =
  /\bhis (?:\p{L}+ )?(?:wife|mother|sister|daughter|aunt|niece|girlfriend|grandmother|widow|stepmother)\b(?!,? \p{Lu})/u
const HER_RELATIVE =
  /\bher (?:\p{L}+ )?(?:husband|father|brother|son|uncle|nephew|boyfriend|grandfather|widower|stepfather)\b(?!,? \p{Lu})/u

/** "Lee slept and his mother": whether "she" may be somebody who is not named. */
export function hasOtherRelative(pronoun: 'he' | 'she', previous: ReadSentence | undefined): boolean {
  const text = previous?.source.slice(previous.start, previous.end) ?? ''
  return (pronoun === 'she' ? HIS_RELATIVE : HER_RELATIVE).test(text)
}
