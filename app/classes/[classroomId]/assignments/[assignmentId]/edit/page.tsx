import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm, FormSubmit } from '@/app/_forms/action-form'
import { Page } from '@/components/page'
import { requireRole } from '@/server/auth/session'
import { findClassroom, listClassrooms } from '@/server/classes/classrooms'
import { findAssignment, type TaughtAssignment } from '@/server/classes/find-assignment'
import { listExceptions } from '@/server/classes/list-exceptions'
import { readPaper } from '@/server/classes/read-paper'
import { AskedList } from '../../_components/asked-list'
import { AssignmentFormFields } from '../../_components/assignment-fields'
import { valuesOf } from '../../_components/default-values'
import { closeAssignmentAction, deleteAssignmentAction, saveAssignmentAction } from '../../actions'
import { ForOneStudent } from './_components/for-one-student'

export const metadata: Metadata = { title: 'Edit an assignment', robots: { index: false } }

type Props = { params: Promise<{ classroomId: string; assignmentId: string }> }

/** Everything that may be changed about an assignment, while it runs or before; what it asks stays. */
export default async function EditAssignmentPage({ params }: Props) {
  const { classroomId, assignmentId } = await params
  const page = `/classes/${classroomId}/assignments/${assignmentId}`
  const teacher = await requireRole('teacher', { returnTo: `${page}/edit` })
  const taught = { teacherId: teacher.id, classroomId, assignmentId }
  const assignment = await findAssignment({ ...taught, alsoDeleted: true })
  if (!assignment) notFound()
  const [classroom, classes, exceptions, paper] = await Promise.all([
    findClassroom(taught),
    listClassrooms(taught),
    listExceptions(taught),
    readPaper(taught),
  ])
  if (assignment.isDeleted) {
    return (
      <Page reader={teacher} current="classes" narrow>
        <Deleted assignment={assignment} />
      </Page>
    )
  }
  return (
    <Page reader={teacher} current="classes" narrow>
      <p>
        <a className="link" href={page}>
          {`${assignment.title}, ${assignment.className}`}
        </a>
      </p>
      <div className="stack-l">
        <h1 className="title">Edit the assignment</h1>
        <ActionForm id="edit" action={saveAssignmentAction}>
          <Named assignment={assignment} />
          <input type="hidden" name="version" value={assignment.updatedAt.toISOString()} />
          <AssignmentFormFields formId="edit" values={valuesOf(assignment)} showsAll />
          <FormSubmit>Save</FormSubmit>
        </ActionForm>
        <ForOneStudent
          assignment={assignment}
          students={classroom?.students ?? []}
          exceptions={exceptions}
          zone={assignment.zone}
        />
        <Ending assignment={assignment} />
        <section className="section" aria-labelledby="copy-head">
          <h2 className="head" id="copy-head">
            Copy it
          </h2>
          <p className="say">The copy asks the same questions. When it is due is asked next.</p>
          <ul className="mt-3">
            {classes.map(({ id, name }) => (
              <li key={id}>
                <a className="link" href={`/classes/${id}/assignments/new?copy=${assignmentId}`}>
                  {id === classroomId ? `For ${name} once more` : `For ${name}`}
                </a>
              </li>
            ))}
          </ul>
        </section>
        <section className="section" aria-labelledby="asked">
          <h2 className="head" id="asked">
            What everybody is asked
          </h2>
          <p className="say">Fixed when it was assigned: changes to the set or its questions do not change it.</p>
          <AskedList questions={paper} />
        </section>
      </div>
    </Page>
  )
}

function Named({ assignment: { id, classroomId } }: { assignment: TaughtAssignment }) {
  return (
    <>
      <input type="hidden" name="classroomId" value={classroomId} />
      <input type="hidden" name="assignmentId" value={id} />
    </>
  )
}

function Ending({ assignment }: { assignment: TaughtAssignment }) {
  const isClosed = assignment.terms.closedAt !== null
  return (
    <section className="section" aria-labelledby="ending">
      <h2 className="head" id="ending">
        Close or delete
      </h2>
      <p className="say mb-4">
        {isClosed
          ? 'It is closed: nobody can start it, except students to whom you gave a time of their own since.'
          : 'Once it is closed nobody can start it. Whoever has begun may finish.'}
      </p>
      <ActionForm id="close" action={closeAssignmentAction} label="Close">
        <Named assignment={assignment} />
        <input type="hidden" name="close" value={isClosed ? 'no' : 'yes'} />
        <FormSubmit quiet>{isClosed ? 'Open it again' : 'Close it now'}</FormSubmit>
      </ActionForm>
      <p className="say mt-5 mb-4">
        Deleting takes it out of every list, yours and the students’. Their answers stay, and you can put it back.
      </p>
      <ActionForm id="delete" action={deleteAssignmentAction} label="Delete">
        <Named assignment={assignment} />
        <input type="hidden" name="remove" value="yes" />
        <FormSubmit quiet>Delete it</FormSubmit>
      </ActionForm>
    </section>
  )
}

function Deleted({ assignment }: { assignment: TaughtAssignment }) {
  return (
    <div className="stack">
      <p>
        <a className="link" href={`/classes/${assignment.classroomId}`}>
          {assignment.className}
        </a>
      </p>
      <h1 className="title">{`“${assignment.title}” is deleted`}</h1>
      <p className="lede">It stands in no list any more. What was answered is kept.</p>
      <ActionForm id="restore" action={deleteAssignmentAction} label="Put back">
        <Named assignment={assignment} />
        <input type="hidden" name="remove" value="no" />
        <FormSubmit>Put it back</FormSubmit>
      </ActionForm>
    </div>
  )
}
