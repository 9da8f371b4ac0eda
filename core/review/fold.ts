import type { EvidenceMode } from './evidence'
import { GRADES, type Grade, isPass } from './grade'
import { type Level, levelAfter, type PassDays, withPass } from './mastery'
import { broughtBack, dismissed, type Episode, episodesAfterAnswer } from './missed-list'
import { type Memory, type ScheduleSettings, schedule } from './schedule'

/** What happened between a learner and a version of a fact. `occurredAt` in milliseconds since 1970; `day` is the learner’s. */
export type FactEvent = AnswerEvent | { kind: 'dismiss' | 'bring-back'; id: string; occurredAt: number; day: string }

export type AnswerEvent = {
  kind: 'answer'
  /** Unique; a repeat is ignored. Empty if there is none: such events are all counted. */
  id: string
  occurredAt: number
  day: string
  /** Of `gradeEvidence`; null counts for nothing. */
  grade: Grade | null
  mode: EvidenceMode
  form: string
  /** Whether the answer was produced, not recognised: see `isTypedType`. */
  typed: boolean
  hintUsed: boolean
  confusedWith: string | null
}

export type FoldSettings = ScheduleSettings & {
  /** How many forms the fact is asked in, and whether one of them is typed. */
  formCount: number
  hasTypedForm: boolean
}

/** Everything that follows from a fact’s events. Plain data, fit to be stored. */
export type FactState = {
  memory: Memory | null
  /** Of the last graded answer, applied or not; of the last applied one. */
  lastGrade: Grade | null
  lastAppliedGrade: Grade | null
  passes: PassDays | null
  level: Level
  episodes: readonly Episode[]
  /** The last event’s place in order: what comes before it is late. */
  lastAt: number
  lastId: string
}

/** What became of an event. Of events that are not answers, `listed` says that the missed list took note. */
export type StepReason =
  | 'first-of-day'
  | 'again-after-pass'
  | 'no-grade'
  | 'counted-today'
  | 'again-counted-today'
  | 'relearned'
  | 'listed'

export type FoldStep = { event: FactEvent; applied: boolean; reason: StepReason; memory: Memory | null; level: Level }

export const UNSEEN: FactState = {
  memory: null,
  lastGrade: null,
  lastAppliedGrade: null,
  passes: null,
  level: 'new',
  episodes: [],
  lastAt: Number.NEGATIVE_INFINITY,
  lastId: '',
}

/**
 * The state that a fact’s events lead to, in whatever order they are given, with a step for each in order of occurrence.
 * Ties go by id, then by grade from *again* to *easy*; the same id twice is one event.
 */
export function foldFact(
  events: readonly FactEvent[],
  settings: FoldSettings,
): { state: FactState; steps: readonly FoldStep[] } {
  let state = UNSEEN
  const steps: FoldStep[] = []
  for (const event of withoutRepeats([...events].sort(compareEvents))) {
    const next = afterEvent(state, event, settings)
    state = next.state
    steps.push(next.step)
  }
  return { state, steps }
}

/**
 * The state after one more event, equal to a fold of all; or `late` if the event does not come after all others (or is a
 * repeat): then fold all of the fact’s events.
 */
export function foldOn(
  state: FactState,
  event: FactEvent,
  settings: FoldSettings,
): { state: FactState; step: FoldStep } | 'late' {
  const isLast = event.occurredAt > state.lastAt || (event.occurredAt === state.lastAt && event.id > state.lastId)
  return isLast ? afterEvent(state, event, settings) : 'late'
}

export type FactKey = { learnerId: string; factId: string; factVersion: number }

/**
 * Folds the events of many facts, by learner, fact and version: a corrected fact’s new version starts new and the old one
 * stays as it was. Sorted by key, so that the order of arrival shows nowhere.
 */
export function foldFacts(
  events: readonly (FactKey & { event: FactEvent })[],
  settingsOf: (key: FactKey) => FoldSettings,
): (FactKey & { state: FactState; steps: readonly FoldStep[] })[] {
  const groups = new Map<string, FactKey & { events: FactEvent[] }>()
  for (const { learnerId, factId, factVersion, event } of events) {
    const key = JSON.stringify([learnerId, factId, factVersion])
    const group = groups.get(key)
    if (group) group.events.push(event)
    else groups.set(key, { learnerId, factId, factVersion, events: [event] })
  }
  return [...groups.values()]
    .sort(compareKeys)
    .map(({ events: own, ...key }) => ({ ...key, ...foldFact(own, settingsOf(key)) }))
}

function afterEvent(state: FactState, event: FactEvent, settings: FoldSettings): { state: FactState; step: FoldStep } {
  if (event.kind === 'answer' && event.grade !== null) return afterGrade(state, event, event.grade, settings)
  const placed = { ...state, lastAt: event.occurredAt, lastId: event.id }
  if (event.kind === 'answer') return withStep(placed, event, false, 'no-grade')
  const changed = event.kind === 'dismiss' ? dismissed : broughtBack
  return withStep({ ...placed, episodes: changed(state.episodes, event.day) }, event, false, 'listed')
}

function afterGrade(state: FactState, event: AnswerEvent, grade: Grade, settings: FoldSettings) {
  const day = effectiveDay(state, event)
  const reason = reasonFor(state, grade, day)
  const applied = reason === 'first-of-day' || reason === 'again-after-pass'
  const memory = applied ? schedule(state.memory, grade, day, settings) : state.memory
  const passes = isPass(grade) ? withPass(state.passes, day, event.typed) : state.passes
  // Written out field by field: copying by spread takes a third of the time of a fold.
  const { mode, form, hintUsed, confusedWith } = event
  const listed = {
    grade,
    day,
    firstOfDay: reason === 'first-of-day',
    mode,
    form,
    hintUsed,
    confusedWith,
    passedBefore: state.passes !== null,
  }
  const next: FactState = {
    memory,
    lastGrade: grade,
    lastAppliedGrade: applied ? grade : state.lastAppliedGrade,
    passes,
    level:
      applied && memory !== null
        ? levelAfter(state.level, { grade, memory, passes, hasTypedForm: settings.hasTypedForm })
        : state.level,
    episodes: episodesAfterAnswer(state.episodes, listed, settings.formCount),
    lastAt: event.occurredAt,
    lastId: event.id,
  }
  return withStep(next, event, applied, reason)
}

function withStep(state: FactState, event: FactEvent, applied: boolean, reason: StepReason) {
  return { state, step: { event, applied, reason, memory: state.memory, level: state.level } }
}

/** Days do not run backwards for somebody who flies west over midnight. */
function effectiveDay({ memory }: FactState, { day }: FactEvent): string {
  return memory !== null && memory.lastDay > day ? memory.lastDay : day
}

/** Once a day a grade counts, and once more if a fact that was recalled is forgotten again. */
function reasonFor({ memory, lastAppliedGrade }: FactState, grade: Grade, day: string): StepReason {
  if (memory === null || lastAppliedGrade === null || day > memory.lastDay) return 'first-of-day'
  if (isPass(lastAppliedGrade)) return isPass(grade) ? 'counted-today' : 'again-after-pass'
  return isPass(grade) ? 'relearned' : 'again-counted-today'
}

function withoutRepeats(sorted: readonly FactEvent[]): readonly FactEvent[] {
  const ids = new Set<string>()
  return sorted.filter(({ id }) => {
    if (id === '') return true
    if (ids.has(id)) return false
    ids.add(id)
    return true
  })
}

function compareEvents(a: FactEvent, b: FactEvent): number {
  return a.occurredAt - b.occurredAt || compareTexts(a.id, b.id) || compareContents(a, b)
}

/** For events that neither time nor id tells apart: any order will do that depends on nothing else. */
function compareContents(a: FactEvent, b: FactEvent): number {
  if (a.kind !== 'answer' || b.kind !== 'answer') return compareTexts(a.kind, b.kind)
  return gradeRank(a) - gradeRank(b) || compareTexts(JSON.stringify(a), JSON.stringify(b))
}

function gradeRank({ grade }: AnswerEvent): number {
  return grade === null ? GRADES.length : GRADES.indexOf(grade)
}

function compareKeys(a: FactKey, b: FactKey): number {
  return compareTexts(a.learnerId, b.learnerId) || compareTexts(a.factId, b.factId) || a.factVersion - b.factVersion
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
