import { randomBytes, randomUUID } from 'node:crypto'
import type { Entity } from '@/core/facts/entity'
import type { Question } from '@/core/questions/question'
import { type Random, seededRandom } from '@/core/quiz/shuffle'
import { hashPassword } from '@/server/auth/passwords'
import { createAssignment } from '@/server/classes/create-assignment'
import { startAssignment } from '@/server/classes/start-assignment'
import { closeDatabase, database } from '@/server/database/client'
import { handIn } from '@/server/quiz/hand-in'
import { saveResponse } from '@/server/quiz/save-response'
import { startAttempt } from '@/server/quiz/start-attempt'
import type { AttemptMode } from '@/server/quiz/views'
import { DEMO_CLASS, DEMO_STUDENTS, DEMO_TEACHER, DEMO_ZONE } from './cast'
import { moveClock } from './demo-clock'
import { reviewCards } from './review-cards'
import { type SimulatedStudent, simulateAnswer, simulatedStudent } from './simulated-student'

export type DemoAccount = {
  name: string
  username: string
  password: string
  roles: ('student' | 'teacher' | 'admin')[]
}

export type DemoReport = {
  accounts: DemoAccount[]
  attempts: number
  responses: number
  /** Flashcards rated. */
  reviews: number
}

/** One lesson or evening: a set or flashcards, which day before today, when, and how. Turnout is a share of the class. */
type Sitting = { daysAgo: number; minuteOfDay: number; turnout: number } & Work
/** `assigned`: taken for the class, which has so many days for it from the evening before. */
type Work = { set: number; mode: AttemptMode; assigned?: { title: string; days: number } } | { set: 'cards' }

/**
 * Five weeks: two sets met early, so that there is something to forget; then a set in class on six days, two of them tests;
 * practice and flashcards at home in between. The tests are assignments that are over; the last practice is one that still runs.
 */
const TIMETABLE: Sitting[] = [
  { set: 0, daysAgo: 35, minuteOfDay: 615, mode: 'practice', turnout: 0.9 },
  { set: 'cards', daysAgo: 33, minuteOfDay: 1100, turnout: 0.4 },
  { set: 1, daysAgo: 28, minuteOfDay: 615, mode: 'practice', turnout: 0.9 },
  { set: 'cards', daysAgo: 25, minuteOfDay: 1080, turnout: 0.4 },
  { set: 0, daysAgo: 21, minuteOfDay: 1110, mode: 'practice', turnout: 0.3 },
  { set: 'cards', daysAgo: 17, minuteOfDay: 1090, turnout: 0.4 },
  { set: 0, daysAgo: 14, minuteOfDay: 615, mode: 'practice', turnout: 0.95 },
  { set: 0, daysAgo: 13, minuteOfDay: 1080, mode: 'practice', turnout: 0.3 },
  { set: 1, daysAgo: 12, minuteOfDay: 615, mode: 'practice', turnout: 0.92 },
  { set: 2, daysAgo: 9, minuteOfDay: 560, mode: 'practice', turnout: 0.95 },
  { set: 1, daysAgo: 8, minuteOfDay: 1110, mode: 'practice', turnout: 0.35 },
  {
    ...{ set: 0, daysAgo: 7, minuteOfDay: 615, mode: 'test', turnout: 0.95 },
    assigned: { title: 'Test: who sat at the table', days: 1 },
  },
  { set: 'cards', daysAgo: 6, minuteOfDay: 1085, turnout: 0.5 },
  { set: 5, daysAgo: 5, minuteOfDay: 615, mode: 'practice', turnout: 0.9 },
  { set: 2, daysAgo: 4, minuteOfDay: 1050, mode: 'practice', turnout: 0.3 },
  { set: 7, daysAgo: 2, minuteOfDay: 560, mode: 'practice', turnout: 0.92 },
  { set: 'cards', daysAgo: 2, minuteOfDay: 1130, turnout: 0.5 },
  {
    ...{ set: 2, daysAgo: 1, minuteOfDay: 615, mode: 'test', turnout: 0.95 },
    assigned: { title: 'Test: what was demanded', days: 1 },
  },
  {
    ...{ set: 4, daysAgo: 1, minuteOfDay: 1080, mode: 'practice', turnout: 0.4 },
    assigned: { title: 'At home: who said it', days: 5 },
  },
]

const DAY_MS = 86_400_000
/** Between two questions: reading the footnote and moving on. */
const BETWEEN_MS = 6_000

/**
 * Makes the demo class with five weeks of answers and flashcards up to `now`, through the use cases that a browser reaches. Null if it is
 * there already. The passwords are random and in the report alone. `seed` decides who knows what; the questions are drawn
 * as always. Works on one connection of its own, whose clock it moves; nobody else's clock changes.
 */
export async function loadDemo({ seed, now }: { seed: string; now: Date }): Promise<DemoReport | null> {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set')
  if (await database().user.findUnique({ where: { username: DEMO_TEACHER.username }, select: { id: true } }))
    return null
  await closeDatabase()
  process.env.DATABASE_URL = `${url}${url.includes('?') ? '&' : '?'}connection_limit=1`
  try {
    return await makeDemo(seed, now)
  } finally {
    await closeDatabase()
    process.env.DATABASE_URL = url
  }
}

async function makeDemo(seed: string, now: Date): Promise<DemoReport> {
  const random = seededRandom(seed)
  const { accounts, students, teacherId, classroomId } = await makeClass(random)
  const sets = await database().questionSet.findMany({
    where: { retiredAt: null, ownerId: null, dossier: { ownerId: null } },
    orderBy: [{ dossierId: 'asc' }, { position: 'asc' }],
    select: { id: true },
  })
  const names = await entityNames()
  const report: DemoReport = { accounts, attempts: 0, responses: 0, reviews: 0 }
  for (const sitting of TIMETABLE) {
    const assignmentId = await assign({ teacherId, classroomId }, sitting, sets, now)
    for (const student of students) {
      if (random() > sitting.turnout) continue
      const startsAt = new Date(instantOf(now, sitting) + random() * 4 * 60_000)
      if (sitting.set === 'cards') {
        report.reviews += await reviewCards(student, startsAt, random)
        continue
      }
      const set = sets[sitting.set % sets.length]
      if (!set) throw new Error('There is no set to answer: load the content first')
      const start = () =>
        assignmentId === null
          ? startAttempt({ learnerId: student.id, setId: set.id, mode: sitting.mode })
          : startAssignment({ learnerId: student.id, assignmentId })
      report.responses += await answerQuestions(student, start, startsAt, names, random)
      report.attempts += 1
    }
  }
  return report
}

type DemoStudent = { id: string; simulated: SimulatedStudent }

type DemoTeacher = { teacherId: string; classroomId: string }

/** Gives the class what a sitting is taken for, in the evening before; null for one that is nobody's assignment. */
async function assign(
  teacher: DemoTeacher,
  sitting: Sitting,
  sets: readonly { id: string }[],
  now: Date,
): Promise<string | null> {
  if (sitting.set === 'cards' || !sitting.assigned) return null
  const { title, days } = sitting.assigned
  const opensAt = new Date(instantOf(now, { ...sitting, daysAgo: sitting.daysAgo + 1, minuteOfDay: EVENING_MINUTE }))
  await moveClock(opensAt)
  const made = await createAssignment({
    ...{ ...teacher, setId: sets[sitting.set % sets.length]?.id ?? '', seed: title },
    details: {
      ...{ title, instructions: '', zone: DEMO_ZONE, mode: sitting.mode, shuffle: true, opensAt },
      dueAt: new Date(opensAt.getTime() + days * DAY_MS),
      ...{ attemptsAllowed: 1, counting: 'best', minutes: null, late: 'refuse', latePenaltyPercent: 0 },
      feedback: sitting.mode === 'test' ? 'after_submitting' : 'at_once',
    },
  })
  if (!made.ok) throw new Error(`The demo could not assign ${title}: ${made.code}`)
  return made.value.assignmentId
}

/** When the teacher sets work. */
const EVENING_MINUTE = 1_140

async function makeClass(random: Random): Promise<{ accounts: DemoAccount[]; students: DemoStudent[] } & DemoTeacher> {
  const isFirst = (await database().user.count({ where: { roles: { isEmpty: false } } })) === 0
  const teacher: DemoAccount = {
    ...DEMO_TEACHER,
    password: newPassword(),
    // Without an admin nobody could invite a second teacher.
    roles: isFirst ? ['admin', 'teacher'] : ['teacher'],
  }
  const teacherId = await makeAccount(teacher)
  const classroom = await database().classroom.create({
    data: { name: DEMO_CLASS, teachers: { create: { teacherId } } },
    select: { id: true },
  })
  const accounts = [teacher]
  const students: DemoStudent[] = []
  for (const { name, username } of DEMO_STUDENTS) {
    const account: DemoAccount = { name, username, password: newPassword(), roles: ['student'] }
    const id = await makeAccount(account)
    await database().enrolment.create({ data: { classroomId: classroom.id, learnerId: id } })
    accounts.push(account)
    students.push({ id, simulated: simulatedStudent(random) })
  }
  return { accounts, students, teacherId, classroomId: classroom.id }
}

async function makeAccount({ name, username, password, roles }: DemoAccount): Promise<string> {
  const { id } = await database().user.create({
    data: { name, username, roles, zone: DEMO_ZONE, passwordHash: await hashPassword(password) },
    select: { id: true },
  })
  return id
}

function newPassword(): string {
  return randomBytes(9).toString('base64url')
}

/** One run through a set or an assignment, each answer at its own moment. Gives the number of answers. */
async function answerQuestions(
  student: DemoStudent,
  start: () => ReturnType<typeof startAttempt> | ReturnType<typeof startAssignment>,
  startsAt: Date,
  names: Map<string, string>,
  random: Random,
): Promise<number> {
  await moveClock(startsAt)
  const started = await start()
  if (!started.ok) throw new Error(`The demo could not start a set: ${started.code}`)
  const { attemptId } = started.value
  const questions = await servedQuestions(attemptId)
  let at = startsAt.getTime()
  for (const { position, question } of questions) {
    const confusableNames =
      'confusable' in question ? question.confusable.map((c) => names.get(c.entityId) ?? c.entityId) : []
    const { answer, visibleMs, confidence } = simulateAnswer(student.simulated, { question, confusableNames }, random)
    at += visibleMs
    await moveClock(new Date(at))
    const saved = await saveResponse({
      identity: { userId: student.id, sessionVersion: 1, guestTokenHash: null },
      attemptId,
      request: {
        id: randomUUID(),
        position,
        sequence: 1,
        answer,
        visibleMs,
        confidence,
        hintUsed: false,
        occurredAt: new Date(at).toISOString(),
        zone: DEMO_ZONE,
      },
    })
    if (!saved.ok) throw new Error(`The demo could not save an answer: ${saved.code}`)
    at += BETWEEN_MS
  }
  await moveClock(new Date(at))
  await handIn({ learnerId: student.id, attemptId })
  return questions.length
}

async function servedQuestions(attemptId: string): Promise<{ position: number; question: Question }[]> {
  const rows = await database().attemptQuestion.findMany({
    where: { attemptId },
    orderBy: { position: 'asc' },
    select: { position: true, version: { select: { body: true } } },
  })
  return rows.map(({ position, version }) => ({ position, question: version.body as Question }))
}

async function entityNames(): Promise<Map<string, string>> {
  const rows = await database().entity.findMany({ where: { retiredAt: null }, select: { body: true } })
  const entities = rows.map(({ body }) => body as Entity)
  return new Map(entities.map(({ id, name }) => [id, name]))
}

/** Milliseconds since the epoch at which it is `minuteOfDay` in the demo's zone on the sitting's day. */
function instantOf(now: Date, { daysAgo, minuteOfDay }: Sitting): number {
  const midnight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()) - daysAgo * DAY_MS
  const asIfUtc = midnight + minuteOfDay * 60_000
  const shown = new Intl.DateTimeFormat('en-GB', {
    timeZone: DEMO_ZONE,
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  })
  const [hour = 0, minute = 0] = shown.format(asIfUtc).split(':').map(Number)
  return asIfUtc - (hour * 60 + minute - minuteOfDay) * 60_000
}
