import type { Chunk } from './chunks'
import { restEnd } from './clause-end'
import { settingBefore, sharedSubject } from './clause-setting'
import { findSubject, spanOf } from './clause-subject'
import { mainVerb } from './main-verb'
import { markReportedParts } from './reported-parts'
import { attributeByTags } from './speaker-tags'
import { isSubjunctive } from './subjunctive'
import type { Word } from './tag-words'
import { HEARSAY, MODALS, SAYS } from './verbs'

/**
 * How a clause stands in its sentence: said outright; said by somebody (content); wanted, asked or denied; a condition;
 * a subordinate or relative clause; or not clear enough to read anything from.
 */
export type Setting = 'main' | 'content' | 'wanted' | 'condition' | 'subordinate' | 'relative' | 'unsure'

/** A finite verb with its subject and what follows. Ranges are word indices, ends exclusive. */
export type Clause = {
  subject: Span | null
  verb: Span
  lemma: string
  isNegated: boolean
  modal: string | null
  isPassive: boolean
  rest: Span
  setting: Setting
  /** Whose words a content clause, or one that describes something in it, is, as word indices. */
  speaker: Span | null
  /** Whether it may be somebody’s words and may be the article’s: figures in it are told of nobody. */
  isEchoed: boolean
  /** Whether it only reports who speaks: ", Lee said." */
  isTag: boolean
}
export type Span = { from: number; to: number }

/** The clauses of a sentence in the order of their verbs. */
export function readClauses(words: readonly Word[], chunks: readonly Chunk[]): Clause[] {
  const clauses: (Clause & { at: number })[] = []
  chunks.forEach((chunk, at) => {
    if (chunk.type !== 'verb') return
    clauses.push({ ...readClause(at, chunks, words, clauses), at })
  })
  return markReportedParts(attributeByTags(clauses, words, chunks), words, chunks).map(({ at, ...clause }) => clause)
}

function readClause(at: number, chunks: readonly Chunk[], words: readonly Word[], earlier: readonly Clause[]): Clause {
  const chunk = chunks[at] as Chunk
  const lemma = mainVerb(chunk, words)
  const group = words.slice(chunk.from, chunk.to)
  const found = findSubject(chunks, at, words)
  const base = {
    verb: { from: chunk.from, to: chunk.to },
    lemma,
    isNegated: group.some(({ lower }) => /^(?:not|n[’']t|never|no)$/u.test(lower)),
    modal: group.find(({ lower }) => MODALS.has(lower))?.lower ?? null,
    isPassive: isPassiveGroup(group),
    rest: { from: chunk.to, to: restEnd(chunks, at, words, lemma) },
    isTag: false,
    isEchoed: isHearsay(words, chunk),
  }
  if (found === null) return { ...base, subject: null, speaker: null, setting: 'unsure' }
  if (found.kind === 'shared') {
    const own = joinedInfinitive(at, chunks, words, earlier.at(-1))
    if (own) return { ...base, ...own }
    // "must leave and pay": a verb without its own auxiliary shares that of the verb before.
    const last = earlier.at(-1)
    const isPerfect = words.slice(last?.verb.from ?? 0, last?.verb.to ?? 0).some(({ lower: word }) => word === 'have')
    // "said it would pay, and denied": a past tense does not.
    const shares = group.every(({ pos }) => pos !== 'AUX') && (isPerfect || !/ed$/.test(group.at(-1)?.lower ?? ''))
    const modal = base.modal ?? (shares ? (last?.modal ?? null) : null)
    // "reportedly seized a village and killed nine": all of it is hearsay.
    return {
      ...base,
      modal,
      isEchoed: base.isEchoed || earlier.at(-1)?.isEchoed === true,
      ...sharedSubject(
        lemma,
        earlier,
        chunks[found.from - 1]?.type === 'comma',
        words,
        group.find(({ pos }) => pos === 'VERB' || pos === 'AUX'),
      ),
    }
  }
  const subject = spanOf(chunks, found)
  if (found.kind === 'relative') return { ...base, subject, speaker: null, setting: 'relative' }
  const isNegated = base.isNegated || NOBODY.test(words[subject.from]?.lower ?? '')
  const standing = settingBefore(found.from, chunks, words, earlier)
  // "insisted that the minister explain": nobody says that she does.
  const isThat = chunks[found.from - 1]?.type === 'that'
  const isWish = isThat && standing.setting === 'content' && isSubjunctive(words, chunk.from)
  return { ...base, isNegated, subject, ...(isWish ? { setting: 'wanted' as const, speaker: null } : standing) }
}

/**
 * "claimed to have shot down a drone and destroyed four tanks", "is expected to cut jobs and close two sites": the verb
 * behind "and" hangs on the same "to"; what somebody claims is that one’s word, anything else is not done.
 */
function joinedInfinitive(
  at: number,
  chunks: readonly Chunk[],
  words: readonly Word[],
  last: Clause | undefined,
): Pick<Clause, 'subject' | 'speaker' | 'setting'> | null {
  const [chunk, joint] = [chunks[at], chunks[at - 1]]
  if (!last || !chunk || joint?.type !== 'and' || chunk.to - chunk.from !== 1) return null
  const to = chunks.find(({ type, from }) => type === 'to' && from >= last.verb.to && from < joint.from)
  const verb = words[chunk.from]
  if (!to || !verb) return null
  const isPerfect = words[to.from + 1]?.lower === 'have'
  const isPlain = verb.lower === mainVerb(chunk, words)
  if (isPerfect ? isPlain || /s$/.test(verb.lower) : !isPlain) return null
  const isClaim = SAYS.has(last.lemma) && !last.isPassive && !last.isNegated && last.setting === 'main'
  return isClaim && isPerfect
    ? { subject: last.subject, speaker: last.subject, setting: 'content' }
    : { subject: last.subject, speaker: null, setting: 'wanted' }
}

/** "reportedly lost": the article itself says that it does not know. */
function isHearsay(words: readonly Word[], { from, to }: Chunk): boolean {
  return words.slice(Math.max(0, from - 1), to + 1).some(({ lower }) => HEARSAY.test(lower))
}

/** "Neither side has said": what such a subject does is not done. */
const NOBODY = /^(?:neither|no|nobody|none|nothing)$/

function isPassiveGroup(group: readonly Word[]): boolean {
  const verbs = group.filter(({ pos }) => pos === 'AUX' || pos === 'VERB')
  const [last, before] = [verbs.at(-1), verbs.at(-2)]
  return (
    last?.pos === 'VERB' && /^(?:is|are|was|were|be|been|being)$/.test(before?.lower ?? '') && !/ing$/.test(last.lower)
  )
}
