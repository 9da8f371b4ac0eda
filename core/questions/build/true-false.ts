import { type Fact, plainStatement, splitStatement } from '../../facts/fact'
import { containsWords } from '../../facts/fold'
import { hashNumber } from '../../hash'
import type { Distractor } from '../choose-distractors'
import { type FactBase, namesOf } from '../fact-base'
import { withReason } from '../falsity-reason'
import type { Option } from '../question'
import type { TrueFalseQuestion } from '../types/true-false'
import type { Material } from './builder'
import { factPart } from './fact-part'
import { optionId } from './option-id'

/** One fact in so many gets a true/false question, so that they stay under a tenth of all questions. */
const TRUE_FALSE_EVERY = 5

/** The fact's statement, true or with a wrong answer planted in it; null for most facts, which their ids decide. */
export function buildTrueFalse({ base, fact, distractors }: Material): TrueFalseQuestion | null {
  const chance = hashNumber(`${fact.id} true-false`)
  const isContested = fact.dispute !== undefined && fact.claimedBy === undefined
  if (chance % TRUE_FALSE_EVERY !== 0 || isContested) return null
  const wantsFalse = Math.floor(chance / TRUE_FALSE_EVERY) % 2 === 0
  const planted = wantsFalse ? plantable(base, fact, distractors) : undefined
  const { before, answer, after } = splitStatement(fact)
  const id = `${fact.id}.true-false`
  const stem = asYesNo(base, before + (planted ? atPlace(planted.text, before) : answer) + after)
  const falsity = planted?.falsity ?? withReason(base, fact, { kind: 'contradicted', factId: fact.id })
  const option = (text: string, isKey: boolean): Option => ({
    id: optionId(id, text),
    text,
    isKey,
    entityId: null,
    rationale: isKey || !planted ? plainStatement(fact) : planted.rationale,
    falsity: isKey ? null : falsity,
    confusesWith: isKey ? null : (planted?.confusesWith ?? null),
  })
  const entityId = planted?.object.type === 'entity' ? planted.object.id : null
  return {
    ...factPart(base, fact, stem),
    id,
    type: 'true-false',
    form: 'true-false',
    ordered: true,
    options: [option('True', !planted), option('False', planted !== undefined)],
    planted: planted ? { text: planted.text, entityId, falsity } : null,
  }
}

/** A wrong answer that reads well where the right one stands: only if that is a plain name without an article before it. */
function plantable(base: FactBase, fact: Fact, distractors: Distractor[]): Distractor | undefined {
  const { before, answer } = splitStatement(fact)
  const isPlain = namesOf(base.index, fact.object).some((name) => name === answer)
  // Words that nobody has said are not put between quotation marks.
  if (!isPlain || /\b(the|an|a) $/i.test(before) || /[“"«]/.test(answer)) return undefined
  const [first] = distractors.filter(({ text }) => !containsWords(before, text))
  return first
}

function atPlace(text: string, before: string): string {
  return before === '' ? text.charAt(0).toUpperCase() + text.slice(1) : text
}

/** "On 2 June … ." → "Is it true that on 2 June … ?" A statement that begins with a name keeps its capital. */
function asYesNo(base: FactBase, statement: string): string {
  const [first = ''] = statement.split(/[\s,]/)
  const isName = base.properWords.has(first.replace(/[’']s?$/, '')) || /^\P{L}|^\p{Lu}.*\p{Lu}/u.test(first)
  const lowered = isName ? statement : statement.charAt(0).toLowerCase() + statement.slice(1)
  return `Is it true that ${lowered.replace(/\.$/, '')}?`
}
