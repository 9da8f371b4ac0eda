import type { Fact, FactObject } from '../facts/fact'
import type { Option, Question, QuestionOf } from './question'
import type { QuestionType } from './question-types'
import { categoriseParts } from './types/categorise'
import { matchingParts } from './types/matching'
import { multiClozeParts } from './types/multi-cloze'
import { multipleResponseParts } from './types/multiple-response'
import { numberParts } from './types/number'
import { orderingParts } from './types/ordering'
import type { Ask, QuestionParts, ShownText, WrongAnswer } from './types/parts'
import { singleChoiceParts } from './types/single-choice'
import { trueFalseParts } from './types/true-false'
import { typedParts } from './types/typed'
import { whoSaysParts } from './types/who-says'

const PARTS: { [Type in QuestionType]: QuestionParts<QuestionOf<Type>> } = {
  'single-choice': singleChoiceParts,
  'true-false': trueFalseParts,
  typed: typedParts,
  cloze: typedParts,
  matching: matchingParts,
  'multiple-response': multipleResponseParts,
  number: numberParts,
  'who-says': whoSaysParts,
  ordering: orderingParts,
  categorise: categoriseParts,
  'multi-cloze': multiClozeParts,
}

/** True if the stem tells the fact by nature, its answer included. */
export function stemTellsFact(question: Question): boolean {
  return partsOf(question).stemTellsFact
}

/** The right answers as the question words them; none where the answer says nothing by itself. */
export function answersOf(question: Question): string[] {
  return partsOf(question).answers(question)
}

/** What the question asks for of one of its facts: mostly that one's answer; null if no fact can have it as its answer. */
export function askedObject(question: Question, fact: Fact): FactObject | null {
  const parts = partsOf(question)
  return parts.asked ? parts.asked(question, fact) : fact.object
}

/** The right answers in every wording that counts. */
export function wordingsOf(question: Question): string[] {
  return partsOf(question).wordings(question)
}

/** What a question offers as wrong; a true/false question offers what it put into the statement. */
export function wrongAnswersOf(question: Question): WrongAnswer[] {
  return partsOf(question).wrongAnswers(question)
}

/** Options that are read against each other, the key among them; none for types that have no such options. */
export function comparedOptionsOf(question: Question): Option[] {
  return partsOf(question).comparedOptions(question)
}

/** Lists in which no two texts may read the same. */
export function columnsOf(question: Question): { id: string; text: string }[][] {
  return partsOf(question).columns(question)
}

/** What a question asks for, fact by fact. */
export function asksOf(question: Question): Ask[] {
  const { asks } = partsOf(question)
  if (asks) return asks(question)
  return question.factIds.map((factId) => ({ factId, text: question.stem, wordings: wordingsOf(question) }))
}

/** Every text that a learner reads while answering, and the rationales. The stem comes first. */
export function textsOf(question: Question): ShownText[] {
  return [{ text: question.stem }, ...partsOf(question).texts(question)]
}

/** The compiler does not follow that the question is of the type looked up; `PARTS` says that it is. */
function partsOf({ type }: Question): QuestionParts<Question> {
  return PARTS[type]
}
