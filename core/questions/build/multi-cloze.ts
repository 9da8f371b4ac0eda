import { type Fact, splitStatement } from '../../facts/fact'
import { foldedWords, foldText } from '../../facts/fold'
import { hashText } from '../../hash'
import { contentWords } from '../content-words'
import { answersOverlap, type FactBase, gapText, slotOf } from '../fact-base'
import { keyInStem } from '../key-in-stem'
import type { Blank, MultiClozeQuestion } from '../types/multi-cloze'
import { jointPart } from './joint-part'
import { isSettled } from './settled'
import { hasRival, isTypable, typedPart } from './typed-part'

const FEWEST = 2
const MOST = 3
/** Statements with fewer words in common than these are about two things. */
const FEWEST_IN_COMMON = 2
/** A longer stem is not read at once; check 15 has the same limit. */
const MOST_WORDS = 40

/**
 * Questions with two or three gaps: statements of one topic about one matter, or of one relation, each with a gap for its
 * answer. An answer stands in no other statement and overlaps with no other answer. No fact stands in two of them; claims
 * and disputed facts stay out.
 */
export function buildMultiCloze(base: FactBase): MultiClozeQuestion[] {
  const fit = base.live.filter((fact) => isSettled(fact, 'multi-cloze') && isGap(base, fact))
  const bySubject = bundles(base, fit, ({ topic, subject }) => `${topic} ${subject}`, areOfOneMatter)
  const used = new Set(bySubject.flat())
  const rest = fit.filter((fact) => !used.has(fact))
  const byRelation = bundles(
    base,
    rest,
    ({ topic, relation }) => `${topic} ${relation}`,
    () => true,
  )
  return [...bySubject, ...byRelation].map((facts) => toQuestion(base, facts))
}

/** What a cloze asks of a fact: short enough to be written, and with nothing else that fits the gap. */
function isGap(base: FactBase, fact: Fact): boolean {
  if (fact.skipForms.includes('cloze') || !isTypable(base, fact)) return false
  const statement = blanked(fact)
  return (
    !hasRival(base, fact, base.byGap.get(foldText(gapText(fact)))) && keyInStem(base, fact.object, statement) === null
  )
}

/** The statement with its gap; where "a" or "an" would tell how the answer begins, both are there. */
function blanked(fact: Fact): string {
  const { before, after } = splitStatement(fact)
  return `${before.replace(/\b([Aa])n? $/, '$1(n) ')}____${after}`
}

type MayMeet = (a: Fact, b: Fact) => boolean

function bundles(base: FactBase, facts: readonly Fact[], keyOf: (fact: Fact) => string, mayMeet: MayMeet): Fact[][] {
  const groups = new Map<string, Fact[]>()
  for (const fact of facts) groups.set(keyOf(fact), [...(groups.get(keyOf(fact)) ?? []), fact])
  return [...groups.values()].flatMap((group) => bundle(base, group, mayMeet))
}

/** Facts that fit together, as long as they last, in the order of their ids. */
function bundle(base: FactBase, facts: readonly Fact[], mayMeet: MayMeet): Fact[][] {
  if (facts.length < FEWEST) return []
  const taken: Fact[] = []
  for (const fact of facts) {
    const words = [...taken, fact].reduce((sum, { statement }) => sum + foldedWords(statement).length, 0)
    const fits = taken.every((other) => mayMeet(fact, other) && fitTogether(base, fact, other))
    if (taken.length < MOST && words <= MOST_WORDS && fits) taken.push(fact)
  }
  const rest = taken.length < FEWEST ? facts.slice(1) : facts.filter((fact) => !taken.includes(fact))
  return [...(taken.length < FEWEST ? [] : [taken]), ...bundle(base, rest, mayMeet)]
}

function fitTogether(base: FactBase, a: Fact, b: Fact): boolean {
  if (slotOf(a) === slotOf(b) || answersOverlap(base.index, a.object, b.object)) return false
  if (a.reveals.includes(b.id) || b.reveals.includes(a.id)) return false
  return keyInStem(base, a.object, blanked(b)) === null && keyInStem(base, b.object, blanked(a)) === null
}

/** Two statements about one thing may still be about two matters; the words they share tell. */
function areOfOneMatter(a: Fact, b: Fact): boolean {
  const [one, other] = [a, b].map((fact) => new Set(contentWords(gapText(fact))))
  return [...(one ?? [])].filter((word) => other?.has(word)).length >= FEWEST_IN_COMMON
}

function toQuestion(base: FactBase, facts: Fact[]): MultiClozeQuestion {
  const stem = facts.map(blanked).join(' ')
  const id = `multi-cloze.${hashText(facts.map((fact) => fact.id).join(' '))}`
  const blanks = facts.map((fact, i): Blank => {
    const statement = blanked(fact)
    return { ...typedPart(base, fact, statement), id: hashText(`${id}\n${i}`), factId: fact.id, statement }
  })
  return { ...jointPart(facts, stem), id, type: 'multi-cloze', form: 'multi-cloze', blanks }
}
