import type { Fact, FactObject } from '../../facts/fact'
import { containsWords, foldText } from '../../facts/fold'
import { parseNumber } from '../../facts/parse-number'
import { namesOf } from '../fact-base'
import { type CheckContext, error, type Finding, factsOf } from '../finding'
import { numberValue } from '../number-options'
import type { Question } from '../question'
import { askedObject } from '../question-parts'

/** 2: the answer, or another name of it, stands in a supporting passage, or is marked as derived. Passages whose wording is not at hand count as holding it. */
export function keySupported(question: Question, context: CheckContext): Finding[] {
  return factsOf(question, context).flatMap((fact) => {
    const asked = askedObject(question, fact)
    return [
      ...(isSupported(fact, context) ? [] : [unsupported(question, `the answer of ${fact.id}`)]),
      ...(asked === null || asked === fact.object || isFrom(asked, fact, context)
        ? []
        : [unsupported(question, `whoever makes the claim ${fact.id}`)]),
    ]
  })
}

function unsupported(question: Question, what: string): Finding {
  return error(2, question, `${what} stands in none of its supporting passages and is not marked as derived`)
}

/** Whether a passage names this claimant, or stands in the claimant's own article. */
function isFrom(claimant: FactObject, fact: Fact, { base, articles, passageText }: CheckContext): boolean {
  const names = namesOf(base.index, claimant)
  return fact.evidence.some(({ article, paragraph, stance, derived }) => {
    if (stance !== 'supports') return false
    const outlet = articles.get(article)?.outlet
    if (derived !== undefined || names.some((name) => foldText(name) === foldText(outlet ?? ''))) return true
    const text = passageText(article, paragraph)
    return text === null || names.some((name) => containsWords(text, name))
  })
}

function isSupported(fact: Fact, { base, passageText }: CheckContext): boolean {
  const names = namesOf(base.index, fact.object)
  return fact.evidence.some(({ article, paragraph, stance, derived }) => {
    if (stance !== 'supports') return false
    if (derived !== undefined) return true
    const text = passageText(article, paragraph)
    return text === null || names.some((name) => containsWords(text, name)) || hasFigure(fact, text)
  })
}

function hasFigure({ object }: Fact, text: string): boolean {
  if (object.type !== 'number') return false
  const words = text.split(/\s+/)
  const runs = words.flatMap((word, i) => [word, `${word} ${words[i + 1] ?? ''}`])
  return runs.some((run) => foldText(run) !== '' && parseNumber(run)?.value === numberValue(object))
}
