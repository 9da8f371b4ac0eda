import type { Entity } from '../../facts/entity'
import { allNames } from '../../facts/entity-index'
import { containsWords } from '../../facts/fold'
import { findAttribution } from '../attribution'
import { type CheckContext, error, type Finding, factsOf } from '../finding'
import type { Question } from '../question'

/** Words that make what follows somebody's: said, by … account, demanded, the draft of … */
const REPORTING = new RegExp(
  `according to|account of|\\baccounts?\\b|\\bin .* (words|view)|\\b(${[
    'say|said|says|saying|claim|report|told|tell|stat(e|es|ed|ing|ement)\\b|announc|describ|call|nam(e|es|ed|ing)\\b|credit|cit(e|es|ed|ing)\\b',
    'quot|insist|accus|alleg|demand|propos|warn|estimat|count|put|writ|wrote|argu|den(y|ies|ied)|offer|reject|refus|want|ask|set|condition|term',
    'document|memorandum|draft|order|expect|promis|vow|threat|believ|suggest|maintain|declar|confirm|attribut|blam|see|saw|regard|think|thought',
    'spoke|speak|publish|releas|post|list|mention|leave|left|give|gave|require|seek|sought|stress|urge|dismiss|admit|acknowledg|add|repeat|predict|plan',
  ].join('|')})`,
  'i',
)

/** 17: a claim names its claimant, as the one who says so, in the stem or the key. */
export function claimAttributed(question: Question, context: CheckContext): Finding[] {
  const wrongWords = question.attribution !== null && !question.stem.includes(question.attribution)
  const stray = wrongWords
    ? [error(17, question, `the attribution “${question.attribution}” does not stand in the stem`)]
    : []
  const unsaid = factsOf(question, context).flatMap((fact) => {
    if (fact.claimedBy === undefined) return []
    const claimant = context.base.index.byId.get(fact.claimedBy)
    if (!claimant) return [error(17, question, `the claimant ${fact.claimedBy} is not there`)]
    const isSaid = REPORTING.test(question.stem) && findAttribution(question.stem, claimant) !== null
    return isSaid || keyNames(question, claimant)
      ? []
      : [error(17, question, `it is a claim of ${claimant.name}, and nothing in it says so`)]
  })
  return [...stray, ...unsaid]
}

function keyNames(question: Question, claimant: Entity): boolean {
  if (question.type === 'matching' || question.type === 'true-false') return false
  const key = 'options' in question ? question.options.find((option) => option.isKey) : undefined
  const text = 'answer' in question ? question.answer : (key?.text ?? '')
  return allNames(claimant).some((name) => containsWords(text, name))
}
