import type { Span } from './clauses'
import type { NameMention } from './names'
import { ADDRESSES, HONOURS, isOrganisationWord, isPersonNoun } from './office-words'
import { type ReadSentence, textOf } from './read-sentence'
import type { Word } from './tag-words'

const PRONOUN =
  /^(?:he|she|it|they|we|i|you|this|that|these|those|there|who|both|one|some|many|others?|him|her|them|us|me|what|nobody|everyone|anyone|all)$/iu

/**
 * Who or what a subject is: a person by the fullest name, anything else in the article’s words; null for a pronoun that
 * cannot be settled.
 */
export function nameOf(sentence: ReadSentence, subject: Span | null): { name: string; person: string | null } | null {
  if (subject === null) return null
  const text = textOf(sentence, subject).replace(/ (?:it|him|her|them)sel(?:f|ves)$/u, '')
  if (/^(?:he|she)$/iu.test(text)) {
    const person = personBefore(sentence, subject)
    return person === null ? null : { name: person, person }
  }
  if (/^it$/iu.test(text) && subject.from === 0 && sentence.thing !== null)
    return { name: sentence.thing, person: null }
  if (PRONOUN.test(text)) return null
  const apposed = apposedName(sentence, subject)
  if (apposed !== null) return { name: apposed, person: null }
  if (SOME_OF_THEM.test(text)) return null
  const person = headPerson(sentence, subject) ?? titledPerson(sentence, subject) ?? appositePerson(sentence, subject)
  if (person) return { name: person.full, person: person.full }
  const unlisted = unlistedPerson(sentence, subject)
  return unlisted ? { name: unlisted, person: unlisted } : { name: text, person: null }
}

const SOME_OF_THEM = /^\p{L}+ of (?:them|us|you|these|those|which|whom)$/iu

/** "His party, Renewed Norland, lost", "One of them, Pell Media, lost": whose party it is stands elsewhere, its own name here. */
function apposedName(sentence: ReadSentence, subject: Span): string | null {
  const { words, chunks, names } = sentence
  const at = chunks.findIndex(({ type, from }) => type === 'comma' && from === subject.to)
  const [name, after] = [chunks[at + 1], chunks[at + 2]]
  if (at < 0 || name?.type !== 'np' || after?.type !== 'comma') return null
  const own = words.slice(subject.from, subject.to)
  // "The applicant, Lumenfold Energy, says": so does a firm whose part it is.
  const isPart = own[0]?.lower === 'the' && own.length <= LONGEST_PART && PARTS.test(own.at(-1)?.lower ?? '')
  if (!isPart && !/^(?:its|his|her|their|one)$/.test(own[0]?.lower ?? '')) return null
  const [from, to] = [words[name.from]?.start ?? 0, words[name.to - 1]?.end ?? 0]
  const isPerson = names.some(({ type, start, end }) => type === 'person' && start < to && end > from)
  const isName = words.slice(name.from, name.to).every(({ pos, lower }) => pos === 'PROPN' || lower === 'the')
  return isName && !isPerson ? textOf(sentence, name) : null
}

const LONGEST_PART = 4
const PARTS =
  /^(?:applicant|company|firm|owner|developer|operator|contractor|manufacturer|maker|bidder|buyer|seller|lender|bank|insurer|builder|supplier|group|charity|union|club|party|agency|regulator|watchdog|publisher|broadcaster|airline|carrier|retailer|landlord|consortium|investor|fund|plaintiff|claimant|defendant|campaigner|organisation|organization|newspaper|university|ministry|ferry|refiner|distributor|start-up|startup|utility|supermarket|chain|brand|franchise|federation|association)$/

/** Whom "he" or "she" means: the one person named before it in its sentence, else the person of the sentence before. */
function personBefore({ names, words, person }: ReadSentence, pronoun: Span): string | null {
  const at = words[pronoun.from]?.start ?? 0
  // "She said he had left": of a he and a she in one sentence only the first is clear.
  const other = words[pronoun.from]?.lower === 'he' ? /^(?:she|her|hers)$/ : /^(?:he|him|his)$/
  if (words.slice(0, pronoun.from).some(({ lower }) => other.test(lower))) return null
  const asked = askedBy(words, pronoun.from)
  const before = names.filter(({ type, end }) => type === 'person' && end <= at)
  const named = new Set(before.map(({ full }) => full))
  // "Asked by the chair, Lee, whether …, he replied": he is whoever spoke before.
  if (asked) return person !== null && !named.has(person) ? person : null
  if (named.size === 0) return person
  // "Lee, whose daughter died when she": it need not be Lee.
  const since = Math.max(...names.filter(({ type, end }) => type === 'person' && end <= at).map(({ end }) => end))
  if (words.some(({ lower, start }) => start > since && start < at && OTHER_PERSON.test(lower))) return null
  return named.size === 1 ? ([...named][0] ?? null) : null
}

/** "Asked by Lee whether", "Pressed by Lee": one who is asked something is told of before. */
function askedBy(words: readonly Word[], pronoun: number): boolean {
  const [first, second] = words
  const isAsked =
    /^(?:asked|pressed|questioned|challenged|told|urged|quizzed|reminded|interviewed|grilled|warned)$/.test(
      first?.lower ?? '',
    )
  return isAsked && pronoun > 1 && words.slice(0, pronoun).some(({ lower }) => lower === 'by') && second !== undefined
}

const OTHER_PERSON =
  /^(?:whose|wife|husband|mother|father|son|daughter|brother|sister|baby|child|girl|boy|woman|man|partner|colleague|friend)$/

/** The person that a subject names, if its first noun phrase ends in that name. */
function headPerson({ names, words, chunks }: ReadSentence, subject: Span): NameMention | undefined {
  const head = chunks.find(({ from, type }) => type === 'np' && from >= subject.from)
  const last = words[(head?.to ?? 0) - 1]
  const first = words[subject.from]
  if (!head || !last || !first) return undefined
  // "Lee and Park said" is two people; "Lee’s lawyer" is not Lee.
  if (words.slice(subject.from, subject.to).some(({ pos }) => pos === 'CCONJ')) return undefined
  return names.find(({ type, start, end }) => type === 'person' && start >= first.start && end === last.end)
}

/** "Motorists Association of Kenya chairman Peter Murima", "Author and campaigner Lucy Lee": offices, then the name. */
function titledPerson({ names, words }: ReadSentence, subject: Span): NameMention | undefined {
  const whole = words.slice(subject.from, subject.to)
  const named = names.filter(
    ({ type, start, end }) => type === 'person' && start >= (whole[0]?.start ?? 0) && end <= (whole.at(-1)?.end ?? 0),
  )
  // "Leader of the Opposition Ana Paz of the Green Front": what she is of is no part of who she is.
  const cut = whole.findIndex(({ end }) => end === named[0]?.end) + 1
  const isTailed = named.length === 1 && /^(?:of|from|for)$/.test(whole[cut]?.lower ?? '')
  // "Conor Hegarty SC": letters behind a name are no part of it.
  const hasLetters = cut > 0 && whole.length === cut + 1 && HONOURS.has(whole[cut]?.text ?? '')
  const own = isTailed || hasLetters ? whole.slice(0, cut) : whole
  const person = named.find(({ end }) => end === own.at(-1)?.end)
  const title = person ? own.filter(({ end }) => end <= person.start) : []
  const isLeader = /^(?:leader|head) of the (?:opposition|house)$/.test(title.map(({ lower }) => lower).join(' '))
  if ((isLeader || isOfficeOf(title)) && named.length === 1) return person
  const isTitle = title.every(
    ({ pos, lower }) => pos === 'PROPN' || isPersonNoun(lower) || /^(?:of|for|the|and|&|former|late)$/.test(lower),
  )
  // "Lee and Park" are two people, "the death of Park" is nobody.
  const [first, last] = [title[0], title.at(-1)]
  const opens = first?.pos === 'PROPN' || isPersonNoun(first?.lower ?? '')
  const hasOther = names.some(
    ({ type, start }) => type === 'person' && person && start >= (own[0]?.start ?? 0) && start < person.start,
  )
  return isTitle && opens && !hasOther && isPersonNoun(last?.lower ?? '') ? person : undefined
}

/** "counsel for the tribunal", "Minister for Sustainability": a name follows, and no other office stands between. */
function isOfficeOf(title: readonly Word[]): boolean {
  const link = title.findIndex(({ lower }) => /^(?:of|for)$/.test(lower))
  const of = title.slice(link + 1)
  const isShort = link > 0 && link <= LONGEST_PART && of.length > 0 && of.length <= LONGEST_PART
  return (
    isShort &&
    isPersonNoun(title[link - 1]?.lower ?? '') &&
    of.every(({ pos, lower }) => /^(?:NOUN|PROPN|ADJ)$/.test(pos) || lower === 'the') &&
    !isPersonNoun(of.at(-1)?.lower ?? '') &&
    // "a spokeswoman for Mr Paz" is another.
    !ADDRESSES.has((of.at(-1)?.lower ?? '').replace(/\.$/, ''))
  )
}

/** "the head of the delegation, Defence Minister Umerov": whose office it is follows. */
function appositePerson({ names, words, chunks }: ReadSentence, subject: Span): NameMention | undefined {
  const at = chunks.findIndex(({ type, from }) => type === 'comma' && from === subject.to)
  const [apposition, after] = [chunks[at + 1], chunks[at + 2]]
  if (at < 0 || apposition?.type !== 'np' || (after !== undefined && after.type !== 'comma' && after.type !== 'stop'))
    return undefined
  // "the office of the mayor, Lee" is said with whoever is a person; "a mediator, Lee" is Lee, whatever a mediator is.
  const own = words.slice(subject.from, subject.to)
  const isPlain = chunks.some(({ type, from, to }) => type === 'np' && from === subject.from && to === subject.to)
  if (!own.some(({ lower }) => isPersonNoun(lower)) && !(isPlain && own.at(-1)?.pos === 'NOUN')) return undefined
  return names.find(
    ({ type, start, end }) =>
      type === 'person' &&
      end === words[apposition.to - 1]?.end &&
      (own.some(({ lower }) => isPersonNoun(lower)) || start === words[apposition.from]?.start),
  )
}

/** "Chief Sam Keeper of the Lake Nation", "the commissioner, CP Yaw Addo,": capitals behind a title are a person nobody has listed. */
function unlistedPerson({ words, chunks }: ReadSentence, subject: Span): string | null {
  const at = chunks.findIndex(({ type, from }) => type === 'np' && from === subject.from)
  const [head, link] = [chunks[at], chunks[at + 1]]
  if (!head) return null
  const own = words.slice(head.from, head.to)
  if (link?.type === 'prep' && link.from < subject.to && isPersonNoun(own[0]?.lower ?? '')) return afterTitle(own)
  const comma = chunks.findIndex(({ type, from }) => type === 'comma' && from === subject.to)
  const apposition = chunks[comma + 1]
  const isOffice = own.length > 1 && own[0]?.pos === 'DET' && isPersonNoun(own.at(-1)?.lower ?? '')
  if (comma < 0 || apposition?.type !== 'np' || chunks[comma + 2]?.type !== 'comma' || !isOffice) return null
  const named = words.slice(apposition.from, apposition.to)
  return /^\p{Lu}{2,3}$/u.test(named[0]?.text ?? '') ? afterTitle(named) : null
}

/** The two or more capitalised words behind a title, none of which is an office; null for anything else. */
function afterTitle(words: readonly Word[]): string | null {
  const name = words.slice(1)
  const isName = name.length > 1 && name.every(({ pos, lower }) => pos === 'PROPN' && !isOrganisationWord(lower))
  const isOffice = isPersonNoun(name[0]?.lower ?? '')
  return isName && !isOffice ? name.map(({ text }) => text).join(' ') : null
}
