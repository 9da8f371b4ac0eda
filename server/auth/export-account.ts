import { feedbackDueAt } from '@/core/classes/assignment'
import type { Question } from '@/core/questions/question'
import { type ServedOrder, toQuestionView } from '@/core/quiz/question-view'
import { appNow } from '../database/app-now'
import { database } from '../database/client'
import type { Prisma } from '../database/generated/client'
import { areAnswersOut } from '../quiz/feedback-due'

/**
 * Everything that is kept about a person, as plain JSON: the account, attempts with what was asked and every answer,
 * evidence, flashcard reviews, sittings, notes about the missed list, marked facts, what was made of them, reports, appeals,
 * classes, assignments, the sets and questions they wrote, the dossiers they make, and what they decided and typed at the fact
 * desk. Of a test that still runs, or whose answers wait for a due time, only what was asked and answered: whether it was right is
 * not due yet. `now`: the instant written on top.
 */
export async function exportAccount({ userId, now }: { userId: string; now: Date }) {
  const [
    account,
    attempts,
    evidence,
    reviews,
    missedNotes,
    starredFacts,
    sittings,
    memory,
    reports,
    appeals,
    sets,
    questions,
    granted,
    assignments,
    dossiers,
    decisions,
    nameDecisions,
    drafts,
  ] = await Promise.all([
    readAccount(userId),
    readAttempts(userId),
    readEvidence(userId),
    readReviews(userId),
    readMissedNotes(userId),
    readStarred(userId),
    readSittings(userId),
    readMemories(userId),
    readReports(userId),
    readAppeals(userId),
    readSets(userId),
    readQuestions(userId),
    readGranted(userId),
    readAssignments(userId),
    readDossiers(userId),
    readDecisions(userId),
    readNameDecisions(userId),
    readDrafts(userId),
  ])
  return {
    format: 'footnote-account',
    version: 1,
    exportedAt: now,
    account,
    attempts,
    evidence,
    reviews,
    missedNotes,
    starredFacts,
    sittings,
    memory,
    reports,
    appeals,
    sets,
    questions,
    granted,
    assignments,
    dossiers,
    decisions,
    nameDecisions,
    drafts,
  }
}

async function readAccount(userId: string) {
  const { identities, enrolments, teaches, passwordHash, guestTokenHash, ...user } =
    await database().user.findUniqueOrThrow({
      where: { id: userId },
      select: {
        id: true,
        name: true,
        email: true,
        username: true,
        roles: true,
        zone: true,
        appearance: true,
        letterKeys: true,
        desiredRetention: true,
        newPerDay: true,
        fourButtons: true,
        createdAt: true,
        passwordHash: true,
        guestTokenHash: true,
        identities: { select: { issuer: true, subject: true, createdAt: true } },
        enrolments: { select: { createdAt: true, extraTimePercent: true, classroom: { select: { name: true } } } },
        teaches: { select: { addedAt: true, classroom: { select: { name: true } } } },
      },
    })
  return {
    ...user,
    kind: guestTokenHash === null ? 'account' : 'guest',
    hasPassword: passwordHash !== null,
    signsInThrough: identities,
    inClasses: enrolments.map(({ classroom, createdAt, extraTimePercent }) => ({
      name: classroom.name,
      since: createdAt,
      extraTimePercent,
    })),
    teachesClasses: teaches.map(({ classroom, addedAt }) => ({ name: classroom.name, since: addedAt })),
  }
}

async function readAttempts(learnerId: string) {
  const now = await appNow(database())
  const attempts = await database().attempt.findMany({
    where: { learnerId },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
    select: { ...ATTEMPT_COLUMNS, assignment: { select: { dueAt: true, exceptions: { where: { learnerId } } } } },
  })
  return attempts.map(({ questions, responses, assignment, score, maxScore, regrades, markChanges, ...attempt }) => {
    const { feedback, finishedAt } = attempt
    const dueAt =
      feedback && assignment && feedbackDueAt(feedback, assignment.dueAt, assignment.exceptions[0]?.dueAt ?? null)
    const isDue = attempt.mode === 'practice' || areAnswersOut({ finishedAt, feedbackDueAt: dueAt, now })
    return {
      ...attempt,
      ...(isDue ? { score, maxScore, regrades, markChanges } : {}),
      questions: questions.map(({ position, order, version }) => ({
        position,
        asked: askedView(version.body, order),
        responses: responses
          .filter((response) => response.position === position)
          .map(({ outcome, score, regrades, position: _, ...response }) =>
            isDue ? { ...response, outcome, score, regrades } : response,
          ),
      })),
    }
  })
}

async function readEvidence(learnerId: string) {
  return database().evidence.findMany({
    where: {
      learnerId,
      OR: [{ responseId: null }, { response: { attempt: { mode: 'practice' } } }, { response: { attempt: FINISHED } }],
    },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
    omit: { learnerId: true },
  })
}

async function readReviews(learnerId: string) {
  return database().review.findMany({
    where: { learnerId },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
    omit: { learnerId: true, requestHash: true },
    include: { undo: { select: { at: true } } },
  })
}

async function readMissedNotes(learnerId: string) {
  return database().missedNote.findMany({
    where: { learnerId },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
    omit: { learnerId: true },
  })
}

async function readStarred(learnerId: string) {
  return database().starredFact.findMany({
    where: { learnerId },
    orderBy: [{ starredAt: 'asc' }, { factId: 'asc' }],
    omit: { learnerId: true },
  })
}

/** As last worked out: what was answered since is in the evidence. */
async function readMemories(learnerId: string) {
  return database().factMemory.findMany({
    where: { learnerId },
    orderBy: [{ factId: 'asc' }, { factVersion: 'asc' }],
    select: { factId: true, factVersion: true, state: true, updatedAt: true },
  })
}

async function readSittings(learnerId: string) {
  return database().sitting.findMany({
    where: { learnerId },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
    omit: { learnerId: true, openSlot: true },
  })
}

async function readReports(reporterId: string) {
  return database().problemReport.findMany({
    where: { reporterId },
    orderBy: { createdAt: 'asc' },
    select: { questionId: true, reason: true, text: true, createdAt: true, resolvedAt: true, resolution: true },
  })
}

async function readSets(ownerId: string) {
  return database().questionSet.findMany({
    where: { ownerId },
    orderBy: [{ updatedAt: 'asc' }, { id: 'asc' }],
    omit: { ownerId: true, position: true, dossierId: true },
  })
}

/** Of one's own questions one is the author: the keys are one's own writing. */
async function readQuestions(ownerId: string) {
  return database().question.findMany({
    where: { ownerId },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      basedOnId: true,
      versions: {
        orderBy: { version: 'asc' },
        select: { version: true, body: true, keptWarnings: true, createdAt: true },
      },
    },
  })
}

/** What teachers granted them beyond others. */
async function readGranted(learnerId: string) {
  return database().assignmentException.findMany({
    where: { learnerId },
    orderBy: [{ grantedAt: 'asc' }, { assignmentId: 'asc' }],
    select: { assignmentId: true, extraMinutes: true, extraAttempts: true, dueAt: true, grantedAt: true },
  })
}

/** What they gave to classes as a teacher. */
async function readAssignments(createdById: string) {
  return database().assignment.findMany({
    where: { createdById },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    omit: { createdById: true },
  })
}

/** Dossiers that one owns or edits, with the texts that were brought in. */
async function readDossiers(userId: string) {
  const dossiers = await database().dossier.findMany({
    where: { OR: [{ ownerId: userId }, { editors: { some: { userId } } }] },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      title: true,
      visibility: true,
      ownerId: true,
      head: true,
      retiredAt: true,
      articles: { orderBy: { position: 'asc' }, select: { body: true } },
    },
  })
  return dossiers.map(({ ownerId, articles, ...dossier }) => ({
    ...dossier,
    part: ownerId === userId ? 'owner' : 'editor',
    articles: articles.map(({ body }) => body),
  }))
}

/** What one decided about suggestions, whoever's dossier it was. */
async function readDecisions(authorId: string) {
  return database().suggestionDecision.findMany({
    where: { authorId },
    orderBy: [{ createdAt: 'asc' }, { suggestionId: 'asc' }],
    select: { suggestionId: true, sequence: true, state: true, fact: true, createdAt: true },
  })
}

/** What one decided about names that articles have, whoever's dossier it was. */
async function readNameDecisions(authorId: string) {
  return database().nameDecision.findMany({
    where: { authorId },
    orderBy: [{ createdAt: 'asc' }, { dossierId: 'asc' }, { sequence: 'asc' }],
    select: { dossierId: true, sequence: true, name: true, spellings: true, state: true, createdAt: true },
  })
}

async function readDrafts(userId: string) {
  return database().factDraft.findMany({
    where: { userId },
    orderBy: { suggestionId: 'asc' },
    select: { suggestionId: true, fields: true, updatedAt: true },
  })
}

/** The learner's words and what came of them; which response they are about stands with its id. */
async function readAppeals(learnerId: string) {
  return database().appeal.findMany({
    where: { response: { attempt: { learnerId } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      responseId: true,
      questionId: true,
      note: true,
      createdAt: true,
      rulings: { orderBy: { sequence: 'asc' }, select: { state: true, reason: true, createdAt: true } },
    },
  })
}

/** Bodies and orders were written by us from the checked types, and never change. */
function askedView(body: Prisma.JsonValue, order: Prisma.JsonValue) {
  return toQuestionView(body as unknown as Question, order as unknown as ServedOrder)
}

/** As long as its answers are not out, a finished test has no evidence yet. */
const FINISHED = { finishedAt: { not: null } }

const ATTEMPT_COLUMNS = {
  id: true,
  setId: true,
  setTitle: true,
  mode: true,
  purpose: true,
  assignmentId: true,
  number: true,
  feedback: true,
  startedAt: true,
  deadlineAt: true,
  finishedAt: true,
  score: true,
  maxScore: true,
  regrades: { orderBy: { sequence: 'asc' }, select: { score: true, maxScore: true, createdAt: true } },
  markChanges: {
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { position: true, score: true, correctsScore: true, comment: true, createdAt: true },
  },
  questions: {
    orderBy: { position: 'asc' },
    select: { position: true, order: true, version: { select: { body: true } } },
  },
  responses: {
    orderBy: [{ position: 'asc' }, { sequence: 'asc' }],
    select: {
      id: true,
      position: true,
      sequence: true,
      answer: true,
      outcome: true,
      score: true,
      visibleMs: true,
      confidence: true,
      hintUsed: true,
      zone: true,
      occurredAt: true,
      receivedAt: true,
      regrades: {
        orderBy: { sequence: 'asc' },
        select: { outcome: true, score: true, isVoid: true, createdAt: true, amendment: { select: { reason: true } } },
      },
    },
  },
} satisfies Prisma.AttemptSelect
