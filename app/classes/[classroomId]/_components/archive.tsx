import { ActionForm, FormSubmit } from '@/app/_forms/action-form'
import { longDay } from '@/components/dates'
import { archiveAction, unarchiveAction } from '../actions'

/** Says that a class is put away, with the way back. */
export function ArchivedNotice(props: { classroomId: string; archivedAt: Date; zone: string }) {
  return (
    <div className="flagline calm mt-4">
      <p>
        Put away on {longDay(props.archivedAt, props.zone)}. Nobody joins and nothing is assigned; what was done stays
        to be read.
      </p>
      <div className="mt-3">
        <ActionForm id="unarchive" action={unarchiveAction}>
          <input type="hidden" name="classroomId" value={props.classroomId} />
          <FormSubmit quiet>Take it up again</FormSubmit>
        </ActionForm>
      </div>
    </div>
  )
}

/** Puts a class away. */
export function Archive({ classroomId }: { classroomId: string }) {
  return (
    <section className="section" aria-labelledby="archive-head">
      <h2 className="head" id="archive-head">
        Put the class away
      </h2>
      <ActionForm id="archive" action={archiveAction}>
        <input type="hidden" name="classroomId" value={classroomId} />
        <p>For the end of the year: it leaves everybody’s lists, and its results stay. You can take it up again.</p>
        <FormSubmit quiet>Put it away</FormSubmit>
      </ActionForm>
    </section>
  )
}
