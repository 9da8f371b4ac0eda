import { checkDossier } from '@/core/facts/check-facts'
import { toCheckContext } from '@/core/questions/check-context'
import { checkQuestion } from '@/core/questions/check-question'
import { checkSet } from '@/core/questions/check-set'
import type { Finding } from '@/core/questions/finding'
import { buildQuestionBank, type DossierContent, type QuestionBank } from '@/core/questions/question-bank'
import { revealsOf } from '@/core/questions/reveals'
import { StartupError } from '../startup-error'
import { toDossierRows } from './dossier-rows'
import { readContent } from './read-content'
import { retireOtherDossiers, storeDossier } from './store-dossier'
import type { Written } from './written'

/** How many dossiers there are, and how many of their items were written. */
export type Loaded = { dossiers: number } & Written

/** A start tries each set with one attempt; `npm run content:check` tries many. */
const SEEDS = ['load']
const MOST_SHOWN = 20

/**
 * Brings the bundled dossiers of `rootDir`/content into the database. Safe to repeat and to run on several instances at
 * once; the same content again writes nothing. Throws a StartupError that names every E finding before anything is written.
 */
export async function loadContent(rootDir = process.cwd()): Promise<Loaded> {
  const contents = await readContent(rootDir)
  const banks = contents.map((content) => ({ content, bank: checkedBank(content) }))
  const loaded: Loaded = { dossiers: contents.length, created: 0, changed: 0, retired: 0 }
  for (const { content, bank } of banks) {
    const written = await storeDossier(toDossierRows(content.dossier, bank))
    loaded.created += written.created
    loaded.changed += written.changed
    loaded.retired += written.retired
  }
  loaded.retired += await retireOtherDossiers(contents.map(({ dossier }) => dossier.head.id))
  return loaded
}

/** The questions of a dossier that has nothing wrong with it; throws a StartupError otherwise. */
export function checkedBank(content: DossierContent): QuestionBank {
  const { dossier, sets, handQuestions } = content
  const faults = checkDossier(dossier, sets, handQuestions).filter(({ severity }) => severity === 'E')
  refuse(
    dossier.head.id,
    faults.map(({ file, id, problem }) => `${file}, ${id}: ${problem}`),
  )
  const bank = buildQuestionBank(content)
  const findings = checkBank(content, bank).filter(({ severity }) => severity === 'E')
  refuse(
    dossier.head.id,
    findings.map(({ questionId, optionId, check, reason }) => {
      const option = optionId === undefined ? '' : `, option ${optionId}`
      return `${questionId}${option}: ${reason} (check ${check})`
    }),
  )
  return bank
}

function checkBank({ dossier }: DossierContent, bank: QuestionBank): Finding[] {
  const context = toCheckContext(dossier, () => null)
  const reveals = revealsOf(dossier.facts)
  return [
    ...bank.questions.flatMap((question) => checkQuestion(question, context)),
    ...bank.sets.flatMap(({ set, questions }) => checkSet(set, questions, SEEDS, reveals)),
  ]
}

function refuse(dossierId: string, faults: string[]): void {
  if (faults.length === 0) return
  const shown = faults.slice(0, MOST_SHOWN)
  const rest =
    faults.length > shown.length ? [`… and ${faults.length - shown.length} more: npm run content:check lists them`] : []
  const head = `The content of ${dossierId} was not loaded. Mend this in content/dossiers/${dossierId} and start again:`
  throw new StartupError([head, ...shown, ...rest].join('\n'))
}
