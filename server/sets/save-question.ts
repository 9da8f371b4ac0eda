import { createHash, randomUUID } from 'node:crypto'
import { withCopy, withQuestion } from '@/core/questions/collect-own-set'
import { blankQuestion, editQuestion, type WrittenType } from '@/core/questions/edit-question'
import { blocking, type EditFinding, judgeEdit } from '@/core/questions/judge-edit'
import type { KeptWarning } from '@/core/questions/own-set'
import type { Question } from '@/core/questions/question'
import type { QuestionEdit } from '@/core/questions/question-edit'
import { TYPES_FOR_AUTHORS } from '@/core/questions/types-for-authors'
import { tellsHidden } from '@/core/questions/withheld'
import { fail, ok, type Result } from '@/core/result'
import { database } from '@/server/database/client'
import { slugOf } from '@/server/facts/content-rows'
import { contentId } from '@/server/facts/rows'
import type { Transaction } from '@/server/facts/written'
import { listHiddenFactIds } from '@/server/quiz/hidden-facts'
import { findOwnSet } from './own-set'
import { type Bank, type BankEntry, readBank } from './read-bank'
import { lockOwnSet, writeVersion } from './write-set'

/** Which question is written: one of the dossier or one's own, to be changed, or a new one on a fact. */
export type Subject = { questionId: string } | { factId: string; type: WrittenType }

/** `withheld`: a test that the author has running asks for it. */
export type EditProblem = 'not-found' | 'withheld' | 'not-editable'

export type EditInput = { ownerId: string; setId: string; subject: Subject; edit: QuestionEdit }

/** What an author is about to change: the question as it stands, and what it was made from. */
export type Opened = { bank: Bank; question: Question; entry: BankEntry | null; original: Question | null }

/** Opens a question of one's set for changing; a question that is foreign or not there is not found. */
export async function openQuestion(input: Omit<EditInput, 'edit'>): Promise<Result<Opened, EditProblem>> {
  const { ownerId, setId, subject } = input
  const set = await findOwnSet({ ownerId, setId })
  const bank = set && (await readBank({ dossierId: set.dossierId, readerId: ownerId, ownerId }))
  if (!bank) return fail('not-found')
  const opened = 'questionId' in subject ? openKnown(subject.questionId, bank) : openNew(subject, bank)
  if (!opened) return fail('not-found')
  if (TYPES_FOR_AUTHORS[opened.question.type].edits === 'nothing') return fail('not-editable')
  const hidden = await hiddenIn(bank.dossierId, ownerId)
  return tellsHidden(opened.question, hidden) ? fail('withheld') : ok(opened)
}

/** What the checks find in an edit, at the fields it concerns. Nothing is written. */
export async function checkEdit(input: EditInput): Promise<Result<EditFinding[], EditProblem>> {
  const opened = await openQuestion(input)
  return opened.ok ? ok(judged(opened.value, input.edit).findings) : opened
}

export type Saved =
  | { kind: 'saved'; questionId: string }
  /** Something must be mended, or a warning given a reason, first. */
  | { kind: 'held-back'; findings: EditFinding[] }

/**
 * Saves an edit as the author's own: of one of the dossier's questions a copy is made, which takes its place in the set; one's
 * own question gets a new version, in every set that holds it. Attempts that run keep the version they serve.
 */
export async function saveQuestion(
  input: EditInput & { keptWarnings: readonly KeptWarning[] },
): Promise<Result<Saved, EditProblem>> {
  const opened = await openQuestion(input)
  if (!opened.ok) return opened
  const { bank, entry } = opened.value
  const { findings, edited } = judged(opened.value, input.edit)
  if (blocking(findings, input.keptWarnings).length > 0) return ok({ kind: 'held-back', findings })
  const raised = new Set(findings.map(({ check }) => check))
  const keptWarnings = input.keptWarnings.filter(({ check }) => raised.has(check))
  return database().$transaction(async (transaction): Promise<Result<Saved, EditProblem>> => {
    const set = await lockOwnSet(transaction, input)
    if (!set) return fail('not-found')
    await writeQuestion(transaction, { ...input, edited, keptWarnings, entry, bank })
    const bankAfter = {
      ...bank,
      entries: [...bank.entries.filter(({ question }) => question.id !== edited.id), asEntry(edited, entry)],
    }
    const recipe =
      entry && !entry.isOwn
        ? withCopy(set.recipe, { originalId: entry.question.id, copyId: edited.id }, bank.entries)
        : withQuestion(set.recipe, edited.id, bankAfter.entries)
    await writeVersion(transaction, set, { recipe }, bankAfter)
    return ok({ kind: 'saved', questionId: edited.id })
  })
}

/** The facts of a dossier, by their ids in it, that a running test of this person asks for. */
export async function hiddenIn(dossierId: string, learnerId: string): Promise<Set<string>> {
  const hidden = await listHiddenFactIds({ learnerId })
  return new Set([...hidden].filter((id) => id.startsWith(contentId(dossierId, ''))).map(slugOf))
}

function openKnown(questionId: string, bank: Bank): Opened | null {
  const entry = bank.entries.find(({ question }) => question.id === questionId)
  if (!entry) return null
  const made = bank.entries.find(({ question }) => question.id === entry.basedOnId)
  return { bank, question: entry.question, entry, original: entry.isOwn ? (made?.question ?? null) : entry.question }
}

function openNew({ factId, type }: { factId: string; type: WrittenType }, bank: Bank): Opened | null {
  const fact = bank.context.base.live.find(({ id }) => id === factId)
  if (!fact) return null
  const id = `own.${randomUUID()}`
  const question = blankQuestion(type, fact, id, `hand-${id}`, bank.context.base)
  return { bank, question, entry: null, original: null }
}

function judged({ bank, question, entry, original }: Opened, edit: QuestionEdit) {
  const id = entry && !entry.isOwn ? `own.${randomUUID()}` : question.id
  const edited = editQuestion(question, edit, id, bank.context.base)
  return { edited, findings: judgeEdit(edited, original, bank.context) }
}

function asEntry(question: Question, entry: BankEntry | null): BankEntry {
  const unknown = { topics: [], kinds: [], sides: [], difficulty: 'medium' as const, facts: [], keptWarnings: [] }
  return { ...unknown, basedOnId: null, trouble: null, version: 1, ...entry, question, isOwn: true }
}

type Writing = {
  ownerId: string
  edited: Question
  keptWarnings: readonly KeptWarning[]
  entry: BankEntry | null
  bank: Bank
}

async function writeQuestion(
  transaction: Transaction,
  { ownerId, edited, keptWarnings, entry, bank }: Writing,
): Promise<void> {
  const { dossierId, footnotes, factVersions } = bank
  const id = contentId(dossierId, edited.id)
  const stored = edited.factIds.flatMap((factId) => {
    const footnote = footnotes.get(factId)
    return footnote ? [{ ...footnote, factVersion: factVersions.get(factId) ?? 1 }] : []
  })
  const isNew = !entry?.isOwn
  const { version } = await transaction.question.upsert({
    where: { id },
    create: {
      id,
      dossierId,
      ownerId,
      type: edited.type,
      form: edited.form,
      basedOnId: entry ? contentId(dossierId, entry.question.id) : null,
      facts: { create: edited.factIds.map((factId) => ({ factId: contentId(dossierId, factId) })) },
    },
    update: isNew ? {} : { version: { increment: 1 } },
    select: { version: true },
  })
  const contentHash = createHash('sha256')
    .update(JSON.stringify([edited, stored]))
    .digest('hex')
  await transaction.questionVersion.create({
    data: { questionId: id, version, contentHash, body: edited, footnotes: stored, keptWarnings: [...keptWarnings] },
  })
}
