import { randomUUID } from 'node:crypto'
import { hashSecret, newSecret } from '@/server/auth/secrets'
import { sealSession, sessionCookieName } from '@/server/auth/session-cookie'
import { database } from '@/server/database/client'
import type { Role } from '@/server/database/generated/enums'
import { makeGuest, makePerson } from '../people'
import { ACTORS, type Actor } from './matrix'

/** What requests are about: things of one teacher, one of their students and one admin. */
export type Things = {
  classroomId: string
  /** Another class of the same teacher's. */
  secondClassroomId: string
  joinCode: string
  pupilId: string
  teacherId: string
  colleagueLogin: string
  colleagueId: string
  attemptId: string
  sittingId: string
  responseId: string
  appealId: string
  decisionId: string
  questionId: string
  /** A private set of the teacher's, `<dossier>:<slug>`. */
  setId: string
  setSlug: string
  reportId: string
  personId: string
  ticketId: string
  assignmentId: string
}

export type World = {
  own: Things
  foreign: Things
  missing: Things
  /** The Cookie header and the id of each. */
  actors: Record<Actor, { cookie: string; id: string | null }>
}

export const DOSSIER_ID = 'istanbul-talks-2025'
const PUBLIC_SET = `${DOSSIER_ID}:who-leads-who-attends`

const ROLES: Partial<Record<Actor, Role[]>> = {
  owner: ['teacher'],
  'co-teacher': ['teacher'],
  'other teacher': ['teacher'],
  admin: ['admin'],
}

/** A world of its own for one row and actor: whatever is done in it disturbs no other. */
export async function makeWorld(): Promise<World> {
  const people = await Promise.all(
    ACTORS.map(async (actor) => {
      if (actor === 'nobody') return [actor, { id: '', sessionVersion: 0, cookie: '' }] as const
      if (actor === 'guest') {
        const guest = await makeGuest()
        return [actor, { id: guest.id, sessionVersion: 0, cookie: `footnote-guest=${guest.cookie}` }] as const
      }
      const person = await makePerson({ name: actor, roles: ROLES[actor] ?? ['student'] })
      const sealed = await sealSession({ userId: person.id, sessionVersion: person.sessionVersion })
      return [actor, { ...person, cookie: `${sessionCookieName()}=${sealed}` }] as const
    }),
  )
  const actors = Object.fromEntries(people) as Record<Actor, { id: string; cookie: string }>
  const [strangeTeacher, strangeStudent] = [
    await makePerson({ name: 'Strange Teacher', roles: ['teacher'] }),
    await makePerson({ name: 'Strange Student' }),
  ]
  const own = await makeThings({
    teacherId: actors.owner.id,
    coTeacherId: actors['co-teacher'].id,
    studentId: actors.student.id,
    adminId: actors.admin.id,
  })
  const foreign = await makeThings({
    teacherId: strangeTeacher.id,
    coTeacherId: null,
    studentId: strangeStudent.id,
    adminId: actors.admin.id,
  })
  // A student of this teacher's other class, and one who left.
  await database().enrolment.create({ data: { classroomId: foreign.classroomId, learnerId: actors.elsewhere.id } })
  return {
    own,
    foreign,
    missing: missingThings(),
    actors: Object.fromEntries(
      ACTORS.map((actor) => [actor, { cookie: actors[actor].cookie, id: actors[actor].id || null }]),
    ) as World['actors'],
  }
}

type Cast = { teacherId: string; coTeacherId: string | null; studentId: string; adminId: string }

async function makeThings({ teacherId, coTeacherId, studentId, adminId }: Cast): Promise<Things> {
  const db = database()
  const things = { ...missingThings(), teacherId, pupilId: studentId }
  const now = new Date()
  const later = new Date(now.getTime() + 86_400_000)
  const classroom = (id: string, joinCode: string | null) =>
    db.classroom.create({
      data: {
        id,
        name: '9b politics',
        ...(joinCode ? { joinCode, joinCodeExpiresAt: later } : {}),
        teachers: { create: [teacherId, coTeacherId].flatMap((one) => (one ? [{ teacherId: one }] : [])) },
      },
    })
  await classroom(things.classroomId, things.joinCode)
  await classroom(things.secondClassroomId, null)
  const colleague = await makePerson({ name: 'Colleague', roles: ['teacher'], password: false })
  things.colleagueId = coTeacherId ?? colleague.id
  things.colleagueLogin = colleague.email
  if (coTeacherId === null) {
    await db.classroomTeacher.create({ data: { classroomId: things.classroomId, teacherId: colleague.id } })
  }
  await db.enrolment.create({ data: { classroomId: things.classroomId, learnerId: studentId } })
  // The student’s password was never chosen: teachers may give a code.
  await db.user.update({ where: { id: studentId }, data: { username: `student.${studentId.slice(0, 8)}` } })
  const asked = await db.questionVersion.findFirstOrThrow({
    where: { question: { type: 'single-choice', retiredAt: null, ownerId: null } },
    orderBy: { questionId: 'asc' },
    select: { questionId: true, version: true, body: true },
  })
  things.questionId = asked.questionId
  await makeWork(things, asked, now)
  await db.questionSet.create({
    data: {
      ...{ id: things.setId, dossierId: DOSSIER_ID, ownerId: teacherId, position: 0, title: 'Own', description: '' },
      ...{ count: 1, minutes: 1, recipe: { conditions: {}, picked: [], leftOut: [] } },
      questions: { create: { questionId: asked.questionId, position: 1 } },
    },
  })
  await db.ticket.create({
    data: {
      ...{ id: things.ticketId, kind: 'invitation', secretHash: hashSecret(newSecret()), roles: ['teacher'] },
      ...{ issuedById: adminId, expiresAt: later },
    },
  })
  things.personId = colleague.id
  await db.assignment.create({
    data: {
      ...{ id: things.assignmentId, classroomId: things.classroomId, createdById: teacherId, title: 'Given' },
      ...{ setId: PUBLIC_SET, setVersion: 1, dossierVersion: 1, opensAt: now, dueAt: later, zone: 'Europe/Kyiv' },
      ...{ mode: 'test', feedback: 'after_submitting', createdAt: now, updatedAt: now },
      questions: { create: { position: 1, questionId: asked.questionId, questionVersion: asked.version } },
    },
  })
  return things
}

type Asked = { questionId: string; version: number; body: unknown }

/** A finished attempt with one answer, which is appealed and reported on, and a sitting. */
async function makeWork(things: Things, { questionId, version, body }: Asked, now: Date): Promise<void> {
  const db = database()
  const options = (body as { options: { id: string; isKey: boolean }[] }).options
  const wrong = options.find((option) => !option.isKey)?.id ?? ''
  const learnerId = things.pupilId
  await db.attempt.create({
    data: {
      ...{ id: things.attemptId, learnerId, setId: PUBLIC_SET, setVersion: 1, setTitle: 'Who leads', seed: 1 },
      ...{ dossierVersion: 1, mode: 'practice', startedAt: now, finishedAt: now, score: 0, maxScore: 1 },
      questions: {
        create: {
          ...{ position: 1, questionId, questionVersion: version },
          order: { options: options.map(({ id }) => id), rights: [] },
        },
      },
      responses: {
        create: {
          ...{ id: things.responseId, position: 1, sequence: 1, requestHash: '0', outcome: 'wrong', score: 0 },
          ...{ answer: { kind: 'choice', optionId: wrong }, visibleMs: 1, hintUsed: false, zone: 'UTC' },
          ...{ occurredAt: now, receivedAt: now },
        },
      },
    },
  })
  await db.appeal.create({
    data: {
      ...{ id: things.appealId, responseId: things.responseId, questionId, questionVersion: version },
      ...{ answerKey: `choice:${randomUUID()}`, note: 'It is right.', createdAt: now },
    },
  })
  await db.problemReport.create({
    data: {
      ...{ id: things.reportId, questionId, questionVersion: version, dossierId: DOSSIER_ID, reporterId: learnerId },
      ...{ reason: 'unclear', text: 'Which round?' },
    },
  })
  await db.sitting.create({
    data: { id: things.sittingId, learnerId, day: '2025-06-02', items: [], startedAt: now, finishedAt: now },
  })
}

function missingThings(): Things {
  const setSlug = `own-${randomUUID()}`
  return {
    classroomId: randomUUID(),
    secondClassroomId: randomUUID(),
    joinCode: randomUUID().replaceAll('-', '').slice(0, 8).toUpperCase(),
    pupilId: randomUUID(),
    teacherId: randomUUID(),
    colleagueLogin: `${randomUUID()}@example.org`,
    colleagueId: randomUUID(),
    attemptId: randomUUID(),
    sittingId: randomUUID(),
    responseId: randomUUID(),
    appealId: randomUUID(),
    decisionId: randomUUID(),
    questionId: `${DOSSIER_ID}:${randomUUID()}`,
    setId: `${DOSSIER_ID}:${setSlug}`,
    setSlug,
    reportId: randomUUID(),
    personId: randomUUID(),
    ticketId: randomUUID(),
    assignmentId: randomUUID(),
  }
}
