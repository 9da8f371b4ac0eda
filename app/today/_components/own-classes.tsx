import type { OwnClass } from '@/server/classes/own-classes'

/** The classes a learner is in, and the way into another. */
export function OwnClasses({ classes }: { classes: readonly OwnClass[] }) {
  return (
    <section className="section mt-7" id="classes" aria-labelledby="classes-head">
      <h2 className="head" id="classes-head">
        {classes.length === 1 ? 'Your class' : 'Your classes'}
      </h2>
      {classes.length > 0 && (
        <ul>
          {classes.map(({ id, name, teachers }) => (
            <li key={id} className="border-b border-rule py-3 break-words">
              <span className="font-serif text-4">{name}</span>
              <span className="block text-2 text-ink-2">With {teachers.join(', ')}</span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a className="link" href="/join/class">
          Join a class with a code
        </a>
      </p>
    </section>
  )
}
