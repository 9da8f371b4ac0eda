import { allNames } from '../../facts/entity-index'
import type { Fact } from '../../facts/fact'
import { foldText } from '../../facts/fold'
import { proofAgainstCategory } from '../build/categorise'
import { firstDay, lastDay } from '../build/ordering'
import { answersOverlap, factMakingTrue, falsityOf, slotOf } from '../fact-base'
import { closingFact, contradicts } from '../falsity-reason'
import { type CheckContext, error, type Finding, factsOf, meaningsOf } from '../finding'
import type { Falsity, Question } from '../question'
import { wrongAnswersOf } from '../question-parts'
import type { CategoriseQuestion } from '../types/categorise'
import type { MatchingQuestion } from '../types/matching'
import type { MultipleResponseQuestion } from '../types/multiple-response'
import type { OrderingQuestion } from '../types/ordering'
import type { WrongAnswer } from '../types/parts'

/**
 * 6: each wrong option is shown false, by a closed slot or a fact that really contradicts it, and no fact that holds makes
 * it true. That nothing is known of it shows nothing.
 */
export function distractorsFalse(question: Question, context: CheckContext): Finding[] {
  if ('pairs' in question) return matchingFalse(question, context)
  if (question.type === 'categorise') return categoriesFalse(question, context)
  if (question.type === 'ordering') return otherOrdersFalse(question, context)
  const [fact] = factsOf(question, context)
  if (!fact) return []
  return wrongAnswersOf(question).flatMap((wrong) => {
    const reason = reasonAgainst(question, wrong, fact, context)
    return reason === null ? [] : [error(6, question, `“${wrong.text}” ${reason}`, wrong.optionId)]
  })
}

function reasonAgainst(question: Question, wrong: WrongAnswer, fact: Fact, context: CheckContext): string | null {
  const proof = proofOf(question, wrong)
  if (question.type === 'who-says') return saysItToo(wrong, fact, proof, context)
  if (question.type === 'multiple-response' && question.toldOf !== null) return fitsToo(question, wrong, context)
  const facts = factsOf(question, context)
  const truth = facts.map((each) => truthOf(wrong, each, context)).find((reason) => reason !== null)
  return truth ?? lackOfProof(proof, wrong, fact, context)
}

/** Of somebody else who is offered as the one who makes a claim: only a fact that names its sole claimant speaks against that. */
function saysItToo(
  wrong: WrongAnswer,
  fact: Fact,
  proof: Falsity | null,
  { base, articles }: CheckContext,
): string | null {
  if (!proof || !fact.soleClaimant) return 'is not shown false by anything'
  if (proof.factId !== fact.id) return `is shown false by fact ${proof.factId}, which is not the claim asked about`
  const names = foldedNames(base, wrong)
  const passing = fact.evidence.find(
    ({ article, via }) => via === wrong.entityId || names.includes(foldText(articles.get(article)?.outlet ?? '')),
  )
  return passing ? `passes the claim on, in ${passing.article}` : null
}

function foldedNames({ index }: CheckContext['base'], { text, entityId }: WrongAnswer): string[] {
  const entity = index.byId.get(entityId ?? '')
  return [text, ...(entity ? allNames(entity) : [])].map(foldText)
}

/** Of words about somebody else: the fact that they are from must show that they are not true of the one asked about. */
function fitsToo(question: MultipleResponseQuestion, { optionId }: WrongAnswer, { base }: CheckContext): string | null {
  const option = question.options.find(({ id }) => id === optionId)
  const source = base.byId.get(option?.confusesWith ?? '')
  if (!option?.falsity || !source || source.status === 'superseded') return 'is not shown false by anything'
  const isShown = falsityOf(base, source, { type: 'entity', id: question.toldOf ?? '' }) !== null
  return isShown ? null : `may be true as well, by fact ${source.id}`
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
  if (optionId === undefined) return 'planted' in question ? (question.planted?.falsity ?? null) : null
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

/** Each category but the item’s own is shown false for it, now and by the proof that is stored. */
function categoriesFalse(question: CategoriseQuestion, { base }: CheckContext): Finding[] {
  return question.items.flatMap((item) => {
    const fact = base.byId.get(item.factId)
    if (!fact) return []
    return question.categories.flatMap(({ id, text, entityId }) => {
      const stored = item.wrong.find(({ categoryId }) => categoryId === id)?.falsity
      const holds = stored !== undefined && base.byId.get(stored.factId)?.status !== 'superseded'
      if (id === item.categoryId || (holds && proofAgainstCategory(base, question, fact, entityId))) return []
      return [error(6, question, `“${text}” is not shown false for “${item.text}”`, item.id)]
    })
  })
}

/** Each item has the date of its fact, and the next one’s is later as precisely as both are known. */
function otherOrdersFalse(question: OrderingQuestion, { base }: CheckContext): Finding[] {
  return question.items.flatMap((item, i) => {
    const fact = base.byId.get(item.factId)
    const next = question.items[i + 1]
    const isOwn = !fact || (fact.object.type === 'date' && fact.object.date === item.date && fact.dispute === undefined)
    if (!isOwn)
      return [error(6, question, `fact ${item.factId} does not settle that it was in ${item.dateText}`, item.id)]
    if (!next || lastDay(item.date) < firstDay(next.date)) return []
    return [error(6, question, `“${item.text}” is not shown to be before “${next.text}”`, item.id)]
  })
}
