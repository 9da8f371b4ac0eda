import { type Fact, plainStatement } from '../../facts/fact'
import type { QuestionBase } from '../question'

/** What a question on several facts has, none of them a claim; its id and form are for the builder to give. */
export function jointPart(facts: readonly Fact[], stem: string): Omit<QuestionBase, 'id' | 'form'> {
  const [first] = facts
  if (!first) throw new Error('No facts to ask for together')
  return {
    factIds: facts.map((fact) => fact.id),
    topic: first.topic,
    stem,
    attribution: null,
    isClaim: false,
    answerStatement: facts.map(plainStatement).join(' '),
    derived: facts.some((fact) => fact.evidence.some((evidence) => evidence.derived !== undefined)),
  }
}
