import { randomUUID } from 'node:crypto'
import type { Question } from '@/core/questions/question'
import { hashSecret, newSecret } from '@/server/auth/secrets'
import { sealSession, sessionCookieName } from '@/server/auth/session-cookie'
import { rotateCalendarToken } from '@/server/classes/calendar-feed'
import { createAssignment } from '@/server/classes/create-assignment'
import { startAssignment } from '@/server/classes/start-assignment'
import { database } from '@/server/database/client'
import type { Role } from '@/server/database/generated/enums'
import { createDossier } from '@/server/desk/create-dossier'
import { handIn } from '@/server/quiz/hand-in'
import { saveResponse } from '@/server/quiz/save-response'
import { startAttempt } from '@/server/quiz/start-attempt'
import { createSet } from '@/server/sets/save-set'
import { details } from '../classes'
import { makeGuest, makePerson } from '../people'
import { saveRequest, servedQuestions } from '../quiz-content'
import { ACTORS, type Actor } from './matrix'

/** What requests are about: things of one teacher, one of their students and one admin. */
export type Things = {
  classroomId: string
  /** Another class of the same teacher's. */
  secondClassroomId: string
  joinCode: string
  teacherId: string
  colleagueId: string
  /** Of a teacher who is not in the class yet. */
  newcomerLogin: string
  studentId: string
  assignmentId: string
  /** When the assignment was last changed, ISO. */
  assignmentVersion: string
  /** The student's finished attempt at the assignment, with two wrong answers. */
  attemptId: string
  /** The student's open one, at another set. */
  runningAttemptId: string
  calendarToken: string
  sittingId: string
  appealId: string
  /** What an appeal was declined by. */
  decisionId: string
  reportId: string
  /** Was asked in the attempt. */
  questionId: string
  /** Where it stood in the attempt, from 1. */
  questionPosition: number
  /** A private set of the teacher's, `<dossier>:<slug>`. */
  setId: string
  setSlug: string
  /** Stands in the set, and can be changed; without the dossier. */
  setQuestionId: string
  /** A private dossier of the teacher's without articles, and somebody who makes it with them. */
  broughtId: string
  editorId: string
  personId: string
  ticketId: string
  invitation: string
}

export type World = {
  own: Things
  foreign: Things
  missing: Things
  actors: Record<Actor, { id: string | null; cookie: string }>
}

export const DOSSIER_ID = 'istanbul-talks-2025'
/** Different ones, so that nobody else was asked what a student was. */
const SETS = { own: `${DOSSIER_ID}:who-leads-who-attends`, foreign: `${DOSSIER_ID}:what-russia-demands` }
const RUNNING_SET = `${DOSSIER_ID}:what-ukraine-proposes`

const ROLES: Partial<Record<Actor, Role[]>> = {
  owner: ['teacher'],
  'co-teacher': ['teacher'],
  'other teacher': ['teacher'],
  admin: ['admin'],
}

/** People and their things, made anew: whatever is done in it disturbs no other. `foreign`: things of strangers, which may be shared. */
export async function makeWorld(foreign: Things): Promise<World> {
  const people = await Promise.all(ACTORS.map(async (actor) => [actor, await makeActor(actor)] as const))
  const actors = Object.fromEntries(people) as World['actors']
  const idOf = (actor: Actor) => actors[actor].id ?? ''
  const own = await makeThings({
    teacherId: idOf('owner'),
    colleagueId: idOf('co-teacher'),
    studentId: idOf('student'),
    issuerId: idOf('admin'),
    setId: SETS.own,
  })
  await joinOtherClass(idOf('elsewhere'))
  return { own, foreign, missing: nothing(), actors }
}

/** Things of people who have nothing to do with any world's. */
export async function makeForeignThings(): Promise<Things> {
  const [teacher, colleague, student, issuer] = await Promise.all([
    makePerson({ name: 'Strange Teacher', roles: ['teacher'] }),
    makePerson({ name: 'Strange Colleague', roles: ['teacher'] }),
    makePerson({ name: 'Strange Student' }),
    makePerson({ name: 'Strange Admin', roles: ['admin'] }),
  ])
  return makeThings({
    ...{ teacherId: teacher.id, colleagueId: colleague.id, studentId: student.id, issuerId: issuer.id },
    setId: SETS.foreign,
  })
}

async function makeActor(actor: Actor): Promise<{ id: string | null; cookie: string }> {
  if (actor === 'nobody') return { id: null, cookie: '' }
  if (actor === 'guest') {
    const guest = await makeGuest()
    return { id: guest.id, cookie: `footnote-guest=${guest.cookie}` }
  }
  const person = await makePerson({ name: actor, roles: ROLES[actor] ?? ['student'] })
  const sealed = await sealSession({ userId: person.id, sessionVersion: person.sessionVersion })
  return { id: person.id, cookie: `${sessionCookieName()}=${sealed}` }
}

async function joinOtherClass(learnerId: string): Promise<void> {
  await database().classroom.create({ data: { name: 'Elsewhere', enrolments: { create: { learnerId } } } })
}

type Cast = { teacherId: string; colleagueId: string; studentId: string; issuerId: string; setId: string }

async function makeThings(cast: Cast): Promise<Things> {
  const { teacherId, colleagueId, studentId, issuerId } = cast
  const db = database()
  const tomorrow = new Date(Date.now() + 24 * 3_600_000)
  const teachers = { create: [{ teacherId }, { teacherId: colleagueId }] }
  const joinCode = nothing().joinCode
  const classroom = await db.classroom.create({
    data: {
      ...{ name: '9b politics', joinCode, joinCodeExpiresAt: tomorrow, teachers },
      enrolments: { create: { learnerId: studentId } },
    },
  })
  const second = await db.classroom.create({ data: { name: '9c politics', teachers } })
  const newcomer = await makePerson({ name: 'Newcomer', roles: ['teacher'], password: false })
  const person = await makePerson({ name: 'Somebody', password: false })
  // Only students with a username get codes.
  await db.user.update({ where: { id: studentId }, data: { username: `student.${studentId.slice(0, 8)}` } })
  const invitation = newSecret()
  const ticket = await db.ticket.create({
    data: {
      ...{ kind: 'invitation', secretHash: hashSecret(invitation), roles: ['teacher'] },
      ...{ issuedById: issuerId, expiresAt: tomorrow },
    },
  })
  const brought = createDossier({
    ownerId: teacherId,
    title: 'Ferry',
    summary: 'Talks.',
    zone: 'UTC',
    day: '2025-06-02',
  })
  const { dossierId: broughtId } = await expectOk(brought)
  await db.dossierEditor.create({ data: { dossierId: broughtId, userId: newcomer.id, addedAt: new Date() } })
  const set = await expectOk(createSet({ ownerId: teacherId, dossierId: DOSSIER_ID, details: SET_DETAILS }))
  const held = await db.setQuestion.findFirstOrThrow({
    where: { setId: set.setId, question: { type: 'single-choice' } },
    orderBy: { questionId: 'asc' },
  })
  return {
    ...(await makeWork(studentId, { teacherId, classroomId: classroom.id, setId: cast.setId })),
    classroomId: classroom.id,
    secondClassroomId: second.id,
    joinCode,
    teacherId,
    colleagueId,
    newcomerLogin: newcomer.email,
    studentId,
    calendarToken: (await rotateCalendarToken({ learnerId: studentId })).token,
    setId: set.setId,
    setSlug: set.slug,
    setQuestionId: held.questionId.slice(DOSSIER_ID.length + 1),
    broughtId,
    editorId: newcomer.id,
    personId: person.id,
    ticketId: ticket.id,
    invitation,
  }
}

const SET_DETAILS = {
  ...{ title: 'Own', description: '', count: 5, fixedOrder: false },
  conditions: { topics: [], kinds: [], sides: [], types: ['single-choice' as const], difficulties: [] },
}

type Work = Pick<
  Things,
  | 'assignmentId'
  | 'assignmentVersion'
  | 'attemptId'
  | 'runningAttemptId'
  | 'sittingId'
  | 'appealId'
  | 'decisionId'
  | 'reportId'
  | 'questionId'
  | 'questionPosition'
>

/** An assignment, what the student did for it and said about it, and what they have open. */
async function makeWork(
  learnerId: string,
  taught: { teacherId: string; classroomId: string; setId: string },
): Promise<Work> {
  const db = database()
  const now = new Date()
  const given = details({ mode: 'practice', feedback: 'at_once', attemptsAllowed: null })
  const made = createAssignment({ ...taught, seed: '1', details: given })
  const { assignmentId } = await expectOk(made)
  const { updatedAt } = await db.assignment.findUniqueOrThrow({ where: { id: assignmentId } })
  const { attemptId } = await expectOk(startAssignment({ learnerId, assignmentId }))
  const missed = (await servedQuestions(attemptId)).filter(({ question }) => question.type === 'single-choice')
  const [first, second] = await Promise.all(missed.slice(0, 2).map((asked) => missOne(learnerId, attemptId, asked)))
  if (!first || !second) throw new Error(`${taught.setId} asks fewer than two questions with options`)
  await handIn({ learnerId, attemptId })
  const appeal = { answerKey: randomUUID(), note: 'It is right.', createdAt: now }
  const { position: questionPosition, ...firstAsked } = first
  const { position: _, ...secondAsked } = second
  const { id: appealId } = await db.appeal.create({ data: { ...firstAsked, ...appeal } })
  const decisionId = randomUUID()
  await db.appeal.create({
    data: {
      ...{ ...secondAsked, ...appeal },
      rulings: { create: { sequence: 1, state: 'declined', reason: 'No.', decisionId, createdAt: now } },
    },
  })
  const report = await db.problemReport.create({
    data: {
      ...{ questionId: first.questionId, questionVersion: first.questionVersion, dossierId: DOSSIER_ID },
      ...{ reporterId: learnerId, reason: 'unclear', text: 'Which round?' },
    },
  })
  const running = await expectOk(startAttempt({ learnerId, setId: RUNNING_SET, mode: 'practice' }))
  const sitting = await db.sitting.create({
    data: { learnerId, day: '2025-06-02', items: [], startedAt: now, finishedAt: now },
  })
  return {
    ...{ assignmentId, assignmentVersion: updatedAt.toISOString(), attemptId, appealId, decisionId },
    ...{ reportId: report.id, questionId: first.questionId, questionPosition },
    ...{ runningAttemptId: running.attemptId, sittingId: sitting.id },
  }
}

type Asked = { position: number; question: Question }

/** Answers one question with a wrong option; which response that was, and to what. */
async function missOne(learnerId: string, attemptId: string, { position, question }: Asked) {
  if (question.type !== 'single-choice') throw new Error('Only questions with options')
  const wrong = question.options.find((option) => !option.isKey)?.id ?? ''
  const request = saveRequest(position, { kind: 'choice', optionId: wrong })
  const identity = { userId: learnerId, sessionVersion: 1, guestTokenHash: null }
  await expectOk(saveResponse({ identity, attemptId, request }))
  const { questionId, questionVersion } = await database().attemptQuestion.findUniqueOrThrow({
    where: { attemptId_position: { attemptId, position } },
  })
  return { position, responseId: request.id, questionId, questionVersion }
}

async function expectOk<T>(promise: Promise<{ ok: true; value: T } | { ok: false; code: string }>): Promise<T> {
  const result = await promise
  if (!result.ok) throw new Error(`The world could not be made: ${result.code}`)
  return result.value
}

/** Ids of nothing. */
function nothing(): Things {
  const setSlug = `own-${randomUUID()}`
  return {
    classroomId: randomUUID(),
    secondClassroomId: randomUUID(),
    joinCode: randomUUID().replaceAll('-', '').slice(0, 8).toUpperCase(),
    teacherId: randomUUID(),
    colleagueId: randomUUID(),
    newcomerLogin: `${randomUUID()}@example.org`,
    studentId: randomUUID(),
    assignmentId: randomUUID(),
    assignmentVersion: '2025-06-02T10:00:00.000Z',
    attemptId: randomUUID(),
    runningAttemptId: randomUUID(),
    calendarToken: newSecret(),
    sittingId: randomUUID(),
    appealId: randomUUID(),
    decisionId: randomUUID(),
    reportId: randomUUID(),
    questionId: `${DOSSIER_ID}:${randomUUID()}`,
    questionPosition: 1,
    setId: `${DOSSIER_ID}:${setSlug}`,
    setSlug,
    setQuestionId: randomUUID(),
    broughtId: `brought-${randomUUID().slice(0, 13)}`,
    editorId: randomUUID(),
    personId: randomUUID(),
    ticketId: randomUUID(),
    invitation: newSecret(),
  }
}
