import type { Dossier } from '../facts/dossier'
import { buildQuestions } from './build-questions'
import { collectSet } from './collect-set'
import { buildFactBase } from './fact-base'
import { fromHand } from './from-hand'
import type { Override } from './override'
import type { Question } from './question'
import type { HandQuestion, QuestionSet } from './question-set'

/** A dossier as it stands in the files: facts and sources, the sets over them, the questions written by hand, the warnings set aside. */
export type DossierContent = {
  dossier: Dossier
  sets: QuestionSet[]
  handQuestions: HandQuestion[]
  /** Warnings that are meant to stand; none if absent. */
  overrides?: Override[]
}

/** Every question of a dossier, and which of them each set holds. */
export type QuestionBank = { questions: Question[]; sets: { set: QuestionSet; questions: Question[] }[] }

/**
 * Builds a dossier's questions, hand-written ones included, and collects its sets. The dossier's id is the seed, so that
 * the bank is the same wherever it is built. Throws if a fact or a hand-written question names something that is missing.
 */
export function buildQuestionBank({ dossier, sets, handQuestions }: DossierContent): QuestionBank {
  const { facts, entities, head } = dossier
  const base = buildFactBase(facts, entities)
  const byHand = handQuestions.map((hand) => fromHand(hand, base))
  const questions = [...buildQuestions(facts, entities, head.id), ...byHand]
  return { questions, sets: sets.map((set) => ({ set, questions: collectSet(set, questions, facts) })) }
}
