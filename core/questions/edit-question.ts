import { entitiesNamed } from '../facts/entity-index'
import { type Fact, plainStatement } from '../facts/fact'
import { foldText } from '../facts/fold'
import { findAttribution } from './attribution'
import { optionId } from './build/option-id'
import { confusableFor, targetOf } from './build/typed-part'
import { type FactBase, falsityOf } from './fact-base'
import { contradicts, withReason } from './falsity-reason'
import { meaningsOf } from './finding'
import type { Falsity, Option, Question, TypedQuestion } from './question'
import type { QuestionEdit } from './question-edit'
import type { QuestionForm } from './question-types'
import type { SingleChoiceQuestion } from './types/single-choice'
import { TYPES_FOR_AUTHORS } from './types-for-authors'

/** The types that can be written from nothing. */
export type WrittenType = 'single-choice' | 'typed'

/** What a question says now, for its author to change. */
export function toEdit(question: Question): QuestionEdit {
  const options = 'options' in question ? question.options : []
  return {
    stem: question.stem,
    options: options.map(({ text, rationale }) => ({ text, why: rationale })),
    keyAt: options.length > 0 ? options.findIndex(({ isKey }) => isKey) : null,
    answer: 'answer' in question ? question.answer : '',
    accepted: 'accepted' in question ? [...question.accepted] : [],
  }
}

/**
 * The question as its author wants it, under `id`. Options that read as before keep what is known of them; for others the
 * entity they name and the proof that they are false are looked up in the facts, and null where there is none.
 */
export function editQuestion(question: Question, edit: QuestionEdit, id: string, base: FactBase): Question {
  const common = { id, stem: edit.stem, attribution: attributionIn(edit.stem, question.factIds, base) }
  const { edits } = TYPES_FOR_AUTHORS[question.type]
  if (edits === 'options' && question.type === 'single-choice')
    return { ...question, ...common, options: optionsOf(question, edit, id, base) }
  if (edits === 'answer' && 'answer' in question) return { ...question, ...common, ...answerOf(edit) }
  return edits === 'nothing' ? { ...question, id } : { ...question, ...common }
}

/** A question on `fact` with nothing in it yet, in the form `form`. */
export function blankQuestion(type: WrittenType, fact: Fact, id: string, form: QuestionForm, base: FactBase): Question {
  const common = {
    id,
    form,
    factIds: [fact.id],
    topic: fact.topic,
    stem: fact.ask,
    attribution: attributionIn(fact.ask, [fact.id], base),
    isClaim: fact.claimedBy !== undefined,
    answerStatement: plainStatement(fact),
    derived: fact.evidence.some(({ derived }) => derived !== undefined),
  }
  if (type === 'single-choice') return { ...common, type, options: [], ordered: false, planted: null }
  return { ...common, type, answer: '', accepted: [], target: targetOf(fact), confusable: confusableFor(base, fact) }
}

function attributionIn(stem: string, factIds: readonly string[], base: FactBase): string | null {
  const claimants = factIds.map((id) => base.index.byId.get(base.byId.get(id)?.claimedBy ?? ''))
  const found = claimants.map((claimant) => (claimant ? findAttribution(stem, claimant) : null))
  return found.find((words) => words !== null) ?? null
}

function answerOf({ answer, accepted }: QuestionEdit): Pick<TypedQuestion, 'answer' | 'accepted'> {
  const seen = new Set([foldText(answer), ''])
  return { answer, accepted: accepted.filter((text) => !seen.has(foldText(text)) && seen.add(foldText(text))) }
}

function optionsOf(
  question: SingleChoiceQuestion,
  { options, keyAt }: QuestionEdit,
  id: string,
  base: FactBase,
): Option[] {
  const fact = base.byId.get(question.factIds[0] ?? '')
  return options.flatMap(({ text, why }, at) => {
    if (text === '') return []
    const common = { id: optionId(id, text), text, isKey: at === keyAt, rationale: why }
    const before = question.options.find((option) => option.text === text && option.isKey === common.isKey)
    return [{ ...common, ...(before ? knownOf(before) : foundOf({ text, isKey: common.isKey }, fact, base)) }]
  })
}

type Known = Pick<Option, 'entityId' | 'falsity' | 'confusesWith'>

function knownOf({ entityId, falsity, confusesWith }: Option): Known {
  return { entityId, falsity, confusesWith }
}

function foundOf({ text, isKey }: { text: string; isKey: boolean }, fact: Fact | undefined, base: FactBase): Known {
  const [entityId = null, ...others] = entitiesNamed(base.index, text)
  const named = others.length === 0 ? entityId : null
  if (isKey || !fact) return { entityId: named, falsity: null, confusesWith: null }
  const falsity = proofAgainst({ text, entityId: named }, fact, base)
  const alike = base.byAnswer.get(named ?? '')?.find(({ id, relation }) => relation === fact.relation && id !== fact.id)
  return { entityId: named, falsity: falsity && withReason(base, fact, falsity), confusesWith: alike?.id ?? null }
}

/** The first proof that holds against whatever the words may mean; a fact of the same relation or subject is one if it says otherwise. */
function proofAgainst(wrong: { text: string; entityId: string | null }, fact: Fact, base: FactBase): Falsity | null {
  const meanings = meaningsOf(wrong, fact, { base })
  const ruled = meanings.map((object) => falsityOf(base, fact, object)).find((falsity) => falsity !== null)
  if (ruled) return ruled
  const near = [...(base.byRelation.get(fact.relation) ?? []), ...(base.bySubject.get(fact.subject) ?? [])]
  const proof = near.find(
    (other) => other.id !== fact.id && meanings.some((object) => contradicts(base, fact, other, object)),
  )
  return proof ? { kind: 'contradicted', factId: proof.id } : null
}
