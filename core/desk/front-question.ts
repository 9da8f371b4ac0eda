import { inMidSentence } from './articles'

/** The verb of a relation as it stands there, and its base form: "voted", "vote". Null where nobody knows it. */
export type RelationVerb = { text: string; base: string } | null

/** What a statement has before its marked answer and behind it: "In May 2025, the flood closed ", " schools". */
type Gap = { before: string; after: string }

/** What is asked for, by the words that ask: "how many", "what", "which date", "where", "whom". */
export type Wanted = { words: string; of: 'figure' | 'date' | 'place' | 'thing' | 'deed' }

/**
 * A question in the order of questions, "In May 2025, how many schools did the flood close?", without its mark. `told` is the
 * relation as the statement has it. Null where the answer does not follow the relation at once, or where the verb's form
 * cannot be told.
 */
export function frontQuestion(
  gap: Gap,
  subject: string,
  told: string,
  verb: RelationVerb,
  wanted: Wanted,
): string | null {
  const opened = openingOf(gap.before, subject, told)
  const turned = opened && turnRound(told, verb)
  if (!opened || !turned || (wanted.of === 'thing' && DESCRIBES.test(gap.after))) return null
  const noun = wanted.of === 'figure' ? nounAfter(gap.after, wanted.words) : ''
  const rest = gap.after.slice(noun === '' ? 0 : noun.length)
  const asked = `${wanted.words}${noun}`
  const tail = [...turned.rest, opened.preposition].filter((word) => word !== '')
  const last = tail.at(-1) ?? ''
  const moved = MOVES[wanted.of]?.exec(last)
  if (wanted.of === 'date' && !moved) return null
  if (wanted.of === 'figure' && (STAYS.test(last) || (last === 'of' && tail.length > 2))) return null
  if (wanted.of === 'place' && !moved) return null
  const by = wanted.of === 'figure' && !moved && verb !== null && CHANGES.test(verb.base) ? 'by ' : ''
  if (wanted.words === 'what figure' && !moved && by === '') return null
  const isWhere = wanted.of === 'place' && /^(?:in|at|on)$/.test(last)
  const front = moved ? (isWhere ? 'where' : `${last} ${asked}`) : `${by}${asked}`
  const kept = moved || last === 'that' ? tail.slice(0, -1) : tail
  const deed = wanted.of === 'deed' ? ['to do'] : []
  return `${opened.opening}${[front, turned.auxiliary, inMidSentence(subject), ...kept, ...deed].join(' ')}${rest}`
}

/** "that is due", "he represents", "by Lina Farrow": what follows describes the answer and cannot stand without it. */
export const DESCRIBES = /^,? (?:(?:that|who|whom|whose|which|where|when|he|she|they|it|we|I|of)\b|by \p{Lu})/u

/** What goes to the front with the words that ask: "by how many votes", "on which date". Things leave it behind. */
const MOVES: Partial<Record<Wanted['of'], RegExp>> = {
  figure: /^(?:by|to|from|for|in|on|at|within|after|before|against|of)$/,
  date: /^(?:on|in|by|for|since|until|till|before|after|from)$/,
  place: /^(?:in|at|on|from|to|near|into)$/,
}

/** "fell 7%" is by how much something fell. */
const CHANGES =
  /^(?:fall|rise|drop|grow|increase|decrease|decline|shrink|climb|slip|jump|surge|plunge|slump|widen|narrow)$/

/** Words after which a figure cannot be asked for from the front: "older than", "between 2 and". */
const STAYS = /^(?:than|between|and|or|as|about|over|under|up|down|the|a|an)$/

/** What stands before the subject, and a preposition that the statement has more than the relation; null if it is put otherwise. */
function openingOf(before: string, subject: string, told: string): { opening: string; preposition: string } | null {
  const words = `${subject} ${told}`.toLowerCase()
  const at = before.toLowerCase().lastIndexOf(words)
  if (at < 0) return null
  const opening = before.slice(0, at)
  const preposition = before.slice(at + words.length).trim()
  return /(?:^|, )$/.test(opening) && /^(?:in|on|that|)$/.test(preposition) ? { opening, preposition } : null
}

const AUXILIARY = /^(?:will|would|can|could|may|might|must|shall|should|is|are|was|were|has|have|had)$/

/** Verbs of which past and base form are one: in the news they tell of what happened. */
const SAME_IN_PAST = /^(?:cut|put|set|hit|shut|let|cost|split|spread|quit|burst|cast|bid|beat|hurt|rid|upset|offset)$/

/** Adverbs that may stand before the verb. */
const ADVERB = /^(?:also|already|never|still|then|later|again|now|only|once|twice|first|\p{Ll}+ly)$/u

/** The relation with its auxiliary taken out, or with "did" for its verb. */
function turnRound(told: string, verb: RelationVerb): { auxiliary: string; rest: string[] } | null {
  const words = told.split(' ')
  const [first = '', ...others] = words
  if (AUXILIARY.test(first) && verb?.text !== first) return { auxiliary: first, rest: others }
  const at = verb ? words.indexOf(verb.text) : -1
  const adverbs = words.slice(0, at)
  if (!verb || at < 0 || !adverbs.every((word) => ADVERB.test(word)) || COORDINATED.test(told)) return null
  if (verb.base === 'be') return { auxiliary: verb.text, rest: [...adverbs, ...words.slice(at + 1)] }
  return { auxiliary: auxiliaryOf(verb), rest: [...adverbs, verb.base, ...words.slice(at + 1)] }
}

const COORDINATED = / (?:and|or|but|then) /

/** "did", "does" or "do", by the form in which the verb stands. */
export function auxiliaryOf({ text, base }: { text: string; base: string }): string {
  if (text === base) return SAME_IN_PAST.test(base) ? 'did' : 'do'
  return text === 'has' || (text.startsWith(base.slice(0, -1)) && text.endsWith('s') && !base.endsWith('s'))
    ? 'does'
    : 'did'
}

/** What is counted: " children" of " children more than five miles", " of the world’s emissions"; nothing where no noun follows. */
function nounAfter(after: string, words: string): string {
  if (/\p{L} \p{L}+s$/u.test(words) && words.startsWith('how many ')) return ''
  const noun = NOUN_PHRASE.exec(after)?.[0] ?? ''
  return noun.endsWith(' of') ? '' : noun
}

/** Words up to a preposition other than "of", a mark, or a comparison. */
const NOUN_PHRASE =
  /^(?: (?!(?:in|on|at|by|for|from|to|with|without|within|into|over|under|between|during|after|before|since|until|till|against|about|around|near|than|as|per|and|or|but|more|less|fewer|while|when|where|if|because|a|an|last|this|next|early|late)\b)(?:\d[\d.,]*\d|[\p{L}\p{N}’'-]+))+/u
