import { checkDossier } from '../facts/check-facts'
import type { ContentFinding } from '../facts/content-finding'
import { toCheckContext } from './check-context'
import { checkQuestion } from './check-question'
import { checkSet } from './check-set'
import type { CheckContext, Finding } from './finding'
import { buildQuestionBank, type DossierContent, type QuestionBank } from './question-bank'
import { revealsOf } from './reveals'

/** Everything there is to say about a dossier's content; `bank` is null if the content is too broken to build from. */
export type BankReport = {
  content: ContentFinding[]
  bank: QuestionBank | null
  questions: Finding[]
  sets: Finding[]
  /** Live facts that no question asks for. */
  unaskedFactIds: string[]
}

/**
 * Checks the files' content, builds the bank, checks each question and each set with attempts drawn by `seeds`.
 * `passageText` gives a passage's wording where it is at hand, else null.
 */
export function checkBank(
  content: DossierContent,
  passageText: CheckContext['passageText'],
  seeds: readonly string[],
): BankReport {
  const { dossier, sets, handQuestions } = content
  const found = checkDossier(dossier, sets, handQuestions)
  if (found.some((finding) => finding.severity === 'E')) {
    return { content: found, bank: null, questions: [], sets: [], unaskedFactIds: [] }
  }
  const bank = buildQuestionBank(content)
  const context = toCheckContext(dossier, passageText)
  const { base } = context
  const reveals = revealsOf(base.live)
  const asked = new Set(bank.questions.flatMap((question) => question.factIds))
  return {
    content: found,
    bank,
    questions: bank.questions.flatMap((question) => checkQuestion(question, context)),
    sets: bank.sets.flatMap(({ set, questions }) => checkSet(set, questions, seeds, reveals, context)),
    unaskedFactIds: base.live.map((fact) => fact.id).filter((id) => !asked.has(id)),
  }
}
