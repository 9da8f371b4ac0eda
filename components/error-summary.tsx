'use client'
import { useEffect, useRef } from 'react'

/** What has to be put right in a form: `fieldId` is null for what concerns the form as a whole. */
export type FormError = { fieldId: string | null; message: string }

/** The boxed summary at the top of a form with mistakes. It takes the focus whenever the mistakes change, and links to each field. */
export function ErrorSummary({ errors }: { errors: readonly FormError[] }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (errors.length > 0) box.current?.focus()
  }, [errors])
  if (errors.length === 0) return null
  return (
    <div className="errors" role="alert" tabIndex={-1} ref={box}>
      <h2 className="sub">
        {errors.length === 1 ? 'There is one thing to put right' : `There are ${errors.length} things to put right`}
      </h2>
      <ul>
        {errors.map((error) => (
          <li key={error.message}>
            {error.fieldId ? <a href={`#${error.fieldId}`}>{error.message}</a> : error.message}
          </li>
        ))}
      </ul>
    </div>
  )
}
