'use client'

import { useActionState } from 'react'
import { ErrorSummary, type FormError } from '@/components/error-summary'
import { TextAreaField } from '@/components/field'
import { sendReport } from './actions'

const REASONS = [
  { value: 'also-right', label: 'Another answer is right, too' },
  { value: 'wrong-key', label: 'The answer given as right is wrong' },
  { value: 'source', label: 'The source does not say this' },
  { value: 'unclear', label: 'The question is unclear' },
  { value: 'other', label: 'Something else' },
] as const

type ReportFormProps = { questionId: string; attemptId: string; number: number; reason: string | null }

/** What is wrong, and in the learner's own words why. Works as a plain form. */
export function ReportForm({ questionId, attemptId, number, reason }: ReportFormProps) {
  const [state, action, isPending] = useActionState(sendReport, { status: 'idle' })
  const failed = state.status === 'failed' ? state : null
  const chosen = failed?.values.reason ?? reason
  const reasonError = failed?.fields.reason
  return (
    <form className="stack mt-5" action={action} aria-busy={isPending}>
      <ErrorSummary errors={errorsOf(failed)} />
      <input type="hidden" name="questionId" value={questionId} />
      <input type="hidden" name="attemptId" value={attemptId} />
      <input type="hidden" name="number" value={number} />
      <fieldset className={reasonError ? 'field bad' : 'field'}>
        <legend>What is wrong?</legend>
        {reasonError && (
          <p className="msg">
            <span className="vh">Error: </span>
            {reasonError}
          </p>
        )}
        {REASONS.map(({ value, label }, i) => (
          <label className="choice" key={value}>
            <input
              type="radio"
              name="reason"
              id={i === 0 ? 'reason' : undefined}
              value={value}
              defaultChecked={value === chosen}
              required
            />
            {label}
          </label>
        ))}
      </fieldset>
      <TextAreaField
        id="text"
        label="In your own words"
        hint="What did you expect, and where does it say so? You can leave this empty."
        error={failed?.fields.text}
        defaultValue={failed?.values.text}
        maxLength={2000}
      />
      <div className="actions mt-5">
        <button className="btn" type="submit">
          Send the report
        </button>
      </div>
    </form>
  )
}

type Failed = { message: string; fields: Record<string, string> }

function errorsOf(failed: Failed | null): FormError[] {
  if (!failed) return []
  const atFields = Object.entries(failed.fields).map(([fieldId, message]) => ({ fieldId, message }))
  return atFields.length > 0 ? atFields : [{ fieldId: null, message: failed.message }]
}
