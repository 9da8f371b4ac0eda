import type { Entity } from '../facts/entity'
import { entitiesNamed, rightNames } from '../facts/entity-index'
import { type Fact, plainStatement, splitStatement } from '../facts/fact'
import { containsWords, foldedWords, foldText } from '../facts/fold'
import { hashNumber, hashText } from '../hash'
import { findAttribution } from './attribution'
import { buildMatching } from './build-matching'
import { chooseDistractors, comparable, type Distractor } from './choose-distractors'
import { answerText, buildFactBase, type FactBase, gapText, namesOf, slotOf } from './fact-base'
import { withReason } from './falsity-reason'
import { keyInStem } from './key-in-stem'
import { numberValue } from './number-options'
import type { ChoiceQuestion, Confusable, Option, Question, TypedQuestion, TypedTarget } from './question'

/** One fact in so many gets a true/false question, so that they stay under a tenth of all questions. */
const TRUE_FALSE_EVERY = 5
const LONGEST_TYPED_WORDS = 4

/**
 * Every question that can be made of the facts, in the order of ids: single choice, typed, cloze, true/false, matching.
 * Pure: the same facts, entities and seed give the same questions in any order of input. A question's id rests on its own
 * fact alone; the seed only decides between equally good wrong options. Throws if a fact names an entity that is missing.
 */
export function buildQuestions(facts: readonly Fact[], entities: readonly Entity[], seed: string | number): Question[] {
  const base = buildFactBase(facts, entities)
  const single = base.live.flatMap((fact) => buildForFact(base, fact, `${seed} ${fact.id}`))
  return [...single, ...buildMatching(base)].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function buildForFact(base: FactBase, fact: Fact, salt: string): Question[] {
  const distractors = chooseDistractors(base, fact, salt)
  const forms = [
    fact.skipForms.includes('choice') ? null : buildChoice(base, fact, distractors),
    fact.skipForms.includes('typed') ? null : buildTyped(base, fact),
    fact.skipForms.includes('cloze') ? null : buildCloze(base, fact),
    fact.skipForms.includes('true-false') ? null : buildTrueFalse(base, fact, distractors),
  ]
  return forms.filter((question) => question !== null)
}

function buildChoice(base: FactBase, fact: Fact, distractors: Distractor[]): ChoiceQuestion | null {
  if (distractors.length === 0 || givesAwayKey(base, fact, fact.ask)) return null
  const id = `${fact.id}.choice`
  const ordered = fact.object.type === 'number' || fact.object.type === 'date'
  const below = ordered ? distractors.filter(({ object }) => comparable(object) < comparable(fact.object)).length : 0
  const wrong = distractors.map((distractor) => wrongOption(id, distractor))
  const options = [...wrong.slice(0, below), keyOption(base, fact, id), ...wrong.slice(below)]
  return {
    ...common(base, fact, fact.ask),
    id,
    type: 'single-choice',
    form: 'choice',
    ordered,
    // Unordered options stand in the order of their ids: the key's place in the bank tells nothing.
    options: ordered ? options : options.sort((a, b) => (a.id < b.id ? -1 : 1)),
    planted: null,
  }
}

function keyOption(base: FactBase, fact: Fact, questionId: string): Option {
  const text = answerText(base.index, fact.object)
  return {
    id: optionId(questionId, text),
    text,
    isKey: true,
    entityId: fact.object.type === 'entity' ? fact.object.id : null,
    rationale: plainStatement(fact),
    falsity: null,
    confusesWith: null,
  }
}

function wrongOption(questionId: string, { object, text, falsity, rationale, confusesWith }: Distractor): Option {
  const entityId = object.type === 'entity' ? object.id : null
  return { id: optionId(questionId, text), text, isKey: false, entityId, rationale, falsity, confusesWith }
}

/** Says nothing about being right: the same function of the text for the key and for the others. */
export function optionId(questionId: string, text: string): string {
  return hashText(`${questionId}\n${text}`)
}

function buildTyped(base: FactBase, fact: Fact): TypedQuestion | null {
  if (!isTypable(base, fact) || givesAwayKey(base, fact, fact.ask)) return null
  if (hasRival(base, fact, base.byAsk.get(foldText(fact.ask)))) return null
  return {
    ...common(base, fact, fact.ask),
    ...typedPart(base, fact, fact.ask),
    id: `${fact.id}.typed`,
    type: 'typed',
    form: 'typed',
  }
}

function buildCloze(base: FactBase, fact: Fact): TypedQuestion | null {
  const { before, after } = splitStatement(fact)
  const stem = `${before.replace(/\b([Aa])n? $/, '$1(n) ')}____${after}`
  if (!isTypable(base, fact) || givesAwayKey(base, fact, stem)) return null
  if (hasRival(base, fact, base.byGap.get(foldText(gapText(fact))))) return null
  return {
    ...common(base, fact, stem),
    ...typedPart(base, fact, stem),
    id: `${fact.id}.cloze`,
    type: 'cloze',
    form: 'cloze',
  }
}

/** Short enough to be typed, with few enough ways to put it. */
function isTypable(base: FactBase, fact: Fact): boolean {
  const words = foldedWords(answerText(base.index, fact.object)).length
  if (fact.object.type === 'number' || fact.object.type === 'date') return true
  const entity = fact.object.type === 'entity' ? base.index.byId.get(fact.object.id) : undefined
  return entity?.type === 'term'
    ? words < LONGEST_TYPED_WORDS && entity.aliases.length > 0
    : words <= LONGEST_TYPED_WORDS
}

/** Another live fact that the same words ask for, or one more of the things that this side wants: a right answer told wrong. */
function hasRival(base: FactBase, fact: Fact, askedAlike: readonly Fact[] = []): boolean {
  const isList = ['proposes', 'demands', 'rejects', 'agrees'].includes(fact.kind)
  const rivals = isList ? [...askedAlike, ...(base.bySlot.get(slotOf(fact)) ?? [])] : askedAlike
  return rivals.some((other) => other.id !== fact.id)
}

function typedPart(
  base: FactBase,
  fact: Fact,
  stem: string,
): Pick<TypedQuestion, 'answer' | 'target' | 'accepted' | 'confusable'> {
  const answer = answerText(base.index, fact.object)
  return {
    answer,
    target: targetOf(fact),
    accepted: withoutRepeats(answer, acceptedFor(base, fact, stem)),
    confusable: confusableFor(base, fact),
  }
}

/** What a typed answer to the fact has to hit. */
export function targetOf({ object }: Fact): TypedTarget {
  switch (object.type) {
    case 'entity':
      return { kind: 'entity', entityId: object.id }
    case 'number':
      return { kind: 'number', value: numberValue(object), unit: object.unit, bound: object.bound }
    case 'date':
      return { kind: 'date', date: object.date }
    case 'text':
      return { kind: 'text' }
  }
}

function acceptedFor(base: FactBase, fact: Fact, stem: string): string[] {
  const { object } = fact
  if (object.type === 'text') return [...object.accept, splitStatement(fact).answer]
  if (object.type === 'date') return [splitStatement(fact).answer]
  if (object.type === 'number') return [splitStatement(fact).answer, ...bareFigure(object, stem)]
  const entity = base.index.byId.get(object.id)
  return entity
    ? rightNames(entity)
        .slice(1)
        .filter((name) => isOnlyNameOf(base, name, entity))
    : []
}

/** Without wordings that read like the answer or an earlier one once folded. */
function withoutRepeats(answer: string, wordings: string[]): string[] {
  const seen = new Set([foldText(answer)])
  return wordings.filter((wording) => !seen.has(foldText(wording)) && seen.add(foldText(wording)))
}

/** Where the stem already says "billion", the figure alone is the whole answer. */
function bareFigure(object: Extract<Fact['object'], { type: 'number' }>, stem: string): string[] {
  const figure = /\d[\d,.]*\d|\d/.exec(object.text)?.[0]
  return object.scale && figure && containsWords(stem, object.scale) ? [figure] : []
}

/** "Kyiv" may stand for the government, but where it is also the city's name it is not taken for the country. */
function isOnlyNameOf(base: FactBase, name: string, entity: Entity): boolean {
  return entitiesNamed(base.index, name).every((id) => id === entity.id)
}

/** Entities that are the answer of a fact of the same relation about something else. */
export function confusableFor(base: FactBase, fact: Fact): Confusable[] {
  const alike = base.byRelation.get(fact.relation) ?? []
  return alike.flatMap((other) => {
    if (other.id === fact.id || other.object.type !== 'entity' || slotOf(other) === slotOf(fact)) return []
    return [{ entityId: other.object.id, factId: other.id, rationale: plainStatement(other) }]
  })
}

function buildTrueFalse(base: FactBase, fact: Fact, distractors: Distractor[]): ChoiceQuestion | null {
  const chance = hashNumber(`${fact.id} true-false`)
  const isContested = fact.dispute !== undefined && fact.claimedBy === undefined
  if (chance % TRUE_FALSE_EVERY !== 0 || isContested) return null
  const wantsFalse = Math.floor(chance / TRUE_FALSE_EVERY) % 2 === 0
  const planted = wantsFalse ? plantable(base, fact, distractors) : undefined
  const { before, answer, after } = splitStatement(fact)
  const id = `${fact.id}.true-false`
  const stem = asYesNo(base, before + (planted ? atPlace(planted.text, before) : answer) + after)
  const falsity = planted?.falsity ?? withReason(base, fact, { kind: 'contradicted', factId: fact.id })
  const option = (text: string, isKey: boolean): Option => ({
    id: optionId(id, text),
    text,
    isKey,
    entityId: null,
    rationale: isKey || !planted ? plainStatement(fact) : planted.rationale,
    falsity: isKey ? null : falsity,
    confusesWith: isKey ? null : (planted?.confusesWith ?? null),
  })
  const entityId = planted?.object.type === 'entity' ? planted.object.id : null
  return {
    ...common(base, fact, stem),
    id,
    type: 'true-false',
    form: 'true-false',
    ordered: true,
    options: [option('True', !planted), option('False', planted !== undefined)],
    planted: planted ? { text: planted.text, entityId, falsity } : null,
  }
}

/** A wrong answer that reads well where the right one stands: only if that is a plain name without an article before it. */
function plantable(base: FactBase, fact: Fact, distractors: Distractor[]): Distractor | undefined {
  const { before, answer } = splitStatement(fact)
  const isPlain = namesOf(base.index, fact.object).some((name) => name === answer)
  // Words that nobody has said are not put between quotation marks.
  if (!isPlain || /\b(the|an|a) $/i.test(before) || /[“"«]/.test(answer)) return undefined
  const [first] = distractors.filter(({ text }) => !containsWords(before, text))
  return first
}

function atPlace(text: string, before: string): string {
  return before === '' ? text.charAt(0).toUpperCase() + text.slice(1) : text
}

/** "On 2 June … ." → "Is it true that on 2 June … ?" A statement that begins with a name keeps its capital. */
function asYesNo(base: FactBase, statement: string): string {
  const [first = ''] = statement.split(/[\s,]/)
  const isName = base.properWords.has(first.replace(/[’']s?$/, '')) || /^\P{L}|^\p{Lu}.*\p{Lu}/u.test(first)
  const lowered = isName ? statement : statement.charAt(0).toLowerCase() + statement.slice(1)
  return `Is it true that ${lowered.replace(/\.$/, '')}?`
}

/** Check 3, asked before building. */
function givesAwayKey(base: FactBase, fact: Fact, stem: string): boolean {
  return keyInStem(base, fact.object, stem) !== null
}

function common(base: FactBase, fact: Fact, stem: string) {
  const claimant = fact.claimedBy === undefined ? undefined : base.index.byId.get(fact.claimedBy)
  return {
    factIds: [fact.id],
    topic: fact.topic,
    stem,
    attribution: claimant ? findAttribution(stem, claimant) : null,
    isClaim: fact.claimedBy !== undefined,
    answerStatement: plainStatement(fact),
    derived: fact.evidence.some((evidence) => evidence.derived !== undefined),
  }
}
