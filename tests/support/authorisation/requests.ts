import { randomUUID } from 'node:crypto'
import type { Entrance } from './entrances'
import { DOSSIER_ID, type Things } from './world'

/** How an entrance is asked for something of these things. `actorId`: for requests that name who sends them. */
export type Asking =
  | { kind: 'get'; path: string }
  | { kind: 'json' | 'form'; path: string; body: Record<string, unknown> }
  | { kind: 'action'; fields: Record<string, string>; hasState: boolean }

type Make = (things: Things, actorId: string) => Asking

const action =
  (fields: (things: Things) => Record<string, string>, { hasState = true } = {}): Make =>
  (things) => ({ kind: 'action', fields: fields(things), hasState })
const get =
  (path: (things: Things) => string): Make =>
  (things) => ({ kind: 'get', path: path(things) })
const json =
  (path: (things: Things) => string, body: (things: Things, actorId: string) => Record<string, unknown>): Make =>
  (things, actorId) => ({ kind: 'json', path: path(things), body: body(things, actorId) })

const REVIEW = { factId: `${DOSSIER_ID}:umerov-leads-ukraine`, factVersion: 1, occurredAt: '2025-06-02T10:00:00Z' }
const seat = ({ classroomId, pupilId }: Things) => ({ classroomId, pupilId })
const why = { reason: 'Because of the source.' }

/** Entrances that are no plain page, or whose address needs more than its path. */
const REQUESTS: Record<string, Make> = {
  'GET /api/auth/[...nextauth]': get(() => '/api/auth/session'),
  'POST /api/auth/[...nextauth]': (_, actorId) => ({ kind: 'form', path: '/api/auth/signout', body: { actorId } }),
  'GET /api/v1/sets/count': get(({ setId }) => `/api/v1/sets/count?dossier=${DOSSIER_ID}&set=${setId}&count=5`),
  'GET /questions/[questionId]/report': get(
    ({ questionId, attemptId }) => `/questions/${questionId}/report?attempt=${attemptId}&q=1`,
  ),
  'GET /questions/[questionId]/report/thanks': get(
    ({ questionId, attemptId }) => `/questions/${questionId}/report/thanks?attempt=${attemptId}&q=1`,
  ),
  'GET /attempts/[attemptId]/appeal': get(({ attemptId }) => `/attempts/${attemptId}/appeal?q=1`),
  'GET /attempts/[attemptId]/report': get(({ attemptId }) => `/attempts/${attemptId}/report?q=1`),
  'GET /sets/new': get(() => `/sets/new?dossier=${DOSSIER_ID}`),

  'POST /api/v1/attempts': json(
    () => '/api/v1/attempts',
    ({ setId }) => ({ setId, mode: 'practice' }),
  ),
  'POST /api/v1/attempts/[attemptId]/hand-in': json(
    ({ attemptId }) => `/api/v1/attempts/${attemptId}/hand-in`,
    () => ({}),
  ),
  'POST /api/v1/attempts/[attemptId]/practise-missed': json(
    ({ attemptId }) => `/api/v1/attempts/${attemptId}/practise-missed`,
    () => ({}),
  ),
  'POST /api/v1/attempts/[attemptId]/responses': json(
    ({ attemptId }) => `/api/v1/attempts/${attemptId}/responses`,
    () => ({
      ...{ id: randomUUID(), position: 1, sequence: 2, answer: { kind: 'dont-know' }, visibleMs: 1 },
      ...{ confidence: null, hintUsed: false, occurredAt: '2025-06-02T10:00:00Z', zone: 'UTC' },
    }),
  ),
  'POST /api/v1/card-reviews': json(
    () => '/api/v1/card-reviews',
    (_, learnerId) => ({ ...REVIEW, id: randomUUID(), learnerId, rating: 'good', visibleMs: 1, zone: 'UTC' }),
  ),
  'POST /api/v1/card-reviews/undo': json(
    () => '/api/v1/card-reviews/undo',
    (_, learnerId) => ({ id: randomUUID(), learnerId }),
  ),
  'POST /api/v1/decks': json(
    () => '/api/v1/decks',
    ({ setId }) => ({ setId, choice: 'all' }),
  ),
  'POST /api/v1/missed/practise': json(
    () => '/api/v1/missed/practise',
    () => ({ dossierId: DOSSIER_ID }),
  ),
  'POST /api/v1/questions/[questionId]/reports': json(
    ({ questionId }) => `/api/v1/questions/${encodeURIComponent(questionId)}/reports`,
    () => ({ reason: 'unclear', text: 'Which?' }),
  ),
  'POST /api/v1/questions/check': json(
    () => '/api/v1/questions/check',
    ({ setId, questionId }) => ({
      setId,
      subject: { questionId },
      edit: { stem: 'Who led the delegation?', options: [], acceptedAnswers: [] },
    }),
  ),
  'POST /api/v1/sets': (things) => ({
    kind: 'form',
    path: '/api/v1/sets',
    body: { dossier: DOSSIER_ID, set: things.setId, version: '1', intent: 'save', title: 'Own', count: '5' },
  }),
  'POST /api/v1/sittings': json(
    () => '/api/v1/sittings',
    () => ({}),
  ),
  'POST /api/v1/sittings/[sittingId]': json(
    ({ sittingId }) => `/api/v1/sittings/${sittingId}`,
    (_, learnerId) => ({ step: 'finish', learnerId }),
  ),
  'POST /api/v1/stars': json(
    () => '/api/v1/stars',
    (_, learnerId) => ({ learnerId, factId: REVIEW.factId, isStarred: true }),
  ),
  'POST /sign-in/provider': () => ({ kind: 'form', path: '/sign-in/provider', body: { callbackUrl: '/' } }),

  'createClassAction /classes': action(() => ({ name: 'A new class' })),
  'createPupilAction /classes': action(({ classroomId }) => ({
    ...{ classroomId, name: 'Anna', username: `anna.${randomUUID().slice(0, 8)}` },
  })),
  'pupilCodeAction /classes': action((things) => ({ ...seat(things), username: 'student' })),
  'pupilLinkAction /classes': action(seat),
  'removePupilAction /classes': action(seat),
  'movePupilAction /classes': action((things) => ({ ...seat(things), toClassroomId: things.secondClassroomId })),
  'extraTimeAction /classes': action((things) => ({ ...seat(things), percent: '25' })),
  'joinCodeAction /classes/[classroomId]': action(({ classroomId }) => ({ classroomId, days: '7' })),
  'endCodeAction /classes/[classroomId]': action(({ classroomId }) => ({ classroomId })),
  'addTeacherAction /classes/[classroomId]': action(({ classroomId, colleagueLogin }) => ({
    ...{ classroomId, login: colleagueLogin },
  })),
  'removeTeacherAction /classes/[classroomId]': action(({ classroomId, colleagueId }) => ({
    ...{ classroomId, removedId: colleagueId },
  })),
  'archiveAction /classes/[classroomId]': action(({ classroomId }) => ({ classroomId })),
  'unarchiveAction /classes/[classroomId]': action(({ classroomId }) => ({ classroomId })),
  'importRosterAction /classes/[classroomId]/roster/import': action(({ classroomId }) => ({
    ...{ classroomId, intent: 'import', csv: `name,username\nAnna,anna.${randomUUID().slice(0, 8)}\n` },
  })),
  'joinClassAction /join/class': action(({ joinCode }) => ({ code: joinCode })),
  'leaveClassAction /join/class': action(({ classroomId }) => ({ classroomId })),

  'saveProfileAction /account': action(() => ({ zone: 'Europe/Berlin', appearance: 'light' })),
  'saveReviewSettingsAction /account': action(() => ({ retention: '90', newPerDay: '10', buttons: 'two' })),
  'changePasswordAction /account': action(() => ({
    ...{ currentPassword: 'lantern-quiet-river', newPassword: 'amber-window-snow' },
  })),
  'signOutAction /account': action(() => ({})),
  'signOutEverywhereAction /account': action(() => ({})),
  'deleteAccountAction /account': action(() => ({ password: 'lantern-quiet-river', sure: 'on' })),
  'claimAction /account': action(() => ({ next: '/', answer: 'no' })),
  'inviteAction /admin': action(() => ({ roles: 'teacher', note: 'Tom' })),
  'revokeInvitationAction /admin': action(({ ticketId }) => ({ ticketId })),
  'setRolesAction /admin': action(({ personId }) => ({ personId, roles: 'student' })),
  'resetLinkAction /admin': action(({ personId }) => ({ personId })),
  'deactivateAction /admin': action(({ personId }) => ({ personId })),
  'reactivateAction /admin': action(({ personId }) => ({ personId })),
  'acceptAppeal /appeals': action(({ appealId }) => ({ appealId, ...why })),
  'voidQuestion /appeals': action(({ appealId }) => ({ appealId, ...why })),
  'declineAppeal /appeals': action(({ appealId }) => ({ appealId, ...why })),
  'undo /appeals': action(({ decisionId }) => ({ decisionId, ...why })),
  'chooseAppearance /appearance': action(() => ({ appearance: 'light' }), { hasState: false }),
  'sendAppeal /attempts/[attemptId]/appeal': action(({ attemptId }) => ({
    ...{ attemptId, position: '1', number: '1', note: 'It is right.' },
  })),
  'archiveSetAction /dossiers/[dossierId]/sets/[setSlug]/edit': action(({ setId }) => ({ setId, archive: 'yes' })),
  'setVisibilityAction /dossiers/[dossierId]/sets/[setSlug]/edit': action(({ setId }) => ({
    ...{ setId, visibility: 'public' },
  })),
  'changeQuestionAction /dossiers/[dossierId]/sets/[setSlug]/questions': action(({ setId, questionId }) => ({
    ...{ setId, questionId, change: 'remove', back: '' },
  })),
  'editQuestionAction /dossiers/[dossierId]/sets/[setSlug]/questions': action(({ setId, questionId }) => ({
    ...{ setId, questionId, intent: 'check', stem: 'Who led the delegation?' },
  })),
  'joinAction /join/[secret]': action(() => ({
    ...{ secret: randomUUID(), name: 'Anna', email: `${randomUUID()}@example.org`, password: 'amber-window-snow' },
  })),
  'acceptAction /join/[secret]': action(() => ({ secret: randomUUID() })),
  'resetPasswordAction /join/[secret]': action(() => ({ secret: randomUUID(), password: 'amber-window-snow' })),
  'noteMissedAction /missed': action(() => ({ id: randomUUID(), factId: REVIEW.factId, kind: 'dismiss' }), {
    hasState: false,
  }),
  'sendReport /questions/[questionId]/report': action(({ questionId, attemptId }) => ({
    ...{ questionId, attemptId, number: '1', reason: 'unclear', text: 'Which?' },
  })),
  'resolveReportAction /reports': action(({ reportId }) => ({ reportId, resolution: 'Reworded.' })),
  'signInAction /sign-in': action(() => ({ login: 'nobody@example.org', password: 'amber-window-snow' })),
  'signUpAction /sign-up': action(() => ({
    ...{ name: 'Anna', email: `${randomUUID()}@example.org`, password: 'amber-window-snow' },
  })),
}

/** Of what a parameter of a path is the id. */
const PARAMETERS: Record<string, (things: Things) => string> = {
  classroomId: ({ classroomId }) => classroomId,
  pupilId: ({ pupilId }) => pupilId,
  studentId: ({ pupilId }) => pupilId,
  assignmentId: ({ assignmentId }) => assignmentId,
  code: ({ joinCode }) => joinCode,
  attemptId: ({ attemptId }) => attemptId,
  sittingId: ({ sittingId }) => sittingId,
  appealId: ({ appealId }) => appealId,
  personId: ({ personId }) => personId,
  questionId: ({ questionId }) => questionId,
  setSlug: ({ setSlug }) => setSlug,
  dossierId: () => DOSSIER_ID,
  articleId: () => 'reuters',
  factId: () => 'umerov-leads-ukraine',
  secret: ({ ticketId }) => ticketId,
}

/** The request of an entrance about these things. @throws Error for one that nobody has said how to ask */
export function askingFor(entrance: Entrance, things: Things, actorId: string): Asking {
  const make = REQUESTS[entrance.name]
  if (make) return make(things, actorId)
  if (entrance.kind === 'action' || (entrance.kind === 'handler' && entrance.method !== 'GET')) {
    throw new Error(`Say in requests.ts how ${entrance.name} is asked`)
  }
  return { kind: 'get', path: filled(entrance.path, things) }
}

/** A path with the ids of these things in the place of its parameters. */
export function filled(path: string, things: Things): string {
  return path.replace(/\[(\w+)\]/g, (_, name: string) => {
    const value = PARAMETERS[name]
    if (!value) throw new Error(`Say in requests.ts what [${name}] of ${path} is`)
    return encodeURIComponent(value(things))
  })
}
