import { z } from 'zod'
import { fail, ok, type Result } from '../result'
import { type FactEvent, type FactKey, foldFacts } from './fold'
import { GRADES } from './grade'
import { learnerDay } from './learner-day'
import type { Episode } from './missed-list'
import { fuzzSeed } from './schedule'

const Name = z.string().min(1)

/** One line of a log of graded answers. */
const ReplayLine = z.strictObject({
  learner: Name,
  fact: Name,
  occurredAt: z.iso.datetime({ offset: true }),
  zone: Name,
  grade: z.enum(GRADES),
  id: Name.optional(),
  mode: z.enum(['quiz', 'review', 'missed', 'flashcard']).default('quiz'),
  form: z.union([z.number(), Name]).default(1),
})

export type ReplaySettings = { retention: number; fuzz: boolean }

export type Replayed = {
  learner: string
  fact: string
  stability: number
  memoryDifficulty: number
  lastDay: string
  dueDay: string
  reps: number
  lapses: number
  applied: boolean[]
  missed: 'none' | Episode['status']
}

/**
 * Folds a log of graded answers, JSON lines in any order, as the app does: one result for each learner and fact, sorted. A
 * fact has as many forms as its lines name. Fails with line and field of the first thing amiss; blank lines are skipped.
 */
export function replay(text: string, settings: ReplaySettings): Result<Replayed[], 'bad-line'> {
  const events: ReplayEvent[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const event = readLine(line)
    if (!event.ok) return fail('bad-line', `line ${index + 1}: ${event.detail}`)
    events.push(event.value)
  }
  return ok(replayEvents(events, settings))
}

type ReplayEvent = FactKey & { event: FactEvent & { kind: 'answer' } }

function readLine(line: string): Result<ReplayEvent, 'bad-line'> {
  const json = parseJson(line)
  if (!json.ok) return json
  const parsed = ReplayLine.safeParse(json.value)
  if (!parsed.success) return fail('bad-line', reasonOf(parsed.error))
  const { learner, fact, occurredAt, zone, grade, id, mode, form } = parsed.data
  const at = new Date(occurredAt)
  const day = readDay(at, zone)
  if (!day.ok) return day
  const event = { kind: 'answer', id: id ?? '', occurredAt: at.getTime(), day: day.value, grade, mode } as const
  const answer = { ...event, form: String(form), typed: false, hintUsed: false, confusedWith: null }
  return ok({ learnerId: learner, factId: fact, factVersion: 1, event: answer })
}

function parseJson(line: string): Result<unknown, 'bad-line'> {
  try {
    return ok(JSON.parse(line))
  } catch {
    return fail('bad-line', 'not JSON')
  }
}

function reasonOf({ issues }: z.ZodError): string {
  const [issue] = issues
  if (!issue) return 'not an event'
  if (issue.code === 'unrecognized_keys') return `${issue.keys.join(', ')}: no such field`
  return issue.path.length === 0 ? issue.message : `${issue.path.join('.')}: ${issue.message}`
}

function readDay(at: Date, zone: string): Result<string, 'bad-line'> {
  if (Number.isNaN(at.getTime())) return fail('bad-line', 'occurredAt: no such instant')
  try {
    return ok(learnerDay(at, zone))
  } catch (error) {
    if (error instanceof RangeError) return fail('bad-line', `zone: ${error.message}`)
    throw error
  }
}

function replayEvents(events: readonly ReplayEvent[], { retention, fuzz }: ReplaySettings): Replayed[] {
  const forms = formsByFact(events)
  const folded = foldFacts(events, ({ learnerId, factId }) => ({
    retention,
    fuzzSeed: fuzz ? fuzzSeed(learnerId, factId) : null,
    formCount: forms.get(factId)?.size ?? 1,
    hasTypedForm: false,
  }))
  return folded.flatMap(({ learnerId, factId, state, steps }) => {
    const applied = steps.map((step) => step.applied)
    const missed = state.episodes.at(-1)?.status ?? 'none'
    return state.memory === null ? [] : [{ learner: learnerId, fact: factId, ...state.memory, applied, missed }]
  })
}

function formsByFact(events: readonly ReplayEvent[]): Map<string, Set<string>> {
  const forms = new Map<string, Set<string>>()
  for (const { factId, event } of events) {
    const known = forms.get(factId)
    if (known) known.add(event.form)
    else forms.set(factId, new Set([event.form]))
  }
  return forms
}
