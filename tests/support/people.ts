import { randomUUID } from 'node:crypto'
import { GUEST_COOKIE, guestIdentity, type Identity } from '@/server/auth/identity'
import { hashPassword } from '@/server/auth/passwords'
import { hashSecret, newSecret } from '@/server/auth/secrets'
import { database } from '@/server/database/client'
import type { Role } from '@/server/database/generated/enums'

process.env.NEXTAUTH_SECRET ??= 'a secret that only these tests ever use, long enough'

export const PASSWORD = 'lantern-quiet-river'

// The same for all accounts of a test file: hashing is slow on purpose.
const passwordHash = hashPassword(PASSWORD)

type NewPerson = { name?: string; email?: string | null; username?: string | null; roles?: Role[]; password?: boolean }

/** An account; its e-mail is made from the name and its password is PASSWORD unless told otherwise. */
export async function makePerson(
  person: NewPerson = {},
): Promise<{ id: string; sessionVersion: number; email: string }> {
  const { name = 'Maria Kovalenko', roles = ['student'], username = null, password = true } = person
  const email = person.email === undefined ? `${randomUUID()}@example.org` : person.email
  const row = await database().user.create({
    data: { name, email, username, roles, passwordHash: password ? await passwordHash : null },
    select: { id: true, sessionVersion: true },
  })
  return { ...row, email: email ?? '' }
}

/** A guest as ensureLearner makes one, with the cookie value of its browser. */
export async function makeGuest(): Promise<{ id: string; cookie: string; identity: Identity }> {
  const secret = newSecret()
  const { id } = await database().user.create({ data: { guestTokenHash: hashSecret(secret) }, select: { id: true } })
  const cookie = `${id}.${secret}`
  const identity = guestIdentity(cookie)
  if (!identity) throw new Error('The guest cookie did not parse')
  return { id, cookie, identity }
}

/** A request with these cookies. */
export function requestWith(cookies: Record<string, string>): Request {
  const header = Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')
  return new Request('http://localhost:3000/', { headers: { cookie: header } })
}

export { GUEST_COOKIE }

/** One question in one set of one dossier, for attempts to stand on. */
export async function makeContent(): Promise<void> {
  const db = database()
  await db.dossier.create({ data: { id: 'talks', title: 'Talks', contentHash: '0', head: {} } })
  await db.fact.create({
    data: {
      id: 'talks:leader',
      dossierId: 'talks',
      position: 1,
      topic: 'people',
      kind: 'leads',
      status: 'reported',
      statement: 'Somebody led.',
      body: {},
    },
  })
  await db.question.create({
    data: { id: 'talks:leader-choice', dossierId: 'talks', type: 'single-choice', form: 'choice' },
  })
  await db.questionVersion.create({
    data: { questionId: 'talks:leader-choice', version: 1, contentHash: '0', body: QUESTION, footnotes: [] },
  })
  await db.questionSet.create({
    data: {
      id: 'talks:who',
      dossierId: 'talks',
      position: 1,
      title: 'Who leads',
      description: '',
      count: 1,
      minutes: 1,
      recipe: {},
    },
  })
}

const QUESTION = {
  id: 'talks:leader-choice',
  type: 'single-choice',
  stem: 'Who led the delegation?',
  attribution: null,
  isClaim: false,
  options: [
    { id: 'o1', text: 'Rustem Umerov', isKey: true, rationale: 'CANARY-RATIONALE' },
    { id: 'o2', text: 'Vladimir Medinsky', isKey: false, rationale: 'CANARY-RATIONALE' },
  ],
}

export type Work = { attemptId: string; responseId: string; openSlot: string | null }

/** An attempt of this learner with one right answer, its evidence and a problem report. */
export async function makeWork(
  learnerId: string,
  { mode = 'practice', open = false }: { mode?: 'practice' | 'test'; open?: boolean } = {},
): Promise<Work> {
  const db = database()
  const at = new Date('2025-06-02T10:00:00Z')
  const openSlot = open ? `${learnerId}:talks:who:${mode}:quiz` : null
  const { id: attemptId } = await db.attempt.create({
    data: {
      learnerId,
      setId: 'talks:who',
      setVersion: 1,
      setTitle: 'Who leads',
      dossierVersion: 1,
      mode,
      seed: 1,
      openSlot,
      startedAt: at,
      finishedAt: open ? null : at,
      questions: {
        create: {
          position: 1,
          questionId: 'talks:leader-choice',
          questionVersion: 1,
          order: { options: ['o2', 'o1'], rights: [] },
        },
      },
    },
    select: { id: true },
  })
  const responseId = randomUUID()
  const when = { zone: 'Europe/Kyiv', occurredAt: at, receivedAt: at }
  await db.response.create({
    data: {
      id: responseId,
      attemptId,
      position: 1,
      sequence: 1,
      requestHash: '0',
      answer: { kind: 'choice', optionId: 'o1' },
      outcome: 'right',
      score: 1,
      visibleMs: 4_000,
      hintUsed: false,
      ...when,
    },
  })
  await db.evidence.create({
    data: {
      learnerId,
      responseId,
      factId: 'talks:leader',
      factVersion: 1,
      questionId: 'talks:leader-choice',
      questionVersion: 1,
      form: 'choice',
      mode: 'quiz',
      score: 1,
      firstTry: true,
      hintUsed: false,
      responseMs: 4_000,
      learnerDay: '2025-06-02',
      ...when,
    },
  })
  await db.problemReport.create({
    data: {
      questionId: 'talks:leader-choice',
      questionVersion: 1,
      dossierId: 'talks',
      reporterId: learnerId,
      reason: 'unclear',
      text: 'Which round?',
    },
  })
  return { attemptId, responseId, openSlot }
}

/** How much of each kind belongs to a learner. */
export async function countWork(learnerId: string): Promise<{ attempts: number; evidence: number; reports: number }> {
  const [attempts, evidence, reports] = await Promise.all([
    database().attempt.count({ where: { learnerId } }),
    database().evidence.count({ where: { learnerId } }),
    database().problemReport.count({ where: { reporterId: learnerId } }),
  ])
  return { attempts, evidence, reports }
}
