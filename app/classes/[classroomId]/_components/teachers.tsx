import { ActionForm, FormField, FormSubmit } from '@/app/_forms/action-form'
import type { ClassTeacher } from '@/server/classes/classrooms'
import { addTeacherAction, removeTeacherAction } from '../actions'

type TeachersProps = { classroomId: string; teachers: readonly ClassTeacher[]; ownId: string }

/** Who teaches a class, and the form for one more. The last one has no button to go. */
export function Teachers({ classroomId, teachers, ownId }: TeachersProps) {
  return (
    <section className="section" aria-labelledby="teachers-head">
      <h2 className="head" id="teachers-head">
        Teachers
      </h2>
      <ul>
        {teachers.map((teacher) => (
          <li
            key={teacher.id}
            className="flex flex-wrap items-center justify-between gap-x-5 border-b border-rule py-2"
          >
            <span className="min-w-0 break-words">
              <span className="font-serif text-3">{teacher.name}</span>
              <span className="block break-all text-2 text-ink-2">{teacher.login}</span>
            </span>
            {teachers.length > 1 && (
              <ActionForm id={`remove-${teacher.id}`} action={removeTeacherAction}>
                <input type="hidden" name="classroomId" value={classroomId} />
                <input type="hidden" name="removedId" value={teacher.id} />
                <button className="btn quiet small" type="submit">
                  {teacher.id === ownId ? 'Leave the class' : 'Remove'}
                  {teacher.id !== ownId && <span className="vh"> {teacher.name}</span>}
                </button>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      <div className="mt-5">
        <ActionForm id="teacher" action={addTeacherAction}>
          <input type="hidden" name="classroomId" value={classroomId} />
          <FormField
            name="login"
            label="Add a colleague"
            hint="The e-mail address or username of a teacher here. They may do all that you may."
            autoComplete="off"
            autoCapitalize="none"
          />
          <FormSubmit quiet>Add as teacher</FormSubmit>
        </ActionForm>
      </div>
    </section>
  )
}
