import type { Footnote } from '@/core/facts/footnote'
import { matches, toSearch } from '@/core/facts/search'
import { answerTexts } from '@/core/questions/answer-texts'
import { collectOwnSet } from '@/core/questions/collect-own-set'
import type { Difficulty } from '@/core/questions/difficulty'
import type { QuestionType } from '@/core/questions/question-types'
import { TYPES_FOR_AUTHORS } from '@/core/questions/types-for-authors'
import { tellsHidden } from '@/core/questions/withheld'
import type { OwnSet } from './own-set'
import type { Bank, BankEntry } from './read-bank'
import { searchableQuestion } from './read-bank'
import { hiddenIn } from './save-question'

/** A question with its key and sources, for whoever builds sets with it. */
export type ListedQuestion = {
  id: string
  type: QuestionType
  difficulty: Difficulty
  /** Null for a question on several topics. */
  topicTitle: string | null
  stem: string
  attribution: string | null
  /** The right answer in words. */
  keyText: string
  /** The wrong options. */
  others: string[]
  footnotes: Footnote[]
  isHeld: boolean
  isOwn: boolean
  isEditable: boolean
  trouble: BankEntry['trouble']
}

export type QuestionPage = {
  questions: ListedQuestion[]
  /** Found altogether. */
  total: number
  /** From 1. */
  page: number
  pages: number
  /** In the set, found or not. */
  inSet: number
  /** Found, but asked for by a test that the owner has open. */
  withheld: number
  /** The one that was asked for by `changedId`. */
  changed: ListedQuestion | null
}

type ListRequest = {
  ownerId: string
  set: OwnSet
  bank: Bank
  /** Words and names; none finds all. */
  find: string
  type: QuestionType | ''
  show: 'held' | 'all'
  page: number
  changedId: string | null
}

const PER_PAGE = 20

/** One page of the questions that are in a set, or of all that might be. */
export async function listQuestions(request: ListRequest): Promise<QuestionPage> {
  const { ownerId, set, bank, find, type, show, changedId } = request
  const held = collectOwnSet(set.recipe, bank.entries)
  const heldIds = new Set(held.map(({ question }) => question.id))
  const search = toSearch(find, bank.index)
  const found = (show === 'held' ? held : bank.entries).filter(
    (entry) =>
      (type === '' || entry.question.type === type) &&
      (find.trim() === '' || matches(search, searchableQuestion(entry, bank))),
  )
  const hidden = await hiddenIn(bank.dossierId, ownerId)
  const shown = found.filter(({ question }) => !tellsHidden(question, hidden))
  const pages = Math.max(1, Math.ceil(shown.length / PER_PAGE))
  const page = Math.min(request.page, pages)
  const changed = bank.entries.find(({ question }) => question.id === changedId && !tellsHidden(question, hidden))
  return {
    questions: shown.slice((page - 1) * PER_PAGE, page * PER_PAGE).map((entry) => toListed(entry, heldIds, bank)),
    total: shown.length,
    page,
    pages,
    inSet: held.length,
    withheld: found.length - shown.length,
    changed: changed ? toListed(changed, heldIds, bank) : null,
  }
}

function toListed(
  { question, difficulty, isOwn, trouble }: BankEntry,
  heldIds: ReadonlySet<string>,
  bank: Bank,
): ListedQuestion {
  const { id, type, stem, attribution, topic, factIds } = question
  const { key, others } = answerTexts(question)
  return {
    id,
    type,
    difficulty,
    topicTitle: bank.dossier.head.topics.find((each) => each.id === topic)?.title ?? topic,
    stem,
    attribution,
    keyText: key,
    others,
    footnotes: factIds.map((factId) => bank.footnotes.get(factId)).filter((footnote) => footnote !== undefined),
    isHeld: heldIds.has(id),
    isOwn,
    isEditable: TYPES_FOR_AUTHORS[type].edits !== 'nothing' && trouble !== 'fact-gone',
    trouble,
  }
}
