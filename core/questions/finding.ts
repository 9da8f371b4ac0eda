import type { Article } from '../facts/article'
import { entitiesNamed } from '../facts/entity-index'
import type { Fact, FactObject } from '../facts/fact'
import { parseDate } from '../facts/parse-date'
import { parseNumber } from '../facts/parse-number'
import type { FactBase } from './fact-base'
import type { Question } from './question'
import type { WrongAnswer } from './types/parts'

/** E blocks publishing; W can be overridden with a reason. `check` is the number in the table of checks. */
export type Severity = 'E' | 'W'

export type Finding = { check: number; severity: Severity; questionId: string; optionId?: string; reason: string }

export type CheckContext = {
  base: FactBase
  articles: ReadonlyMap<string, Article>
  /** The wording of a passage where it is at hand; null where only its digest is. */
  passageText: (articleId: string, paragraph: number) => string | null
  /** Words never used in our own voice, with what to write instead. */
  loadedWords: readonly { word: string; instead: string }[]
  /** The stems of all words that the dossier has of its own. */
  vocabulary: ReadonlySet<string>
}

export type QuestionCheck = (question: Question, context: CheckContext) => Finding[]

/** A finding that blocks. */
export function error(check: number, question: Pick<Question, 'id'>, reason: string, optionId?: string): Finding {
  return { check, severity: 'E', questionId: question.id, ...(optionId === undefined ? {} : { optionId }), reason }
}

/** A finding that can be overridden with a reason. */
export function warning(check: number, question: Pick<Question, 'id'>, reason: string, optionId?: string): Finding {
  return { ...error(check, question, reason, optionId), severity: 'W' }
}

/** The facts a question tests, those that there are. */
export function factsOf(question: Question, { base }: CheckContext): Fact[] {
  return question.factIds.map((id) => base.byId.get(id)).filter((fact) => fact !== undefined)
}

/**
 * What a wrong answer may mean, read as the fact's own answer is: the entity it says it names, every entity that its words
 * name, the number or date they give, the words themselves.
 */
export function meaningsOf(
  { text, entityId }: WrongAnswer,
  fact: Fact,
  { base }: Pick<CheckContext, 'base'>,
): FactObject[] {
  const ids = new Set([...(entityId === null ? [] : [entityId]), ...entitiesNamed(base.index, text)])
  const entities = [...ids].map((id): FactObject => ({ type: 'entity', id }))
  if (fact.object.type === 'number') {
    const value = parseNumber(text)?.value
    if (value !== undefined) return [{ type: 'number', value, unit: fact.object.unit, bound: fact.object.bound, text }]
  }
  if (fact.object.type === 'date') {
    const parsed = parseDate(text)
    const parts = [parsed?.year, parsed?.month, parsed?.day].filter((part) => part !== null && part !== undefined)
    if (parsed?.year)
      return [{ type: 'date', date: parts.map((part) => String(part).padStart(2, '0')).join('-'), text }]
  }
  return [...entities, { type: 'text', text, accept: [] }]
}
