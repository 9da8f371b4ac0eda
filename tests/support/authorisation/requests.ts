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
const seat = ({ classroomId, studentId }: Things) => ({ classroomId, studentId })
const given = ({ classroomId, assignmentId }: Things) => ({ classroomId, assignmentId })
const ASSIGNMENT = {
  ...{ title: 'Given', instructions: '', opens: '', due: '2099-06-02T10:00', zone: 'UTC', taking: 'after_submitting' },
  ...{ attempts: '1', counting: 'best', minutes: '', order: 'shuffled', late: 'refuse', penalty: '0' },
}
const suggested = ({ broughtId }: Things) => ({ dossierId: broughtId, suggestionId: randomUUID(), seen: '0' })
const ARTICLE = {
  ...{ outlet: 'Harbour Post', title: 'Ferry talks', date: '2025-06-02', relays: '' },
  text: 'Ada Brown led the ferry talks in Bergen on Monday.\n\nThe two towns agreed on twelve crossings a day, she said.',
}
const why = { reason: 'Because of the source.' }

/** Entrances that are no plain page, or whose address needs more than its path. */
const REQUESTS: Record<string, Make> = {
  'GET /api/auth/[...nextauth]': get(() => '/api/auth/session'),
  'POST /api/auth/[...nextauth]': (_, actorId) => ({ kind: 'form', path: '/api/auth/signout', body: { actorId } }),
  'GET /api/v1/sets/count': get(({ setId }) => `/api/v1/sets/count?dossier=${DOSSIER_ID}&set=${setId}&count=5`),
  'GET /questions/[questionId]/report': get(
    ({ questionId, attemptId }) => `/questions/${questionId}/report?attempt=${attemptId}&q=1`,
  ),
  'GET /dossiers/[dossierId]/sets/[setSlug]/questions/[questionId]': get(
    ({ setSlug, setQuestionId }) =>
      `/dossiers/${DOSSIER_ID}/sets/${setSlug}/questions/${encodeURIComponent(setQuestionId)}`,
  ),
  'GET /questions/[questionId]/report/thanks': get(
    ({ questionId, attemptId }) => `/questions/${questionId}/report/thanks?attempt=${attemptId}&q=1`,
  ),
  'GET /attempts/[attemptId]/appeal': get(
    ({ attemptId, questionPosition }) => `/attempts/${attemptId}/appeal?q=${questionPosition}`,
  ),
  'GET /attempts/[attemptId]/report': get(({ attemptId }) => `/attempts/${attemptId}/report?q=1`),
  'GET /sets/new': get(() => `/sets/new?dossier=${DOSSIER_ID}`),

  'POST /api/v1/attempts': json(
    () => '/api/v1/attempts',
    ({ setId }) => ({ setId, mode: 'practice' }),
  ),
  'POST /api/v1/attempts/[attemptId]/hand-in': json(
    ({ runningAttemptId }) => `/api/v1/attempts/${runningAttemptId}/hand-in`,
    () => ({}),
  ),
  'POST /api/v1/attempts/[attemptId]/practise-missed': json(
    ({ attemptId }) => `/api/v1/attempts/${attemptId}/practise-missed`,
    () => ({}),
  ),
  'POST /api/v1/attempts/[attemptId]/responses': json(
    ({ runningAttemptId }) => `/api/v1/attempts/${runningAttemptId}/responses`,
    () => ({
      ...{ id: randomUUID(), position: 1, sequence: 1, answer: { kind: 'dont-know' }, visibleMs: 1 },
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
    ({ setId, setQuestionId }) => ({
      setId,
      subject: { questionId: setQuestionId },
      edit: { stem: 'Who led the delegation?', options: [], keyAt: null, answer: '', accepted: [] },
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
  'createStudentAction /classes': action(({ classroomId }) => ({
    ...{ classroomId, name: 'Anna', username: `anna.${randomUUID().slice(0, 8)}` },
  })),
  'studentCodeAction /classes': action((things) => ({ ...seat(things), username: 'student' })),
  'studentLinkAction /classes': action(seat),
  'removeStudentAction /classes': action(seat),
  'moveStudentAction /classes': action((things) => ({ ...seat(things), toClassroomId: things.secondClassroomId })),
  'extraTimeAction /classes': action((things) => ({ ...seat(things), percent: '25' })),
  'joinCodeAction /classes/[classroomId]': action(({ classroomId }) => ({ classroomId, days: '7' })),
  'endCodeAction /classes/[classroomId]': action(({ classroomId }) => ({ classroomId })),
  'addTeacherAction /classes/[classroomId]': action(({ classroomId, newcomerLogin }) => ({
    ...{ classroomId, login: newcomerLogin },
  })),
  'removeTeacherAction /classes/[classroomId]': action(({ classroomId, colleagueId }) => ({
    ...{ classroomId, removedId: colleagueId },
  })),
  'renameAction /classes/[classroomId]': action(({ classroomId }) => ({ classroomId, name: 'Another name' })),
  'archiveAction /classes/[classroomId]': action(({ classroomId }) => ({ classroomId })),
  'unarchiveAction /classes/[classroomId]': action(({ classroomId }) => ({ classroomId })),
  'importRosterAction /classes/[classroomId]/roster/import': action(({ classroomId }) => ({
    ...{ classroomId, intent: 'import', csv: `name,username\nAnna,anna.${randomUUID().slice(0, 8)}\n` },
  })),
  'joinClassAction /join/class': action(({ joinCode }) => ({ code: joinCode })),
  'leaveClassAction /join/class': action(({ classroomId }) => ({ classroomId })),

  'assignAction /classes/[classroomId]/assignments': action(({ classroomId }) => ({
    ...{ ...ASSIGNMENT, classroomId, setId: `${DOSSIER_ID}:what-russia-demands`, seed: '1' },
  })),
  'saveAssignmentAction /classes/[classroomId]/assignments': action((things) => ({
    ...{ ...ASSIGNMENT, ...given(things), version: things.assignmentVersion },
  })),
  'closeAssignmentAction /classes/[classroomId]/assignments': action((things) => ({ ...given(things), close: 'yes' })),
  'deleteAssignmentAction /classes/[classroomId]/assignments': action((things) => ({
    ...{ ...given(things), remove: 'yes' },
  })),
  'grantAction /classes/[classroomId]/assignments': action((things) => ({
    ...{ ...given(things), learnerId: things.studentId, due: '', zone: 'UTC', extraMinutes: '5', extraAttempts: '1' },
  })),
  'markAction /classes/[classroomId]/assignments/[assignmentId]/results/[attemptId]': action((things) => ({
    ...{ ...given(things), attemptId: things.attemptId, position: '1', score: '1', comment: 'Well argued.' },
  })),
  'takeBackAction /classes/[classroomId]/assignments/[assignmentId]/results/[attemptId]': action((things) => ({
    ...{ ...given(things), attemptId: things.attemptId, position: '1', comment: '' },
  })),
  'reportQuestionAction /classes/[classroomId]/assignments/[assignmentId]/questions': action(({ questionId }) => ({
    ...{ questionId, text: 'Which?' },
  })),
  'calendarAction /assignments/calendar': action(() => ({})),
  'endCalendarAction /assignments/calendar': action(() => ({})),
  'POST /api/v1/assignments/[assignmentId]/attempts': json(
    ({ assignmentId }) => `/api/v1/assignments/${assignmentId}/attempts`,
    () => ({}),
  ),

  'POST /api/v1/attempts/[attemptId]/time-up': json(
    ({ runningAttemptId }) => `/api/v1/attempts/${runningAttemptId}/time-up`,
    () => ({ position: 1, visibleMs: 1, zone: 'UTC' }),
  ),
  'GET /api/v1/dossiers/[dossierId]/export/[file]': get(
    ({ broughtId }) => `/api/v1/dossiers/${broughtId}/export/all.yaml`,
  ),
  'GET /dossiers/[dossierId]/compare': get(({ broughtId }) => `/dossiers/${broughtId}/compare`),
  'GET /dossiers/[dossierId]/desk': get(({ broughtId }) => `/dossiers/${broughtId}/desk`),
  'GET /dossiers/[dossierId]/import': get(({ broughtId }) => `/dossiers/${broughtId}/import`),
  'GET /dossiers/[dossierId]/names': get(({ broughtId }) => `/dossiers/${broughtId}/names`),
  'GET /dossiers/[dossierId]/sharing': get(({ broughtId }) => `/dossiers/${broughtId}/sharing`),
  'newDossierAction /dossiers/new': action(() => ({ ...ARTICLE, dossierTitle: 'Ferry' })),
  'importDossierAction /dossiers/new': action(() => ({})),
  'addArticleAction /dossiers/[dossierId]/import': action(({ broughtId }) => ({ ...ARTICLE, dossierId: broughtId })),
  'setPassageAction /dossiers/[dossierId]/import': action(({ broughtId }) => ({
    ...{ dossierId: broughtId, articleSlug: 'none', paragraph: '1', furniture: 'yes' },
  })),
  'acceptAction /dossiers/[dossierId]/desk': action(suggested),
  'rejectAction /dossiers/[dossierId]/desk': action(suggested),
  'undoAction /dossiers/[dossierId]/desk': action(suggested),
  'supersedeAction /dossiers/[dossierId]/desk': action(suggested),
  'saveDraftAction /dossiers/[dossierId]/desk': action(suggested, { hasState: false }),
  'byHandAction /dossiers/[dossierId]/desk': action(({ broughtId }) => ({
    ...{ dossierId: broughtId, articleSlug: 'none', paragraph: '1', words: 'Ferry' },
  })),
  'askModelAction /dossiers/[dossierId]/desk': action(({ broughtId }) => ({
    ...{ dossierId: broughtId, articleSlug: 'none' },
  })),
  'makeSetAction /dossiers/[dossierId]/desk': action(({ broughtId }) => ({ dossierId: broughtId, title: 'Ferry' })),
  'labelAction /dossiers/[dossierId]/compare': action(({ broughtId }) => ({
    ...{ dossierId: broughtId, first: 'one', second: 'two', title: 'How many', difference: 'One says two' },
  })),
  'unlabelAction /dossiers/[dossierId]/compare': action(({ broughtId }) => ({
    ...{ dossierId: broughtId, disputeId: 'none' },
  })),
  'saveNameAction /dossiers/[dossierId]/names': action(({ broughtId }) => ({
    ...{ dossierId: broughtId, entityId: 'none', seen: '', name: 'Ferry', type: 'person' },
  })),
  'confirmNameAction /dossiers/[dossierId]/names': action(({ broughtId }) => ({ dossierId: broughtId, name: 'None' })),
  'rejectNameAction /dossiers/[dossierId]/names': action(({ broughtId }) => ({ dossierId: broughtId, name: 'None' })),
  'undoRejectionAction /dossiers/[dossierId]/names': action(({ broughtId }) => ({
    ...{ dossierId: broughtId, sequence: '1' },
  })),
  'mergeNamesAction /dossiers/[dossierId]/names': action(({ broughtId }) => ({
    ...{ dossierId: broughtId, from: 'one', into: 'two' },
  })),
  'splitNameAction /dossiers/[dossierId]/names': action(({ broughtId }) => ({
    ...{ dossierId: broughtId, entityId: 'one', alias: 'two' },
  })),
  'setSharingAction /dossiers/[dossierId]/sharing': action(({ broughtId }) => ({
    ...{ dossierId: broughtId, visibility: 'private' },
  })),
  'addEditorAction /dossiers/[dossierId]/sharing': action(({ broughtId, newcomerLogin }) => ({
    ...{ dossierId: broughtId, login: newcomerLogin },
  })),
  'removeEditorAction /dossiers/[dossierId]/sharing': action(({ broughtId, editorId }) => ({
    ...{ dossierId: broughtId, editorId },
  })),
  'deleteDossierAction /dossiers/[dossierId]/sharing': action(({ broughtId }) => ({ dossierId: broughtId })),

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
  'sendAppeal /attempts/[attemptId]/appeal': action(({ attemptId, questionPosition }) => ({
    ...{ attemptId, position: String(questionPosition), number: '1', note: 'It is right.' },
  })),
  'archiveSetAction /dossiers/[dossierId]/sets/[setSlug]/edit': action(({ setId }) => ({ setId, archive: 'yes' })),
  'setVisibilityAction /dossiers/[dossierId]/sets/[setSlug]/edit': action(({ setId }) => ({
    ...{ setId, visibility: 'public' },
  })),
  'changeQuestionAction /dossiers/[dossierId]/sets/[setSlug]/questions': action(({ setId, setQuestionId }) => ({
    ...{ setId, questionId: setQuestionId, change: 'remove', back: '' },
  })),
  'editQuestionAction /dossiers/[dossierId]/sets/[setSlug]/questions': action(({ setId, setQuestionId }) => ({
    ...{ setId, questionId: setQuestionId, intent: 'check', stem: 'Who led the delegation?' },
  })),
  'joinAction /join/[secret]': action(({ invitation }) => ({
    ...{ secret: invitation, name: 'Anna', email: `${randomUUID()}@example.org`, password: 'amber-window-snow' },
  })),
  'acceptAction /join/[secret]': action(({ invitation }) => ({ secret: invitation })),
  'resetPasswordAction /join/[secret]': action(() => ({ secret: randomUUID(), password: 'amber-window-snow' })),
  'noteMissedAction /missed': action(() => ({ id: randomUUID(), factId: REVIEW.factId, kind: 'dismiss' }), {
    hasState: false,
  }),
  'sendReport /questions/[questionId]/report': action(({ questionId, attemptId }) => ({
    ...{ questionId, attemptId, number: '1', reason: 'unclear', text: 'Which?' },
  })),
  'resolveReportAction /reports': action(({ reportId }) => ({ reportId, resolution: 'Reworded.' })),
  'signInAction /sign-in': action(() => ({ login: `${randomUUID()}@example.org`, password: 'amber-window-snow' })),
  'signUpAction /sign-up': action(() => ({
    ...{ name: 'Anna', email: `${randomUUID()}@example.org`, password: 'amber-window-snow' },
  })),
}

/** Of what a parameter of a path is the id. */
const PARAMETERS: Record<string, (things: Things) => string> = {
  classroomId: ({ classroomId }) => classroomId,
  studentId: ({ studentId }) => studentId,
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
  secret: ({ invitation }) => invitation,
  token: ({ calendarToken }) => calendarToken,
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
