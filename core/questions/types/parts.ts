import type { Fact, FactObject } from '../../facts/fact'
import type { Option, Question } from '../question'

/** A wrong answer that a question offers: the option's id, or none for what a true/false statement has put in. */
export type WrongAnswer = { optionId?: string; text: string; entityId: string | null }

/** Words that a learner reads; `optionId` is the option or item they stand in, `rationale` what feedback says of it. */
export type ShownText = { text: string; rationale?: string; optionId?: string }

/**
 * One of the things that a question asks for at a time: the words that ask for it, its fact, and every wording that answers
 * it (none where the answer says nothing by itself).
 */
export type Ask = { factId: string; text: string; wordings: string[] }

/** What checks ask of a question, whatever its type. */
export type QuestionParts<Asked extends Question> = {
  /** True if the stem tells the fact by nature, its answer included: that is no fault then, nor is it news. */
  stemTellsFact: boolean
  /** The right answers as the question words them; none where the answer says nothing by itself. */
  answers(question: Asked): string[]
  /** The same with every further wording that counts as right. */
  wordings(question: Asked): string[]
  wrongAnswers(question: Asked): WrongAnswer[]
  /** Options that are read against each other, the key among them: alike in kind, length and grammar. Else none. */
  comparedOptions(question: Asked): Option[]
  /** Lists in which no two texts may read the same. */
  columns(question: Asked): { id: string; text: string }[][]
  /** For types that ask for their facts one by one, in items or blanks; else the stem asks for them all. */
  asks?(question: Asked): Ask[]
  /** Every text but the stem. */
  texts(question: Asked): ShownText[]
  /** What of a fact is asked for, null if it is nothing that a fact can have as its answer. By default the fact's answer. */
  asked?(question: Asked, fact: Fact): FactObject | null
}
