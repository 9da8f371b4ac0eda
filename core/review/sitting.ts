import { chooseForm } from './form-ladder'
import type { Grade } from './grade'
import { type PlannedItem, pickByTopic, type QueuedFact } from './review-queue'

/** One answer of a sitting, in order. `answeredAt` in milliseconds since 1970. */
export type SittingAnswer = { factId: string; form: string; grade: Grade | null; answeredAt: number }

export type NextInSitting =
  | { kind: 'ask'; fact: QueuedFact; form: string; why: PlannedItem['why'] | 'repeat' }
  /** Only facts to repeat are left, and none before this instant (ms): the learner may as well finish. */
  | { kind: 'wait'; until: number }
  | { kind: 'finished' }

const REPEAT_AFTER_OTHERS = 8
const REPEAT_AFTER_MS = 10 * 60_000
const MOST_REPEATS = 2

/**
 * What a sitting asks next. A fact whose last grade is *again* comes back once 8 other questions have been answered or 10
 * minutes have passed, at most twice, and before the rest of the plan. `now` in milliseconds since 1970.
 */
export function nextInSitting(
  plan: readonly PlannedItem[],
  answers: readonly SittingAnswer[],
  now: number,
): NextInSitting {
  const repeats = repeatsOf(plan, answers)
  const ready = repeats.filter(({ others, readyAt }) => others >= REPEAT_AFTER_OTHERS || readyAt <= now)
  const answered = new Set(answers.map(({ factId }) => factId))
  const left = plan.filter(({ fact }) => !answered.has(fact.factId))
  const next = pickByTopic(
    [...ready.map((repeat) => asRepeat(repeat.item, answers)), ...left],
    askedFacts(plan, answers),
  )
  if (next) return { kind: 'ask', ...next }
  if (repeats.length === 0) return { kind: 'finished' }
  return { kind: 'wait', until: Math.min(...repeats.map(({ readyAt }) => readyAt)) }
}

type Repeat = { item: PlannedItem; others: number; readyAt: number }

function repeatsOf(plan: readonly PlannedItem[], answers: readonly SittingAnswer[]): Repeat[] {
  return plan.flatMap((item) => {
    const own = answers.filter(({ factId }) => factId === item.fact.factId)
    const last = own.at(-1)
    if (last?.grade !== 'again' || own.length > MOST_REPEATS) return []
    const others = answers.length - 1 - answers.lastIndexOf(last)
    return [{ item, others, readyAt: last.answeredAt + REPEAT_AFTER_MS }]
  })
}

/** By another form than the one just missed, if there is one. */
function asRepeat({ fact }: PlannedItem, answers: readonly SittingAnswer[]) {
  const own = answers.filter(({ factId }) => factId === fact.factId)
  const forms = fact.forms.map((form) => {
    const shownAt = own.findLast((answer) => answer.form === form.form)?.answeredAt
    return shownAt === undefined ? form : { ...form, shownAt }
  })
  return { fact, form: chooseForm(forms, fact.memory?.stability ?? null), why: 'repeat' as const }
}

function askedFacts(plan: readonly PlannedItem[], answers: readonly SittingAnswer[]): { fact: QueuedFact }[] {
  const byId = new Map(plan.map(({ fact }) => [fact.factId, fact]))
  return answers.flatMap(({ factId }) => {
    const fact = byId.get(factId)
    return fact ? [{ fact }] : []
  })
}
