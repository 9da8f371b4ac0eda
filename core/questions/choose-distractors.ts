import type { Entity } from '../facts/entity'
import { type Fact, type FactObject, plainStatement } from '../facts/fact'
import { containsWords, foldText } from '../facts/fold'
import { hashNumber, hashText } from '../hash'
import { type DateRange, dateTemplates } from './date-options'
import { answersOverlap, answerText, type FactBase, factMakingTrue, falsityOf, namesOf } from './fact-base'
import { contradicts, withReason } from './falsity-reason'
import { numberTemplates, numberValue } from './number-options'
import type { Falsity } from './question'

/** A wrong answer with what shows that it is wrong and what is true of it instead. */
export type Distractor = {
  object: FactObject
  text: string
  falsity: Falsity
  rationale: string
  /** The fact whose answer this is. */
  confusesWith: string | null
}

/** Wanted beside the key; with fewer than `FEWEST` there is no choice question. */
const MOST = 3
const FEWEST = 2

/**
 * The wrong options for a fact: hand-picked ones, then answers of the same relation about other subjects, then entities of
 * the same role class (the most alike and those of the same side first), of the same type only if these are too few; figures
 * and dates by template. Each is shown false, none overlaps the
 * key or another option, none stands in the stem. Two or three, or none at all. `salt` decides between equals.
 */
export function chooseDistractors(base: FactBase, fact: Fact, salt: string): Distractor[] {
  const { type } = fact.object
  const chosen = type === 'number' || type === 'date' ? chooseRanked(base, fact, salt) : chooseNamed(base, fact, salt)
  return chosen.length >= FEWEST ? chosen : []
}

type Candidate = { object: FactObject; falsity?: Falsity; rationale?: string; source?: Fact }

function chooseNamed(base: FactBase, fact: Fact, salt: string): Distractor[] {
  const near = [handPicked(base, fact), inChanceOrder(siblings(base, fact), salt), byLikeness(base, fact, salt)].flat()
  const chosen = take(base, fact, near, MOST, [])
  if (chosen.length >= FEWEST) return withLonger(base, fact, salt, chosen, near)
  return [...chosen, ...take(base, fact, inChanceOrder(sameType(base, fact), salt), MOST - chosen.length, chosen)]
}

/**
 * A key longer than all its rivals is guessed by its length. Where that is no chance (three times in four), the last of them
 * makes room for a longer one; hand-picked ones stay.
 */
function withLonger(base: FactBase, fact: Fact, salt: string, chosen: Distractor[], near: Candidate[]): Distractor[] {
  const length = answerText(base.index, fact.object).length
  const isFree = fact.wrong.length < chosen.length && hashNumber(`${salt} length`) % (MOST + 1) !== 0
  if (!isFree || chosen.some(({ text }) => text.length >= length)) return chosen
  const kept = chosen.slice(0, -1)
  const longer = near.filter(({ object }) => answerText(base.index, object).length >= length)
  const [other] = take(base, fact, longer, 1, kept)
  return other ? [...kept, other] : chosen
}

/** Numbers and dates are served in order, so the key's rank is drawn and as many are taken from below it. */
function chooseRanked(base: FactBase, fact: Fact, salt: string): Distractor[] {
  const templates = templatesFor(base, fact, salt)
  const others = [...handPicked(base, fact), ...inChanceOrder(siblings(base, fact), salt)]
  const isBelow = (candidate: Candidate) => comparable(candidate.object) < comparable(fact.object)
  const below = [...others.filter(isBelow), ...templates.below]
  const above = [...others.filter((candidate) => !isBelow(candidate)), ...templates.above]
  const rank = hashNumber(`${salt} rank`) % (MOST + 1)
  const lower = take(base, fact, below, rank, [])
  const upper = take(base, fact, above, MOST - lower.length, lower)
  const more = take(base, fact, below, MOST - lower.length - upper.length, [...lower, ...upper])
  return [...lower, ...upper, ...more].sort((a, b) => comparable(a.object) - comparable(b.object))
}

/** Where a number or date stands among its like; dates by day, the first of a month or year. */
export function comparable(object: FactObject): number {
  if (object.type === 'number') return numberValue(object)
  return object.type === 'date' ? Date.parse(object.date) : 0
}

function take(base: FactBase, fact: Fact, candidates: Candidate[], most: number, beside: Distractor[]): Distractor[] {
  const taken: Distractor[] = []
  for (const candidate of candidates) {
    if (taken.length >= most) break
    const distractor = accept(base, fact, candidate)
    const isNew = [...beside, ...taken].every(
      (other) => distractor && !answersOverlap(base.index, other.object, distractor.object),
    )
    if (distractor && isNew) taken.push(distractor)
  }
  return taken
}

function accept(base: FactBase, fact: Fact, candidate: Candidate): Distractor | null {
  const { object } = candidate
  if (!isAlike(base, fact.object, object) || factMakingTrue(base, fact, object)) return null
  if (namesOf(base.index, object).some((name) => containsWords(fact.ask, name))) return null
  const found = falsityOf(base, fact, object) ?? handProof(base, fact, candidate)
  if (!found) return null
  const falsity = withReason(base, fact, found)
  const source = candidate.source ?? sourceOf(base, fact, object)
  const rationale = candidate.rationale ?? explain(base, fact, object, source)
  return { object, text: answerText(base.index, object), falsity, rationale, confusesWith: source?.id ?? null }
}

/** A hand-picked proof counts if it contradicts the option; one that only gives context does not. */
function handProof(base: FactBase, fact: Fact, { falsity, object }: Candidate): Falsity | null {
  const proof = falsity && base.byId.get(falsity.factId)
  return falsity && proof && contradicts(base, fact, proof, object) ? falsity : null
}

/** Same type; for entities the same kind of entity and number, for numbers the same unit and wording, for dates the same precision. */
function isAlike(base: FactBase, key: FactObject, other: FactObject): boolean {
  if (key.type === 'entity' && other.type === 'entity') {
    const [a, b] = [base.index.byId.get(key.id), base.index.byId.get(other.id)]
    return a !== undefined && b !== undefined && a.type === b.type && a.plural === b.plural
  }
  if (key.type === 'number' && other.type === 'number') {
    const ratio = numberValue(other) / numberValue(key)
    return key.unit === other.unit && key.bound === other.bound && ratio > 0.05 && ratio < 20
  }
  if (key.type === 'date' && other.type === 'date') return key.date.length === other.date.length
  return key.type === other.type
}

function handPicked(base: FactBase, fact: Fact): Candidate[] {
  return fact.wrong.flatMap((wrong) => {
    const object = wrongObject(fact, wrong)
    if (!object || (object.type === 'entity' && !base.index.byId.has(object.id))) return []
    const isProof = wrong.because !== 'closed' && base.byId.has(wrong.because)
    const falsity: Falsity | undefined = isProof ? { kind: 'contradicted', factId: wrong.because } : undefined
    return [{ object, falsity, rationale: wrong.why }]
  })
}

function wrongObject(fact: Fact, wrong: Fact['wrong'][number]): FactObject | null {
  if (wrong.entity) return { type: 'entity', id: wrong.entity }
  if (wrong.text && fact.object.type === 'text') return { type: 'text', text: wrong.text, accept: [] }
  return null
}

function siblings(base: FactBase, fact: Fact): Candidate[] {
  const facts = base.byRelation.get(fact.relation) ?? []
  return facts.filter((other) => other.subject !== fact.subject).map((source) => ({ object: source.object, source }))
}

/** Entities that share a role class with the key: the more they share, and if they are on the same side, the earlier. */
function byLikeness(base: FactBase, fact: Fact, salt: string): Candidate[] {
  const key = entityOf(base, fact.object)
  if (!key) return []
  const classes = new Set(key.roleClass)
  const likeness = (entity: Entity) =>
    entity.roleClass.filter((name) => classes.has(name)).length +
    (key.side !== undefined && entity.side === key.side ? 1 : 0)
  const alike = [...base.index.byId.values()].filter((entity) => entity.roleClass.some((name) => classes.has(name)))
  const ranked = alike.map((entity) => ({ entity, likeness: likeness(entity) }))
  const levels = [...new Set(ranked.map((item) => item.likeness))].sort((a, b) => b - a)
  return levels.flatMap((level) => {
    const atLevel = ranked.filter((item) => item.likeness === level)
    return inChanceOrder(
      atLevel.map(({ entity }) => toCandidate(entity)),
      salt,
    )
  })
}

function sameType(base: FactBase, fact: Fact): Candidate[] {
  const key = entityOf(base, fact.object)
  return key ? [...base.index.byId.values()].filter((entity) => entity.type === key.type).map(toCandidate) : []
}

function toCandidate({ id }: Entity): Candidate {
  return { object: { type: 'entity', id } }
}

function entityOf(base: FactBase, object: FactObject): Entity | undefined {
  return object.type === 'entity' ? base.index.byId.get(object.id) : undefined
}

function templatesFor(base: FactBase, fact: Fact, salt: string): { below: Candidate[]; above: Candidate[] } {
  const { object } = fact
  const made =
    object.type === 'number'
      ? numberTemplates(object, salt)
      : object.type === 'date'
        ? dateTemplates(object, plausibleRange(base), salt)
        : { below: [], above: [] }
  const isFree = (made: FactObject) => !isTrueElsewhere(base, fact, made)
  const toCandidates = (objects: FactObject[]) => objects.filter(isFree).map((object) => ({ object }))
  return { below: toCandidates(made.below), above: toCandidates(made.above) }
}

/** A figure or date that the sources give for the same subject or the same relation is not made up as a wrong one. */
function isTrueElsewhere(base: FactBase, fact: Fact, object: FactObject): boolean {
  const near = [...(base.bySubject.get(fact.subject) ?? []), ...(base.byRelation.get(fact.relation) ?? [])]
  return near.some((other) => other.object.type === object.type && answersOverlap(base.index, other.object, object))
}

/** From the first to the last day that the facts name, so that no wrong date lies outside the dossier's time. */
function plausibleRange(base: FactBase): DateRange {
  const dates = base.live
    .flatMap((fact) => (fact.object.type === 'date' ? [fact.object.date, fact.asOf] : [fact.asOf]))
    .sort()
  const [from = '', to = ''] = [dates[0], dates.at(-1)]
  return { from, to: `${to}-12-31`.slice(0, 10) }
}

/** The fact that the wrong option is the answer of: of the same relation if possible, then one that is not somebody's claim. */
function sourceOf(base: FactBase, fact: Fact, object: FactObject): Fact | undefined {
  if (object.type !== 'entity') return undefined
  const facts = (base.byAnswer.get(object.id) ?? []).filter((other) => other.id !== fact.id)
  return (
    facts.find((other) => other.relation === fact.relation) ??
    facts.find((other) => !other.claimedBy && !other.dispute) ??
    facts[0]
  )
}

function explain(base: FactBase, fact: Fact, object: FactObject, source: Fact | undefined): string {
  if (source) return plainStatement(source)
  const entity = entityOf(base, object)
  const about = entity && (base.bySubject.get(entity.id) ?? []).find((other) => !other.claimedBy && !other.dispute)
  if (about) return plainStatement(about)
  const [role] = entity?.roles ?? []
  if (entity && role) return `${entity.name}: ${role.title}.`
  const key = answerText(base.index, fact.object)
  if (object.type === 'number') return `The figure given is ${key}.`
  if (object.type === 'date') return `The date given is ${key}.`
  return `The sources do not say this of ${answerText(base.index, object)}.`
}

function inChanceOrder(candidates: Candidate[], salt: string): Candidate[] {
  const orderOf = ({ object }: Candidate) =>
    hashText(`${salt} ${object.type === 'entity' ? object.id : foldText(object.text)}`)
  return candidates
    .map((candidate) => ({ candidate, order: orderOf(candidate) }))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map(({ candidate }) => candidate)
}
