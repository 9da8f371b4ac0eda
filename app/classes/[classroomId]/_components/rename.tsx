import { ActionForm, FormField, FormSubmit } from '@/app/_forms/action-form'
import { renameAction } from '../actions'

/** Gives a class another name. */
export function Rename({ classroomId, name }: { classroomId: string; name: string }) {
  return (
    <section className="section" aria-labelledby="rename-head">
      <h2 className="head" id="rename-head">
        Name of the class
      </h2>
      <ActionForm id="rename" action={renameAction}>
        <input type="hidden" name="classroomId" value={classroomId} />
        <FormField name="name" label="What the class is called" autoComplete="off" defaultValue={name} />
        <FormSubmit quiet>Rename</FormSubmit>
      </ActionForm>
    </section>
  )
}
