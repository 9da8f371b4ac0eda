import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm, FormSubmit } from '@/app/_forms/action-form'
import { setAmount } from '@/app/dossiers/_components/set-amount'
import { ContentsList } from '@/components/contents-list'
import { Page } from '@/components/page'
import { Id } from '@/server/auth/inputs'
import { requireRole, type SessionUser } from '@/server/auth/session'
import { findClassroom } from '@/server/classes/classrooms'
import { type Draft, draftAssignment } from '@/server/classes/draft-assignment'
import { listSetsToAssign, type SetToAssign } from '@/server/classes/list-sets-to-assign'
import { AskedList } from '../_components/asked-list'
import { AssignmentFormFields } from '../_components/assignment-fields'
import { newValues, valuesOf } from '../_components/default-values'
import { assignAction } from '../actions'

export const metadata: Metadata = { title: 'A new assignment', robots: { index: false } }

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ classroomId: string }>; searchParams: Promise<Query> }

/** A set is chosen first; then it needs a due time, and everything else may stay as it is. */
export default async function NewAssignmentPage({ params, searchParams }: Props) {
  const [{ classroomId }, query] = await Promise.all([params, searchParams])
  const teacher = await requireRole('teacher', { returnTo: `/classes/${classroomId}/assignments/new` })
  const isId = Id.safeParse(classroomId).success
  const classroom = isId ? await findClassroom({ teacherId: teacher.id, classroomId }) : null
  if (!classroom) notFound()
  const draft = await draftAssignment({ teacherId: teacher.id, classroomId, ...toAsked(query) })
  return (
    <Page reader={teacher} current="classes" narrow>
      <p>
        <a className="link" href={`/classes/${classroomId}`}>
          {classroom.name}
        </a>
      </p>
      {draft ? (
        <Assign classroomId={classroomId} className={classroom.name} teacher={teacher} draft={draft} />
      ) : (
        <ChooseSet classroomId={classroomId} sets={await listSetsToAssign({ teacherId: teacher.id, classroomId })} />
      )}
    </Page>
  )
}

function toAsked(query: Query): { draw: number; setId?: string; factIds?: string[]; copyOf?: string } {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : undefined)
  const copyOf = text('copy')
  const draw = /^\d{1,3}$/.test(text('draw') ?? '') ? Number(query.draw) : 0
  if (copyOf !== undefined && Id.safeParse(copyOf).success) return { copyOf, draw }
  return { draw, setId: text('set'), factIds: text('facts')?.split(',') }
}

function ChooseSet({ classroomId, sets }: { classroomId: string; sets: readonly SetToAssign[] }) {
  const dossiers = [...new Set(sets.map(({ dossierTitle }) => dossierTitle))]
  return (
    <div className="stack-l">
      <div>
        <h1 className="title">A new assignment</h1>
        <p className="lede mt-4">Which set? Everybody in the class will be asked the same questions from it.</p>
        {sets.length === 0 && <p className="empty mt-5">There is no set with questions yet.</p>}
      </div>
      {dossiers.map((title, i) => (
        <section className="section" key={title} aria-labelledby={`dossier-${i}`}>
          <h2 className="head" id={`dossier-${i}`}>
            {title}
          </h2>
          <ContentsList
            items={sets
              .filter(({ dossierTitle }) => dossierTitle === title)
              .map((set) => ({
                href: `/classes/${classroomId}/assignments/new?set=${encodeURIComponent(set.id)}`,
                name: set.title,
                amount: ORIGINS[set.origin] + setAmount(set),
              }))}
          />
        </section>
      ))}
      <p className="meta">
        Another choice of questions? <a href="/sets">Make a set of your own</a>; it will stand here.
      </p>
    </div>
  )
}

const ORIGINS = { bundled: '', own: 'yours, ', public: 'by a colleague, ' }

type AssignProps = { classroomId: string; className: string; teacher: SessionUser; draft: Draft }

function Assign({ classroomId, className, teacher, draft }: AssignProps) {
  const { copied, facts, now, questions, seed, set, shared } = draft
  const title = facts.length > 0 ? `Once more: ${set.title}` : set.title
  const values = newValues({ title, zone: copied?.zone ?? teacher.zone, now })
  const { due, opens } = values
  return (
    <div className="stack-l">
      <div>
        <h1 className="title">{`Assign to ${className}`}</h1>
        <p className="lede mt-4">{`${copied ? 'A copy of ' : ''}${copied?.title ?? set.title}: ${countOf(questions.length)}.`}</p>
        {!copied && (
          <p>
            <a className="link" href={`/classes/${classroomId}/assignments/new`}>
              Choose another set
            </a>
          </p>
        )}
      </div>
      <ActionForm id="assign" action={assignAction}>
        <input type="hidden" name="classroomId" value={classroomId} />
        {copied ? (
          <input type="hidden" name="copyOf" value={copied.id} />
        ) : (
          <>
            <input type="hidden" name="setId" value={set.id} />
            <input type="hidden" name="setVersion" value={set.version} />
            <input type="hidden" name="seed" value={seed} />
            {facts.length > 0 && <input type="hidden" name="facts" value={facts.join(',')} />}
          </>
        )}
        <AssignmentFormFields formId="assign" values={copied ? { ...valuesOf(copied), opens, due } : values} />
        {shared ? (
          <>
            <WillRead className={className} shared={shared} />
            <FormSubmit>Assign and share the dossier</FormSubmit>
          </>
        ) : (
          <FormSubmit>Assign</FormSubmit>
        )}
      </ActionForm>
      <section className="section" aria-labelledby="asked">
        <h2 className="head" id="asked">
          What everybody is asked
        </h2>
        {!copied && (
          <p>
            <a className="link" href={redrawHref(classroomId, draft)}>
              Draw other questions
            </a>
          </p>
        )}
        <AskedList questions={questions} />
      </section>
    </div>
  )
}

/** Said before it happens, since a class that reads a dossier reads its articles in full. */
function WillRead({ className, shared }: { className: string; shared: NonNullable<Draft['shared']> }) {
  return (
    <div className="flagline">
      <p>
        {`${className} cannot read the dossier “${shared.title}” yet. If you assign this, everybody in the class will be able to read it: its articles in full, its facts and its other sets.`}{' '}
        <a href={`/dossiers/${shared.dossierId}/sharing`}>Who reads it now</a>
      </p>
      <input type="hidden" name="sharesDossier" value="yes" />
    </div>
  )
}

/** Another choice from the same set, on the same facts. */
function redrawHref(classroomId: string, { set, facts, draw }: Draft): string {
  const query = new URLSearchParams({ set: set.id, draw: String(draw + 1) })
  if (facts.length > 0) query.set('facts', facts.join(','))
  return `/classes/${classroomId}/assignments/new?${query}#asked`
}

function countOf(questions: number): string {
  return questions === 1 ? 'one question' : `${questions} questions`
}
