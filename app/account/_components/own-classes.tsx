import { ActionForm } from '@/app/_forms/action-form'
import { leaveClassAction } from '@/app/join/class/actions'
import type { OwnClass } from '@/server/classes/own-classes'

/** The classes a student is in, with the way out of each. */
export function OwnClasses({ classes }: { classes: readonly OwnClass[] }) {
  return (
    <section className="section" id="classes" aria-labelledby="classes-head">
      <h2 className="head" id="classes-head">
        Classes
      </h2>
      <div className="stack">
        {classes.length > 0 && (
          <>
            <p>If you leave, your answers stay yours, and your teachers no longer see you in their class.</p>
            <ul>
              {classes.map(({ id, name, teachers }) => (
                <li key={id} className="flex flex-wrap items-center justify-between gap-x-5 border-b border-rule py-2">
                  <span className="min-w-0 wrap-anywhere">
                    <span className="font-serif text-3">{name}</span>
                    <span className="block text-2 text-ink-2">With {teachers.join(', ')}</span>
                  </span>
                  <ActionForm id={`leave-${id}`} action={leaveClassAction}>
                    <input type="hidden" name="classroomId" value={id} />
                    <button className="btn quiet small" type="submit">
                      Leave<span className="vh"> {name}</span>
                    </button>
                  </ActionForm>
                </li>
              ))}
            </ul>
          </>
        )}
        <p>
          <a className="link" href="/join/class">
            Join a class with a code
          </a>
        </p>
      </div>
    </section>
  )
}
