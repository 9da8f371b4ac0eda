import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm, FormField, FormSubmit, FormTextArea } from '@/app/_forms/action-form'
import { longDay, timeOfDay } from '@/components/dates'
import { Mark, OutcomeMark } from '@/components/mark'
import { points, pointsOf } from '@/components/points'
import {
  getMarkedAttempt,
  type MarkedAttempt,
  type MarkedQuestion,
  type MarkNote,
} from '@/server/classes/get-marked-attempt'
import { AssignmentFrame } from '../../_components/assignment-frame'
import { loadAssignmentPage } from '../../load-assignment-page'
import { markAction, takeBackAction } from './actions'

export const metadata: Metadata = { title: 'Mark an attempt', robots: { index: false } }

type MarkPageProps = { params: Promise<{ classroomId: string; assignmentId: string; attemptId: string }> }

/** A student's attempt: what they answered, what it counts for, and what teachers changed or said about it. */
export default async function MarkPage({ params }: MarkPageProps) {
  const { teacher, scope, path } = await loadAssignmentPage(params)
  const { attemptId } = await params
  const marked = await getMarkedAttempt({ ...scope, attemptId })
  if (!marked) notFound()
  const { assignment, student, attempts, standing, questions } = marked
  const place = { classroomId: scope.classroomId, assignmentId: scope.assignmentId, attemptId: marked.attemptId }
  return (
    <AssignmentFrame teacher={teacher} assignment={assignment} tab="results">
      <section className="section" aria-labelledby="student">
        <div className="headrow">
          <h2 className="head" id="student">
            <a className="plain" href={`/classes/${scope.classroomId}/students/${student.id}`}>
              {student.name}
            </a>
          </h2>
          {attempts.length > 1 && <Attempts marked={marked} path={path} />}
        </div>
        <p className="say">
          {standing ? standingWords(marked) : 'Still answering. It can be marked once it is handed in.'}
        </p>
        <Notes notes={marked.lines} zone={teacher.zone} />
        {standing && (
          <MarkForm
            place={{ ...place, position: null }}
            most={questions.length}
            canTakeBack={marked.lines.length > 0 && isCorrectedAsWhole(marked)}
          />
        )}
      </section>
      {questions.map((question) => (
        <section
          key={question.position}
          className="section item mt-6"
          id={`q${question.position}`}
          aria-labelledby={`q${question.position}-head`}
        >
          <p className="label">Question {question.position}</p>
          <h2 className="head" id={`q${question.position}-head`}>
            {question.stem}
          </h2>
          <Answer question={question} />
          <Notes notes={question.lines} zone={teacher.zone} />
          {standing && !question.isVoid && (
            <MarkForm place={{ ...place, position: question.position }} most={1} canTakeBack={question.isCorrected} />
          )}
        </section>
      ))}
    </AssignmentFrame>
  )
}

function standingWords({ standing, worked, number, attempts }: MarkedAttempt): string {
  if (!standing || !worked) return ''
  const which = attempts.length > 1 ? `Attempt ${number}: ` : ''
  const late = standing.isLate ? ', late' : ''
  const was = standing.score === worked.score ? '' : `, worked out as ${points(worked.score)}`
  return `${which}${pointsOf(standing)} points${late}${was}.`
}

function isCorrectedAsWhole({ lines, worked }: MarkedAttempt): boolean {
  const last = lines.findLast(({ to }) => to !== null)
  return last !== undefined && last.to !== worked?.score
}

function Attempts({ marked: { attempts, attemptId }, path }: { marked: MarkedAttempt; path: string }) {
  return (
    <nav className="nav" aria-label="Attempts">
      {attempts.map(({ id, number }) => (
        <a key={id} href={`${path}/results/${id}`} aria-current={id === attemptId ? 'page' : undefined}>
          Attempt {number}
        </a>
      ))}
    </nav>
  )
}

function Answer({
  question: { given, key, outcome, isVoid, score, worked, isCorrected },
}: {
  question: MarkedQuestion
}) {
  return (
    <dl className="space-y-3">
      <div>
        <dt className="label">Answered</dt>
        <dd className="break-words font-serif text-4">{given || (given === null ? 'No answer' : 'Nothing written')}</dd>
      </div>
      <div>
        <dt className="label">Right answer</dt>
        <dd className="break-words font-serif text-4">{key}</dd>
      </div>
      <div>
        <dt className="label">Points</dt>
        <dd>
          {outcome ? (
            <OutcomeMark outcome={outcome} word={outcome === 'dont-know' ? 'Didn’t know' : undefined} />
          ) : (
            <Mark icon="dash">Not answered</Mark>
          )}{' '}
          {isVoid ? 'Voided: it counts for nothing.' : `${points(score)} of 1`}
          {isCorrected && `, worked out as ${points(worked)}`}
        </dd>
      </div>
    </dl>
  )
}

/** What teachers did and said, oldest first. */
function Notes({ notes, zone }: { notes: readonly MarkNote[]; zone: string }) {
  if (notes.length === 0) return null
  return (
    <ul className="flagline calm space-y-3">
      {notes.map(({ id, author, at, from, to, comment }) => (
        <li key={id}>
          {comment !== '' && <p className="break-words">{comment}</p>}
          <p className="meta">
            {author}, {longDay(at, zone)}, {timeOfDay(at, zone)}
            {from !== null && to !== null && `: ${points(from)} → ${points(to)}`}
          </p>
        </li>
      ))}
    </ul>
  )
}

type FormPlace = { classroomId: string; assignmentId: string; attemptId: string; position: number | null }

function MarkForm({ place, most, canTakeBack }: { place: FormPlace; most: number; canTakeBack: boolean }) {
  const what = place.position === null ? 'the attempt' : `question ${place.position}`
  return (
    <details className="more">
      <summary>{place.position === null ? 'Mark or comment on the whole attempt' : 'Mark or comment'}</summary>
      <ActionForm id={`mark-${place.position ?? 'all'}`} action={markAction} label={`Mark ${what}`}>
        <PlaceFields place={place} />
        <FormField
          name="score"
          label={`Points, 0 to ${most}`}
          hint="Leave it empty to say something only."
          inputMode="decimal"
          autoComplete="off"
        />
        <FormTextArea name="comment" label="Comment" hint="The student reads it with their result." rows={2} />
        <FormSubmit quiet>Save</FormSubmit>
      </ActionForm>
      {canTakeBack && (
        <div className="mt-4">
          <ActionForm
            id={`back-${place.position ?? 'all'}`}
            action={takeBackAction}
            label={`Take back the mark of ${what}`}
          >
            <PlaceFields place={place} />
            <FormField name="comment" label="Why take the mark back?" autoComplete="off" />
            <FormSubmit quiet>Take the mark back</FormSubmit>
          </ActionForm>
        </div>
      )}
    </details>
  )
}

function PlaceFields({ place: { position, ...ids } }: { place: FormPlace }) {
  return (
    <>
      {Object.entries(ids).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="position" value={position ?? ''} />
    </>
  )
}
