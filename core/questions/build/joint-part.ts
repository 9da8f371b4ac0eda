import { type Fact, plainStatement } from '../../facts/fact'
import type { QuestionBase } from '../question'

/** What a question on several facts has, none of them a claim; its id and form are for the builder to give. */
export function jointPart(facts: readonly Fact[], stem: string): Omit<QuestionBase, 'id' | 'form'> {
  const topics = new Set(facts.map((fact) => fact.topic))
  return {
    factIds: facts.map((fact) => fact.id),
    topic: topics.size === 1 ? ([...topics][0] ?? null) : null,
    stem,
    attribution: null,
    isClaim: false,
    answerStatement: facts.map(plainStatement).join(' '),
    derived: facts.some((fact) => fact.evidence.some((evidence) => evidence.derived !== undefined)),
  }
}
