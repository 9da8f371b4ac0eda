import { entitiesNamed } from '../facts/entity-index'
import type { Fact, FactObject } from '../facts/fact'
import { containsWords, foldText } from '../facts/fold'
import { checkQuestion } from './check-question'
import { answersOverlap, answerText } from './fact-base'
import { type CheckContext, type Finding, factsOf, meaningsOf, type Severity } from './finding'
import type { KeptWarning } from './own-set'
import type { Question } from './question'

/** The field of the form that a finding is about: `option-0` … are the options in their order. */
export type EditField = 'stem' | 'options' | 'answer' | 'accepted' | `option-${number}`

export type EditFinding = {
  /** The number in the table of checks; null for what no question may lack. */
  check: number | null
  severity: Severity
  field: EditField
  reason: string
  /** The question it was made from has it too: nothing to answer for. */
  isInherited: boolean
}

const FEWEST_OPTIONS = 3

/** What the checks find in an edited question, at the field it concerns, errors first. `original` is what it was made from. */
export function judgeEdit(edited: Question, original: Question | null, context: CheckContext): EditFinding[] {
  const lacking = whatLacks(edited)
  if (lacking.length > 0) return lacking
  const before = new Set(original ? checkQuestion(original, context).map(kindOf) : [])
  const found = [
    ...checkQuestion(edited, context),
    ...keyMissesFact(edited, original, context),
    ...acceptsOthers(edited, context),
  ]
  return found
    .map((finding) => ({
      check: finding.check,
      severity: finding.severity,
      field: fieldOf(finding, edited),
      reason: inWords(finding.reason),
      isInherited: finding.severity === 'W' && before.has(kindOf(finding)),
    }))
    .sort((a, b) => (a.severity < b.severity ? -1 : a.severity > b.severity ? 1 : 0))
}

/** What keeps an edit from being asked: every error, and each warning that is new and stands without a reason. */
export function blocking(findings: readonly EditFinding[], kept: readonly KeptWarning[]): EditFinding[] {
  const answered = new Set(kept.map(({ check }) => check))
  return findings.filter(
    ({ severity, check, isInherited }) =>
      severity === 'E' || (!isInherited && (check === null || !answered.has(check))),
  )
}

function whatLacks(question: Question): EditFinding[] {
  const lacks = (field: EditField, reason: string): EditFinding => ({
    check: null,
    severity: 'E',
    field,
    reason,
    isInherited: false,
  })
  const faults = question.stem === '' ? [lacks('stem', 'Write the question.')] : []
  if (question.type === 'single-choice') {
    const keys = question.options.filter(({ isKey }) => isKey).length
    if (question.options.length < FEWEST_OPTIONS)
      faults.push(lacks('options', `Write ${FEWEST_OPTIONS} options or more.`))
    if (keys !== 1) faults.push(lacks('options', 'Mark the one option that is right.'))
    question.options.forEach(({ rationale, isKey }, i) => {
      if (rationale === '')
        faults.push(lacks(`option-${i}`, isKey ? 'Say why it is right.' : 'Say what is true of it instead.'))
    })
  }
  if ('answer' in question && question.answer === '') faults.push(lacks('answer', 'Write the right answer.'))
  return faults
}

function kindOf({ check, reason }: Finding): string {
  return `${check} ${reason}`
}

/** 2: a key of another wording must still be the fact's answer. */
function keyMissesFact(edited: Question, original: Question | null, context: CheckContext): Finding[] {
  const [fact] = factsOf(edited, context)
  const key = keyOf(edited)
  if (!fact || key === null || (original && keyOf(original)?.text === key.text)) return []
  const { index } = context.base
  const meanings = meaningsOf(key, fact, context)
  if (meanings.some((meaning) => means(fact, meaning, context))) return []
  const isReversed = meanings.some(({ type, ...rest }) => type === 'entity' && 'id' in rest && namedBy(fact, rest.id))
  const severity = isReversed || fact.object.type === 'text' ? 'W' : 'E'
  const answer = answerText(index, fact.object)
  const reason = `“${key.text}” is not what the fact gives as its answer (“${answer}”)`
  return [{ check: 2, severity, questionId: edited.id, ...(key.optionId ? { optionId: key.optionId } : {}), reason }]
}

function means(fact: Fact, meaning: FactObject, { base }: CheckContext): boolean {
  if (fact.object.type === 'text' && meaning.type === 'text') {
    const wordings = [fact.object.text, ...fact.object.accept]
    return wordings.some((wording) => containsWords(meaning.text, wording) || containsWords(wording, meaning.text))
  }
  return answersOverlap(base.index, fact.object, meaning)
}

function namedBy(fact: Fact, entityId: string): boolean {
  return entityId === fact.subject || entityId === fact.claimedBy
}

/** 5: what else is accepted names nothing else that the dossier knows. */
function acceptsOthers(edited: Question, { base }: CheckContext): Finding[] {
  if (!('accepted' in edited) || edited.target.kind !== 'entity') return []
  const { entityId } = edited.target
  return edited.accepted.flatMap((text) => {
    const [other] = entitiesNamed(base.index, text).filter((id) => id !== entityId)
    const isTarget = entitiesNamed(base.index, text).includes(entityId)
    if (other === undefined || isTarget) return []
    const name = base.index.byId.get(other)?.name ?? other
    const reason =
      foldText(name) === foldText(text) ? `“${text}” is another answer` : `“${text}” means ${name}, another answer`
    return [{ check: 5, severity: 'E' as const, questionId: edited.id, reason }]
  })
}

type Key = { text: string; entityId: string | null; optionId?: string }

function keyOf(question: Question): Key | null {
  if ('answer' in question) return { text: question.answer, entityId: null }
  if (question.type !== 'single-choice') return null
  const key = question.options.find(({ isKey }) => isKey)
  return key ? { text: key.text, entityId: key.entityId, optionId: key.id } : null
}

/** Checks of the answers as a whole; the others are about the words of the stem. */
const ABOUT_ANSWERS: readonly number[] = [1, 2, 4, 5, 6, 7, 8, 9, 11, 13, 14]

function fieldOf({ check, optionId }: Finding, question: Question): EditField {
  if ('options' in question) {
    const at = question.options.findIndex(({ id }) => id === optionId)
    if (at >= 0) return `option-${at}`
    return ABOUT_ANSWERS.includes(check) ? 'options' : 'stem'
  }
  if (!('answer' in question) || !ABOUT_ANSWERS.includes(check)) return 'stem'
  return check === 5 ? 'accepted' : 'answer'
}

/** The checker's reasons go on after a colon; beside a field they are sentences. */
function inWords(reason: string): string {
  const [first = '', ...rest] = reason
  const sentence = first.toUpperCase() + rest.join('')
  return /[.?!]$/.test(sentence) ? sentence : `${sentence}.`
}
