// npm run content:check: reads the bundled dossiers, builds their questions and reports everything that is wrong with them.
import { type BankReport, checkBank } from '@/core/questions/check-bank'
import type { Finding } from '@/core/questions/finding'
import type { Question } from '@/core/questions/question'
import type { DossierContent } from '@/core/questions/question-bank'
import { QUESTION_TYPES, type QuestionType } from '@/core/questions/question-types'
import { readContent } from '@/server/facts/read-content'
import { rawPassages } from './raw-passages'

const ROOT = process.cwd()
const SEEDS = Array.from({ length: 50 }, (_, i) => `check-${i}`)
const CHECKS: [number, string][] = [
  [1, 'cites a passage'],
  [2, 'key supported by a cited passage'],
  [3, 'key not in the stem'],
  [4, 'options distinct'],
  [5, 'no key in disguise'],
  [6, 'wrong options shown false'],
  [7, 'options alike in type and form'],
  [8, 'wrong options plausible'],
  [9, 'key not told by its length'],
  [10, 'key positions balanced'],
  [11, 'no catch-all options'],
  [12, 'no negative stem'],
  [13, 'no grammar cue'],
  [14, 'no telling absolutes'],
  [15, 'stem complete'],
  [16, 'no relative time'],
  [17, 'claims attributed'],
  [18, 'no loaded wording'],
  [19, 'quotations exact'],
  [20, 'set hygiene'],
]

const COLUMNS: Record<QuestionType, string> = {
  'single-choice': 'choice',
  'true-false': 'true/false',
  typed: 'typed',
  cloze: 'cloze',
  matching: 'matching',
  'multiple-response': 'several',
  number: 'number',
  'who-says': 'who says',
  ordering: 'ordering',
  categorise: 'categorise',
  'multi-cloze': 'multi-cloze',
}

const contents = await readContent(ROOT)
const reports = contents.map((content) => ({ content, report: checkBank(content, rawPassages(ROOT), SEEDS) }))
for (const { content, report } of reports) print(content, report)
if (reports.some(({ report }) => countErrors(report) > 0)) process.exitCode = 1

function print({ dossier }: DossierContent, report: BankReport): void {
  const folder = `content/dossiers/${dossier.head.id}`
  const questions = new Map(report.bank?.questions.map((question) => [question.id, question]))
  const lines = [
    ...report.content.map(({ severity, file, id, problem }) => `${severity}  ${folder}/${file}  ${id}  ${problem}`),
    ...report.questions.map((finding) => line(finding, `${folder}/${fileOf(finding.questionId)}`, questions)),
    ...report.sets.map((finding) => line(finding, `${folder}/sets.yaml`, questions)),
    ...report.unaskedFactIds.map(
      (id) => `W  ${folder}/facts.yaml  ${id}  no question asks for it: give it wrong options, or a shorter answer`,
    ),
  ]
  console.log(
    [dossier.head.title, '', ...lines, ...(lines.length > 0 ? [''] : []), ...tables(dossier.facts.length, report)].join(
      '\n',
    ),
  )
}

function line(finding: Finding, file: string, questions: ReadonlyMap<string, Question>): string {
  const { check, severity, questionId, optionId, reason } = finding
  const question = questions.get(questionId)
  const option = question && 'options' in question ? question.options.find(({ id }) => id === optionId) : undefined
  const where = option ? `${questionId}, option “${option.text}”` : questionId
  return `${severity}${check}  ${file}  ${where}  ${reason}${question ? `\n      ${question.stem}` : ''}`
}

function fileOf(questionId: string): string {
  return questionId.startsWith('hand.') ? 'questions.yaml' : 'facts.yaml'
}

function tables(factCount: number, report: BankReport): string[] {
  const found = [...report.questions, ...report.sets]
  const perCheck = CHECKS.map(([check, name]) => {
    const count = (severity: string) =>
      found.filter((finding) => finding.check === check && finding.severity === severity).length
    const setAside = report.setAside.filter(({ finding }) => finding.check === check).length
    return [check, name, count('E'), count('W'), setAside].map(String)
  })
  const perSet = (report.bank?.sets ?? []).map(({ set, questions }) => {
    const countOf = (type: QuestionType) => questions.filter((question) => question.type === type).length
    const share = questions.length === 0 ? 0 : Math.round((100 * countOf('true-false')) / questions.length)
    const facts = new Set(questions.flatMap((question) => question.factIds)).size
    const ids = new Set([set.id, ...questions.map(({ id }) => id)])
    const own = found.filter(({ questionId }) => ids.has(questionId))
    const findings = ['E', 'W'].map((severity) => own.filter((finding) => finding.severity === severity).length)
    return [
      set.id,
      ...[set.count, facts, questions.length, ...QUESTION_TYPES.map(countOf)].map(String),
      `${share} %`,
      ...findings.map(String),
    ]
  })
  const inWords = (shares: [string, number][]) =>
    shares.map(([name, share]) => `${name} ${Math.round(share * 100)} %`).join(', ')
  const perShare = report.shares.map(({ setId, outlets, sides }) => [setId, inWords(outlets), inWords(sides)])
  const inSets = new Set((report.bank?.sets ?? []).flatMap(({ questions }) => questions.map(({ id }) => id))).size
  return [
    ...table([['check', '', 'E', 'W', 'overridden'], ...perCheck]),
    '',
    ...table([
      [
        'set',
        'draws',
        'facts',
        'questions',
        ...QUESTION_TYPES.map((type) => COLUMNS[type]),
        'true/false share',
        'E',
        'W',
      ],
      ...perSet,
    ]),
    '',
    ...table([['set', 'facts from each outlet', 'facts on each side'], ...perShare]),
    '',
    `${factCount} facts, ${report.bank?.questions.length ?? 0} questions, ${inSets} of them in sets; ${countErrors(report)} errors, ${countWarnings(report)} warnings, ${report.setAside.length} warnings overridden with a reason`,
  ]
}

/** Columns as wide as their widest cell, numbers to the right. */
function table(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const isNumeric = (cell: string) => /^\d+( %)?$/.test(cell)
  return rows.map((row) =>
    row
      .map((cell, column) => (isNumeric(cell) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}

function countErrors({ content, questions, sets }: BankReport): number {
  return [...content, ...questions, ...sets].filter((finding) => finding.severity === 'E').length
}

function countWarnings({ content, questions, sets }: BankReport): number {
  return [...content, ...questions, ...sets].filter((finding) => finding.severity === 'W').length
}
