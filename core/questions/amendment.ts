import { foldText } from '../facts/fold'
import type { ChoiceQuestion, Question, TypedQuestion } from './question'
import type { NumberQuestion } from './types/number'

/** What is decided about a question after it was asked. */
export type AmendmentAction =
  /** Another wording of a typed answer is right. */
  | { kind: 'accept-answer'; text: string }
  /** Another option of a choice is right as well. */
  | { kind: 'accept-option'; optionId: string }
  /** The question counts for nothing. */
  | { kind: 'void' }
  /** An earlier amendment holds no more. */
  | { kind: 'undo'; amendmentId: string }

/** `stem` and `key` are the question's when it was decided: the amendment holds for the versions that still have them. */
export type Amendment = { id: string; action: AmendmentAction; reason: string; stem: string; key: string }

/**
 * `question` is the same object if nothing changes it. `voidedBy`: the amendment that makes it void, or null. `skipped`: amendments in
 * force that do not fit this version.
 */
export type Amended = { question: Question; voidedBy: string | null; skipped: Amendment[] }

/** The amendments that nobody has undone, by id: their order never matters. */
export function amendmentsInForce<Kind extends Amendment>(amendments: readonly Kind[]): Kind[] {
  const undone = new Set(amendments.map(({ action }) => (action.kind === 'undo' ? action.amendmentId : null)))
  return amendments
    .filter(({ id, action }) => action.kind !== 'undo' && !undone.has(id))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** A question as the files have it with the amendments in force among `amendments`, whatever their order. */
export function applyAmendments(question: Question, amendments: readonly Amendment[]): Amended {
  const inForce = amendmentsInForce(amendments)
  const fitting = inForce.filter((amendment) => fits(question, amendment))
  const amended = fitting.reduce(withAmendment, question)
  return {
    question: amended,
    voidedBy: fitting.find(({ action }) => action.kind === 'void')?.id ?? null,
    skipped: inForce.filter((amendment) => !fitting.includes(amendment)),
  }
}

/** The right answer as short as the question has it, for telling whether a version still asks for the same. */
export function keyOf(question: Question): string {
  if ('answer' in question) return question.answer
  if ('options' in question) {
    return question.options
      .filter((option) => option.isKey)
      .map((option) => option.text)
      .join(' / ')
  }
  return question.answerStatement
}

/** A mended stem lifts a voiding; an accepted answer needs the same key, and the option if it is one. */
function fits(question: Question, { action, stem, key }: Amendment): boolean {
  if (foldText(keyOf(question)) !== foldText(key)) return false
  switch (action.kind) {
    case 'void':
      return question.stem === stem
    case 'accept-answer':
      return isTyped(question)
    case 'accept-option':
      return isChoice(question) && question.options.some(({ id }) => id === action.optionId)
    case 'undo':
      return false
  }
}

function withAmendment(question: Question, { action, reason }: Amendment): Question {
  if (action.kind === 'accept-answer' && isTyped(question)) return withAnswer(question, action.text)
  if (action.kind === 'accept-option' && isChoice(question)) return withKey(question, action.optionId, reason)
  return question
}

function withAnswer<Typed extends TypedQuestion | NumberQuestion>(question: Typed, text: string): Typed {
  const isKnown = [question.answer, ...question.accepted].some((known) => foldText(known) === foldText(text))
  return isKnown ? question : { ...question, accepted: [...question.accepted, text] }
}

function withKey(question: ChoiceQuestion, optionId: string, reason: string): ChoiceQuestion {
  if (question.options.some(({ id, isKey }) => id === optionId && isKey)) return question
  return {
    ...question,
    options: question.options.map((option) =>
      option.id === optionId
        ? { ...option, isKey: true, rationale: reason, falsity: null, confusesWith: null }
        : option,
    ),
  }
}

function isTyped(question: Question): question is TypedQuestion | NumberQuestion {
  return question.type === 'typed' || question.type === 'cloze' || question.type === 'number'
}

/** Of a true/false question both answers cannot be right: it is voided instead. */
function isChoice(question: Question): question is ChoiceQuestion {
  return question.type === 'single-choice' || question.type === 'who-says'
}
