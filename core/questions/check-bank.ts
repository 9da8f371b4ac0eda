import { checkDossier } from '../facts/check-facts'
import type { ContentFinding } from '../facts/content-finding'
import { toCheckContext } from './check-context'
import { checkQuestion } from './check-question'
import { checkSet } from './check-set'
import { type Shares, sharesOf } from './checks/20-shares'
import type { CheckContext, Finding } from './finding'
import { unprovenOptions } from './hand-picked-proofs'
import { applyOverrides, type Overridden } from './override'
import { buildQuestionBank, type DossierContent, type QuestionBank } from './question-bank'
import { revealsOf } from './reveals'

/** Everything there is to say about a dossier's content; `bank` is null if the content is too broken to build from. */
export type BankReport = {
  content: ContentFinding[]
  bank: QuestionBank | null
  questions: Finding[]
  sets: Finding[]
  /** Warnings that an override sets aside, with its reason. */
  setAside: Overridden['setAside']
  /** Per set, how much comes from each outlet and concerns each side. */
  shares: ({ setId: string } & Shares)[]
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
  const { dossier, sets, handQuestions, overrides = [] } = content
  const found = checkDossier(dossier, sets, handQuestions)
  if (found.some((finding) => finding.severity === 'E')) {
    return { content: found, bank: null, questions: [], sets: [], setAside: [], shares: [], unaskedFactIds: [] }
  }
  const bank = buildQuestionBank(content)
  const context = toCheckContext(dossier, passageText)
  const { base } = context
  const reveals = revealsOf(base.live)
  const asked = new Set(bank.questions.flatMap((question) => question.factIds))
  const ofQuestions = bank.questions.flatMap((question) => checkQuestion(question, context))
  const ofSets = bank.sets.flatMap(({ set, questions }) => checkSet(set, questions, seeds, reveals, context))
  const setIds = sets.map(({ id }) => id)
  const { left, setAside, faults } = applyOverrides([...ofQuestions, ...ofSets], overrides, bank.questions, setIds)
  const kept = new Set(left)
  return {
    content: [...found, ...unprovenOptions(base), ...faults],
    bank,
    questions: ofQuestions.filter((finding) => kept.has(finding)),
    sets: ofSets.filter((finding) => kept.has(finding)),
    setAside,
    shares: bank.sets.map(({ set, questions }) => ({ setId: set.id, ...sharesOf(questions, context) })),
    unaskedFactIds: base.live.map((fact) => fact.id).filter((id) => !asked.has(id)),
  }
}
