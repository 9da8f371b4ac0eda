import type { Clause } from './clauses'
import { nameOf } from './name-subject'
import type { Quotation } from './quotations'
import type { ReadSentence } from './read-sentence'

/** Gives each sentence the one person and the one thing that the sentence before was about, and “he said” its speaker. */
export function rememberSubjects(sentences: readonly ReadSentence[]): ReadSentence[] {
  let person: string | null = null
  let thing: string | null = null
  let previous: ReadSentence | undefined
  return sentences.map((sentence) => {
    const isNear = previous?.paragraph === sentence.paragraph
    // In a new paragraph "she" may be anybody whom the last one named.
    const isClear = isNear || previous === undefined || namesOnly(previous, person)
    const own = {
      ...sentence,
      person: isClear ? person : null,
      isPersonNear: isNear,
      thing: isNear && meansThing(sentence) ? thing : null,
    }
    const read = resolveSpeakers(own, person, previous?.quotations ?? [])
    const actors = read.clauses.filter(({ setting, isTag }) => setting === 'main' || setting === 'content' || isTag)
    const outer = actors.filter(({ setting, isTag }) => setting === 'main' || isTag)
    const named = new Set(
      (outer.length > 0 ? outer : actors).flatMap(({ subject }) => nameOf(read, subject)?.person ?? []),
    )
    // A sentence without a verb of its own, as inside a quotation, changes nobody’s place.
    if (actors.length > 0) person = named.size === 1 ? ([...named][0] ?? null) : null
    thing = thingOf(read, outer)
    previous = read
    return read
  })
}

/** “…,” he said: the speaker is the person who was spoken of; a quotation that goes on has the speaker it began with. */
function resolveSpeakers(sentence: ReadSentence, person: string | null, before: readonly Quotation[]): ReadSentence {
  const quotations = sentence.quotations.map((quotation) => {
    if (!quotation.isPronoun) return quotation
    const begun = before.find(({ start }) => start === quotation.start)
    return { ...quotation, speaker: begun ? begun.speaker : person }
  })
  return { ...sentence, quotations }
}

function namesOnly({ names }: ReadSentence, person: string | null): boolean {
  return names.every(({ type, full }) => type !== 'person' || full === person)
}

const AUXILIARY = /^(?:is|was|will|would|has|had|be|been|also|later|then|now|not|never)$/

/** "It agreed", "It was shelved", but not "It is clear that", "It was said that", "It took two days". */
function meansThing({ words, quotations }: ReadSentence): boolean {
  const [it, ...rest] = words.map(({ lower }) => lower)
  if (it !== 'it' || quotations.some(({ isSpeech }) => isSpeech)) return false
  const at = rest.findIndex((word) => !AUXILIARY.test(word))
  const verb = rest[at]
  const isBeing = rest.slice(0, Math.max(at, 0)).some((word) => /^(?:is|was|be|been)$/.test(word))
  if (verb === undefined || IMPERSONAL.test(verb)) return false
  return !isBeing || (/(?:ed|en|wn|lt|ld)$/.test(verb) && !IMPERSONAL_PASSIVE.test(verb))
}

const IMPERSONAL =
  /^(?:seems?|seemed|appears?|appeared|takes?|took|turned|emerged|emerges|happened|happens|rained|remains?|remained|comes?|came|follows|followed|means|meant)$/
const IMPERSONAL_PASSIVE =
  /^(?:told|gathered|understood|believed|thought|expected|hoped|feared|alleged|claimed|estimated|reported|rumoured|decided|learn(?:ed|t)|known|revealed|suggested|assumed|confirmed|announced|agreed)$/

/** The one singular thing, no person, that a sentence tells of in all its clauses; null if there is none. */
function thingOf(sentence: ReadSentence, outer: readonly Clause[]): string | null {
  if (sentence.quotations.some(({ isSpeech }) => isSpeech)) return null
  const named = outer.map(({ subject }) => nameOf(sentence, subject))
  const first = named[0] ?? null
  if (first === null || first.person !== null || named.some((other) => other?.name !== first.name)) return null
  const head =
    first.name
      .split(/ (?:of|for|in|at|on|from|to|with|by)\b/u)[0]
      ?.split(' ')
      .at(-1) ?? ''
  const isPlural = /^\p{Ll}.*[^su]s$/u.test(head) || /^(?:people|police|men|women|children|others)$/.test(head)
  return isPlural || NO_THING.test(first.name) ? null : first.name
}

const NO_THING = / and |\b(?:who|which|that)\b|^(?:its|his|her|their|our|my|there|\d)\b|^\p{L}+ of\b/iu
