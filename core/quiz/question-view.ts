import type { MatchingQuestion, Question } from '../questions/question'

/** The order in which an attempt serves a question: option ids, or for matching the left ids and the right ids. */
export type ServedOrder = { options: string[]; rights: string[] }

type ViewBase = {
  stem: string
  /** The words of the stem that name the claimant, if it is a claim. */
  attribution: string | null
  isClaim: boolean
}

export type ChoiceView = ViewBase & {
  type: 'single-choice' | 'true-false'
  options: { id: string; letter: string; text: string }[]
}

export type TypedView = ViewBase & {
  type: 'typed' | 'cloze'
  answerKind: 'entity' | 'number' | 'date' | 'text'
  /** What the number counts, singular; null for other answers. */
  unit: string | null
}

export type MatchingView = ViewBase & {
  type: 'matching'
  lefts: { id: string; text: string }[]
  rights: { id: string; letter: string; text: string }[]
}

/** What the browser may know of a question before it is answered. It has no id: question and fact ids tell too much. */
export type QuestionView = ChoiceView | TypedView | MatchingView

/** Lists what is let through, field by field: no key, rationale, accepted answer or fact. Throws if the order does not fit. */
export function toQuestionView(question: Question, order: ServedOrder): QuestionView {
  const base = { stem: question.stem, attribution: question.attribution, isClaim: question.isClaim }
  switch (question.type) {
    case 'single-choice':
    case 'true-false': {
      const options = inOrder(question.id, question.options, order.options, (option) => option.id)
      return {
        ...base,
        type: question.type,
        options: options.map(({ id, text }, i) => ({ id, letter: letter(i), text })),
      }
    }
    case 'typed':
    case 'cloze': {
      const { target } = question
      return {
        ...base,
        type: question.type,
        answerKind: target.kind,
        unit: target.kind === 'number' ? target.unit : null,
      }
    }
    case 'matching':
      return { ...base, type: 'matching', ...matchingColumns(question, order) }
  }
}

/** The order in which a question stands in the bank, for previews. */
export function bankOrder(question: Question): ServedOrder {
  if (question.type === 'matching') {
    return { options: question.pairs.map((pair) => pair.id), rights: question.pairs.map((pair) => pair.rightId).sort() }
  }
  return { options: 'options' in question ? question.options.map((option) => option.id) : [], rights: [] }
}

function matchingColumns(question: MatchingQuestion, order: ServedOrder): Pick<MatchingView, 'lefts' | 'rights'> {
  const lefts = inOrder(question.id, question.pairs, order.options, (pair) => pair.id)
  const rights = inOrder(question.id, question.pairs, order.rights, (pair) => pair.rightId)
  return {
    lefts: lefts.map((pair) => ({ id: pair.id, text: pair.left })),
    rights: rights.map((pair, i) => ({ id: pair.rightId, letter: letter(i), text: pair.right })),
  }
}

function inOrder<Item>(questionId: string, items: Item[], ids: string[], idOf: (item: Item) => string): Item[] {
  const byId = new Map(items.map((item) => [idOf(item), item]))
  const ordered = ids.map((id) => byId.get(id)).filter((item) => item !== undefined)
  if (ordered.length !== items.length || new Set(ids).size !== items.length) {
    throw new Error(`The served order of ${questionId} does not fit its options`)
  }
  return ordered
}

function letter(position: number): string {
  return String.fromCharCode(65 + position)
}
