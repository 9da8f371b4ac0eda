import type { Option } from '../../../questions/question'
import type { MultipleResponseQuestion } from '../../../questions/types/multiple-response'
import type { AnswerOf } from '../../answer-kind'
import { NO_PART, type OptionFeedback, type TypePart } from '../../type-part'
import type { FeedbackStage } from '../stages'

/** How many were found, and the options with what is true of each. */
export const multipleResponseFeedback: FeedbackStage<MultipleResponseQuestion, AnswerOf<'choices'>> = {
  part: (question, answer) => choicesPart(question, answer?.optionIds ?? null),
  saidOfFact: ({ keyFacts }, { options, given }, factId) => {
    const key = options.find(({ id }) => keyFacts[id] === factId)
    if (key?.state === 'right-chosen') return key.text
    const wrong = options.filter(({ state }) => state === 'wrong-chosen').map(({ text }) => text)
    return given === null ? null : wrong.join('; ') || 'nothing of this one'
  },
}

function choicesPart({ options, toldOf }: MultipleResponseQuestion, chosenIds: readonly string[] | null): TypePart {
  const chosen = options.filter(({ id }) => chosenIds?.includes(id))
  const wrong = chosen.filter(({ isKey }) => !isKey)
  const keys = options.filter(({ isKey }) => isKey).length
  return {
    ...NO_PART,
    given: chosenIds === null || chosen.length === 0 ? null : chosen.map(({ text }) => text).join('; '),
    why: wrong.length === 0 ? null : `${wrong.map((option) => reasonOf(option, toldOf)).join(' ')} ${TAKES_OFF}`,
    options: options.map((option) => optionFeedback(option, chosen.includes(option))),
    summary: chosenIds === null ? `${keys} of these fit.` : summaryOf(chosen.length - wrong.length, keys, wrong.length),
  }
}

const TAKES_OFF = 'Each choice that does not fit takes one off.'

/** Of words about somebody else, whose they are; otherwise the proof. */
function reasonOf({ falsity, rationale }: Option, toldOf: string | null): string {
  return toldOf === null ? (falsity?.reason ?? rationale) : rationale
}

function summaryOf(found: number, keys: number, wrong: number): string {
  const all =
    found === keys ? `All ${keys} found` : found === 0 ? `None of the ${keys} found` : `${found} of ${keys} found`
  if (wrong === 0) return `${all}.`
  return `${all}, and ${wrong} chosen that ${wrong === 1 ? 'does' : 'do'} not fit.`
}

function optionFeedback({ id, text, isKey, rationale, falsity }: Option, isChosen: boolean): OptionFeedback {
  const state = isKey ? (isChosen ? 'right-chosen' : 'right') : isChosen ? 'wrong-chosen' : 'rest'
  return { id, text, state, rationale, falsity: falsity?.reason ?? null }
}
