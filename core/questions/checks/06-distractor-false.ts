import type { Fact } from '../../facts/fact'
import { answersOverlap, factMakingTrue, falsityOf, slotOf } from '../fact-base'
import { closingFact, contradicts } from '../falsity-reason'
import { type CheckContext, error, type Finding, factsOf, meaningsOf } from '../finding'
import type { Falsity, Question } from '../question'
import { wrongAnswersOf } from '../question-parts'
import type { MatchingQuestion } from '../types/matching'
import type { WrongAnswer } from '../types/parts'

/**
 * 6: each wrong option is shown false, by a closed slot or a fact that really contradicts it, and no fact that holds makes
 * it true. That nothing is known of it shows nothing.
 */
export function distractorsFalse(question: Question, context: CheckContext): Finding[] {
  if ('pairs' in question) return matchingFalse(question, context)
  const [fact] = factsOf(question, context)
  if (!fact) return []
  return wrongAnswersOf(question).flatMap((wrong) => {
    const reason = truthOf(wrong, fact, context) ?? lackOfProof(proofOf(question, wrong), wrong, fact, context)
    return reason === null ? [] : [error(6, question, `“${wrong.text}” ${reason}`, wrong.optionId)]
  })
}

function truthOf(wrong: WrongAnswer, fact: Fact, context: CheckContext): string | null {
  for (const object of meaningsOf(wrong, fact, context)) {
    const making = factMakingTrue(context.base, fact, object)
    // The key itself in disguise is check 5's to report.
    if (making && !answersOverlap(context.base.index, fact.object, object)) return `is true by fact ${making.id}`
  }
  return null
}

function proofOf(question: Question, { optionId }: WrongAnswer): Falsity | null {
  if (!('options' in question)) return null
  if (optionId === undefined) return question.planted?.falsity ?? null
  return question.options.find((option) => option.id === optionId)?.falsity ?? null
}

function lackOfProof(proof: Falsity | null, wrong: WrongAnswer, fact: Fact, context: CheckContext): string | null {
  const { base } = context
  if (!proof) return 'is not shown false by anything'
  const proving = base.byId.get(proof.factId)
  if (!proving || proving.status === 'superseded') return `is shown false by fact ${proof.factId}, which does not hold`
  if (proof.kind === 'contradicted') {
    const meanings = meaningsOf(wrong, fact, context)
    if (closingFact(base, fact) || meanings.some((object) => contradicts(base, fact, proving, object))) return null
    return `is not contradicted by fact ${proving.id}, which only gives context, and nothing closes ${slotOf(fact)}`
  }
  if (proving.closed && slotOf(proving) === slotOf(fact)) return null
  return `counts as false because ${fact.subject} / ${fact.relation} is closed, but no fact closes it`
}

function matchingFalse(question: MatchingQuestion, { base }: CheckContext): Finding[] {
  return question.pairs.flatMap((pair) => {
    const fact = base.byId.get(pair.factId)
    if (!fact) return []
    return question.pairs.flatMap((other) => {
      const object = base.byId.get(other.factId)?.object
      if (other === pair || !object || falsityOf(base, fact, object)) return []
      return [error(6, question, `“${other.right}” is not shown false for “${pair.left}”`, pair.id)]
    })
  })
}
