import { foldText } from '../facts/fold'
import { groupBy } from '../group-by'
import type { Question } from '../questions/question'
import { answerKey } from '../quiz/answer-key'
import type { Match } from '../quiz/match-answer'
import type { Answer } from '../quiz/response'
import { itemStatistics } from '../statistics/item-statistics'
import {
  type Choice,
  type ChoiceStatistics,
  choiceStatistics,
  type OptionStatistics,
} from '../statistics/option-statistics'
import { type QuestionFlag, questionFlags } from '../statistics/question-flags'
import type { QuestionStatistics } from '../statistics/question-statistics'
import type { SetStatistics } from '../statistics/set-statistics'
import { isChoiceQuestion, isTypedQuestion } from './question-kinds'

/** A question that counts, as it stands after appeals. */
export type AnalysedInput = { questionId: string; question: Question }

/** What one learner did with one question in their first attempt. `mark`: 0 to 1, 0 without an answer. */
export type LearnerAnswer =
  | { kind: 'answered'; answer: Answer; match: Match | null; mark: number; words: string }
  | { kind: 'omitted' | 'not-reached'; mark: number }

/** Something that learners chose or meant. */
export type ChosenOption = OptionStatistics & {
  text: string
  /** What was typed for it, the most frequent first; none for an option. */
  wordings: { text: string; count: number }[]
  /** The row of the first learner who chose it; −1 for nobody. */
  firstRow: number
}

export type AnalysedQuestion = {
  questionId: string
  statistics: QuestionStatistics
  /** In the question’s order; what was typed or put together by frequency, the key first. */
  options: ChosenOption[]
  omitted: ChoiceStatistics['omitted']
  notReached: ChoiceStatistics['notReached']
  dontKnow: number
  /** How many had a full mark. */
  right: number
  guessRate: number
  flags: QuestionFlag[]
}

export type ItemAnalysis = {
  /** Learners. */
  n: number
  questions: AnalysedQuestion[]
  set: SetStatistics
  /** How many are in the upper and in the lower group; null under two learners. */
  groupSize: number | null
}

/** A group of answers needs an id for each option; that of the right answer of a question without options. */
const KEY_ID = 'key'

/** The figures of a set from first attempts: one row of answers per learner, one answer per question in order. The order of rows does not matter. */
export function analyseItems(
  questions: readonly AnalysedInput[],
  rows: readonly (readonly LearnerAnswer[])[],
): ItemAnalysis {
  const table = {
    questions: questions.map(({ questionId }) => ({ name: questionId, max: 1 })),
    rows: rows.map((row) => row.map(({ mark }) => mark)),
  }
  const { questions: figures, set, totals, groups, consistencyWithout } = itemStatistics(table)
  const analysed = questions.map(({ questionId, question }, at) => {
    const answers = rows.map((row): LearnerAnswer => row[at] ?? { kind: 'not-reached', mark: 0 })
    const statistics = figures[at]
    if (!statistics) throw new Error(`No statistics of question ${questionId}`)
    const { options, choices } = toChoices(question, answers)
    const chosen = choiceStatistics({
      options,
      choices,
      rests: totals.map((total, i) => total - (answers[i]?.mark ?? 0)),
      maxRest: questions.length - 1,
      groups,
    })
    const guessRate = guessRateOf(question)
    return {
      questionId,
      statistics,
      options: chosen.options.map((option, i) => ({
        ...option,
        text: options[i]?.text ?? '',
        wordings: options[i]?.wordings ?? [],
        firstRow: choices.findIndex((choice) => typeof choice !== 'string' && choice.includes(option.id)),
      })),
      omitted: chosen.omitted,
      notReached: chosen.notReached,
      dontKnow: answers.filter((given) => given.kind === 'answered' && given.answer.kind === 'dont-know').length,
      right: answers.filter(({ mark }) => mark >= 1).length,
      guessRate,
      flags: questionFlags({
        n: rows.length,
        question: statistics,
        // What was typed or put together was not offered: an answer that nobody gave says nothing about it.
        choices: isOffered(question) ? chosen : { ...chosen, options: [] },
        guessRate,
        internalConsistency: set.internalConsistency,
        consistencyWithout: consistencyWithout[at] ?? null,
      }),
    }
  })
  return { n: rows.length, questions: analysed, set, groupSize: groups?.size ?? null }
}

type Grouped = { id: string; isKey: boolean; text: string; wordings: { text: string; count: number }[] }

function toChoices(question: Question, answers: readonly LearnerAnswer[]): { options: Grouped[]; choices: Choice[] } {
  if (isOffered(question) && 'options' in question) {
    const options = question.options.map(({ id, text, isKey }) => ({ id, text, isKey, wordings: [] }))
    return { options, choices: answers.map((given) => chosenIds(given)) }
  }
  const meant = answers.map((given) => (isSaid(given) ? meaningOf(question, given) : null))
  const said = answers.flatMap((given, i) => {
    const group = meant[i]
    return group && isSaid(given) ? [{ group, words: given.words }] : []
  })
  const groups = groupBy(said, ({ group }) => group.id)
  const options = [...groups].map(([id, members]) => {
    const wordings = countedWords(members.map(({ words }) => words))
    return { id, isKey: id === KEY_ID, text: members[0]?.group.text ?? wordings[0]?.text ?? '', wordings }
  })
  options.sort((a, b) => Number(b.isKey) - Number(a.isKey) || total(b) - total(a) || (a.id < b.id ? -1 : 1))
  return {
    options,
    choices: answers.map((given, i) => {
      if (given.kind !== 'answered') return given.kind
      const group = meant[i]
      return group ? [group.id] : []
    }),
  }
}

type Said = Extract<LearnerAnswer, { kind: 'answered' }>

/** “I don’t know” chooses nothing, and is counted apart. */
function isSaid(given: LearnerAnswer): given is Said {
  return given.kind === 'answered' && given.answer.kind !== 'dont-know'
}

function chosenIds(given: LearnerAnswer): Choice {
  if (given.kind !== 'answered') return given.kind
  if (given.answer.kind === 'choice') return [given.answer.optionId]
  return given.answer.kind === 'choices' ? given.answer.optionIds : []
}

/** What an answer without options meant: the right one however written, something that it names, or just its words (then `text` is null). */
function meaningOf(question: Question, { answer, match, mark }: Said): { id: string; text: string | null } {
  if (mark >= 1) return { id: KEY_ID, text: isTypedQuestion(question) ? question.answer : null }
  if (answer.kind !== 'typed') return { id: answerKey(answer), text: null }
  const reason = match?.reason
  switch (reason?.kind) {
    case 'other-entity':
      return { id: `entity ${reason.entityId}`, text: reason.name }
    case 'other-country':
      return { id: `country ${reason.name}`, text: reason.name }
    case 'other-number':
      return { id: `number ${reason.value}`, text: reason.value.toLocaleString('en-GB') }
    case 'empty':
      return { id: 'empty', text: 'Nothing written' }
    default:
      return { id: `text ${foldText(answer.text)}`, text: null }
  }
}

function countedWords(words: readonly string[]): { text: string; count: number }[] {
  return [...groupBy(words, (text) => text)]
    .map(([text, same]) => ({ text, count: same.length }))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
}

function total({ wordings }: Grouped): number {
  return wordings.reduce((sum, { count }) => sum + count, 0)
}

/** Whether it offers answers to choose from. */
function isOffered(question: Question): boolean {
  return isChoiceQuestion(question) || question.type === 'multiple-response'
}

/** The facility that blind guessing gives: a choice has so many keys among its options; what is typed or put together is not guessed. */
function guessRateOf(question: Question): number {
  if (!isChoiceQuestion(question)) return 0
  return question.options.filter(({ isKey }) => isKey).length / question.options.length
}
