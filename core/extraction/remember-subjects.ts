import { mapInSteps, type Steps } from '../steps'
import type { Clause } from './clauses'
import type { Pronoun } from './known-pronouns'
import { nameOf } from './name-subject'
import { hasOtherRelative, introducedIn, isOfAnother, onlyNamed, subjectNamed } from './only-person'
import type { Quotation } from './quotations'
import type { ReadSentence } from './read-sentence'
import { goesOnSpeaking, isReport } from './running-speech'
import { noteTitles, resolveTitles, type Titles } from './titled-people'

/** Gives each sentence the one person and the one thing that the sentence before was about, and “he said” its speaker. In steps. */
export function* rememberSubjects(
  sentences: readonly ReadSentence[],
  pronouns: ReadonlyMap<string, Pronoun>,
): Steps<ReadSentence[]> {
  let person: string | null = null
  let thing: string | null = null
  let previous: ReadSentence | undefined
  let reportedIn: number | null = null
  const titles: Titles = new Map()
  return yield* mapInSteps(sentences, (sentence) => {
    const isNear = previous?.paragraph === sentence.paragraph
    // In a new paragraph "she" may be anybody whom the last one named.
    const isClear = isNear || previous === undefined || namesOnly(previous, person)
    const own = {
      ...sentence,
      person: isClear ? person : null,
      isPersonNear: isNear,
      thing: isNear && meansThing(sentence) ? thing : null,
    }
    const resolved = resolveTitles(resolveSpeakers(own, person, previous, pronouns), titles)
    noteTitles(sentence, titles)
    const read = reportedIn === sentence.paragraph ? goesOnSpeaking(resolved) : resolved
    if (isReport(read)) reportedIn = sentence.paragraph
    const actors = read.clauses.filter(({ setting, isTag }) => setting === 'main' || setting === 'content' || isTag)
    const outer = actors.filter(({ setting, isTag }) => setting === 'main' || isTag)
    const named = new Set(
      (outer.length > 0 ? outer : actors).flatMap(({ subject }) => nameOf(read, subject)?.person ?? []),
    )
    // A sentence without a verb of its own, as inside a quotation, changes nobody’s place.
    const introduced = introducedIn(read)
    if (introduced !== null) person = introduced
    else if (actors.length > 0) person = named.size === 1 ? ([...named][0] ?? null) : null
    // Who is named where no clause could be read has come between.
    else if (!namesOnly(read, person) && !read.quotations.some(({ isSpeech }) => isSpeech)) person = null
    thing = thingOf(read, outer)
    previous = read
    return read
  })
}

/**
 * “…,” he said: the speaker is the person who was spoken of, or the only one whom the sentence before names; a quotation
 * that goes on, in the next sentence or as a paragraph of its own, has the speaker it began with.
 */
function resolveSpeakers(
  sentence: ReadSentence,
  person: string | null,
  previous: ReadSentence | undefined,
  pronouns: ReadonlyMap<string, Pronoun>,
): ReadSentence {
  const before = previous?.quotations ?? []
  const quotations = sentence.quotations.map((quotation) => {
    const begun = before.find(({ start }) => start === quotation.start)
    if (quotation.pronoun === null) {
      const speaker = quotation.speaker ?? begun?.speaker ?? speakerGoingOn(sentence, quotation, previous)
      return { ...quotation, speaker }
    }
    if (begun) return { ...quotation, speaker: begun.speaker }
    const same = before.findLast(({ pronoun }) => pronoun === quotation.pronoun)?.speaker
    const speaker = person ?? subjectBefore(sentence, previous) ?? same ?? onlyPersonOf(previous)
    const { pronoun } = quotation
    const isOther = speaker !== null && (pronouns.get(speaker) ?? pronoun) !== pronoun
    const own = isOther ? onlyOneCalled(pronoun, previous, pronouns) : speaker
    return { ...quotation, speaker: hasOtherRelative(pronoun, previous) ? null : own }
  })
  return { ...sentence, quotations }
}

/** “Her brother, Lee, left. …” she said: whose brother he is; else the only other one of the sentence who may be a “she”. */
function onlyOneCalled(
  pronoun: Pronoun,
  previous: ReadSentence | undefined,
  pronouns: ReadonlyMap<string, Pronoun>,
): string | null {
  const named = new Set(previous?.names.flatMap(({ type, full }) => (type === 'person' ? full : [])))
  const fitting = [...named].filter((full) => (pronouns.get(full) ?? pronoun) === pronoun)
  if (fitting.length > 0) return fitting.length === 1 ? (fitting[0] ?? null) : null
  const isOwner = previous?.words[0]?.lower === (pronoun === 'he' ? 'his' : 'her')
  const owner = isOwner ? (previous?.person ?? null) : null
  return owner !== null && (pronouns.get(owner) ?? pronoun) === pronoun ? owner : null
}

/** With whom the sentence before in the paragraph begins, where it has no speech of somebody else. */
function subjectBefore({ paragraph }: ReadSentence, previous: ReadSentence | undefined): string | null {
  const isNear = previous?.paragraph === paragraph && !previous.quotations.some(({ isSpeech }) => isSpeech)
  return isNear && previous ? subjectNamed(previous) : null
}

function onlyPersonOf(sentence: ReadSentence | undefined): string | null {
  return sentence === undefined || isOfAnother(sentence) ? null : onlyNamed(sentence)
}

/** A paragraph that is a quotation from its first word to its last, behind one that ends with speech. */
function speakerGoingOn(
  { source, paragraph, start, quotations }: ReadSentence,
  { start: from, end, isSpeech }: Quotation,
  previous: ReadSentence | undefined,
): string | null {
  const last = previous?.quotations.at(-1)
  if (!last?.isSpeech || previous?.paragraph !== paragraph - 1 || quotations.length > 1 || !isSpeech) return null
  const isWhole = from === start + 1 && /^[”"]?\s*(?:[\n\r\u2028\u2029]|$)/u.test(source.slice(end, end + 3))
  return isWhole ? last.speaker : null
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
