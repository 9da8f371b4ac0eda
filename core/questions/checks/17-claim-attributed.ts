import type { Entity } from '../../facts/entity'
import { allNames } from '../../facts/entity-index'
import { containsWords } from '../../facts/fold'
import { findAttribution } from '../attribution'
import { type CheckContext, error, type Finding, factsOf } from '../finding'
import type { Question } from '../question'
import { answersOf, asksOf } from '../question-parts'

const REPORTING_VERBS = `say said saying claim report tell told state announce describe call name credit cite quote insist accuse allege
  demand propose warn estimate count put write wrote written argue deny denied offer reject refuse want ask set expect promise vow
  threaten believe suggest maintain declare confirm attribute blame see saw seen regard think thought speak spoke spoken publish
  release post list mention leave left give gave given require seek sought stress urge dismiss admit acknowledge add repeat predict
  plan use see forecast order condition term word phrase account view statement document memorandum draft`

/** Words that make what follows somebody's: said, by … account, demanded, the draft of … */
const REPORTING = new RegExp(
  `\\baccording to\\b|\\b(${REPORTING_VERBS.split(/\s+/)
    .map((verb) => (verb.endsWith('e') ? `${verb.slice(0, -1)}(?:e|es|ed|ing)` : `${verb}(?:s|es|ed|ing)?`))
    .join('|')})\\b`,
  'i',
)

/** 17: a claim names its claimant, as the one who says so, in the words that ask for it or the key. */
export function claimAttributed(question: Question, context: CheckContext): Finding[] {
  const wrongWords = question.attribution !== null && !question.stem.includes(question.attribution)
  const stray = wrongWords
    ? [error(17, question, `the attribution “${question.attribution}” does not stand in the stem`)]
    : []
  const unsaid = factsOf(question, context).flatMap((fact) => {
    if (fact.claimedBy === undefined) return []
    const claimant = context.base.index.byId.get(fact.claimedBy)
    if (!claimant) return [error(17, question, `the claimant ${fact.claimedBy} is not there`)]
    const asking = asksOf(question).filter(({ factId }) => factId === fact.id)
    const texts = [question.stem, ...asking.map(({ text }) => text)]
    const isSaid = texts.some((text) => REPORTING.test(text) && findAttribution(text, claimant) !== null)
    return isSaid || keyNames(question, claimant)
      ? []
      : [error(17, question, `it is a claim of ${claimant.name}, and nothing in it says so`)]
  })
  return [...stray, ...unsaid]
}

function keyNames(question: Question, claimant: Entity): boolean {
  return allNames(claimant).some((name) => answersOf(question).some((text) => containsWords(text, name)))
}
