import type { Fact } from '../../facts/fact'
import { containsWords, foldText } from '../../facts/fold'
import { parseNumber } from '../../facts/parse-number'
import { namesOf } from '../fact-base'
import { type CheckContext, error, type Finding, factsOf } from '../finding'
import { numberValue } from '../number-options'
import type { Question } from '../question'

/** 2: the answer, or another name of it, stands in a supporting passage, or is marked as derived. Passages whose wording is not at hand count as holding it. */
export function keySupported(question: Question, context: CheckContext): Finding[] {
  return factsOf(question, context)
    .filter((fact) => !isSupported(fact, context))
    .map((fact) =>
      error(
        2,
        question,
        `the answer of ${fact.id} stands in none of its supporting passages and is not marked as derived`,
      ),
    )
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
