'use client'
import { useEffect, useRef } from 'react'
import type { RosterDone } from '@/server/classes/import-roster'

/** The codes of new students, to print and cut up; shown this once. It takes the focus. */
export function CodeSheet({ classroomId, done }: { classroomId: string; done: RosterDone }) {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  const { className, sheet, joined, unchanged } = done
  return (
    <div className="stack">
      <h2 className="head" tabIndex={-1} ref={head}>
        {doneWords(done)}
      </h2>
      {sheet.length > 0 && (
        <>
          <p className="flagline screen-only">
            Print this page now or write the codes down: they are shown only now. Each works for 14 days, once.
          </p>
          <ul className="codes">
            {sheet.map(({ name, login, code }) => (
              <li key={login}>
                <p className="font-serif text-3">{name}</p>
                <p>
                  {className}. Sign in as <strong>{login}</strong> with the code
                </p>
                <p className="code">{code}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      {joined + unchanged > 0 && (
        <p className="screen-only">
          {joined > 0 && `${joined} with an account joined. `}
          {unchanged > 0 && `${unchanged} in the class already, unchanged.`}
        </p>
      )}
      <p className="actions">
        <a className="btn quiet" href={`/classes/${classroomId}`}>
          To the class
        </a>
      </p>
    </div>
  )
}

function doneWords({ className, sheet, joined }: RosterDone): string {
  const added = sheet.length + joined
  if (added === 0) return `Everybody is in ${className} already`
  return `${added} ${added === 1 ? 'student' : 'students'} added to ${className}`
}
