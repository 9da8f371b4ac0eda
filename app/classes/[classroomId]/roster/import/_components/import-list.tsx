'use client'
import { useActionState } from 'react'
import { ErrorSummary, type FormError } from '@/components/error-summary'
import { importRosterAction } from '../actions'
import { CodeSheet } from './code-sheet'
import { ListFields } from './list-fields'
import { RosterPreview } from './roster-preview'

/** Choosing a list, seeing what it would do, importing it: three answers of one address, with and without JavaScript. */
export function ImportList({ classroomId }: { classroomId: string }) {
  const [state, action, isPending] = useActionState(importRosterAction, { status: 'idle' })
  if (state.status === 'done') return <CodeSheet classroomId={classroomId} done={state.done} />
  const text = state.status === 'idle' ? '' : state.text
  const isReady = state.status === 'checked' && state.plan.problems.length === 0
  return (
    <div className="stack-l">
      {state.status === 'failed' && <ErrorSummary errors={[{ fieldId: 'list-csv', message: state.message }]} />}
      {state.status === 'checked' && <ErrorSummary errors={rowErrors(state.plan.problems)} />}
      {isReady && (
        <form action={action} aria-label="Import">
          <input type="hidden" name="classroomId" value={classroomId} />
          <input type="hidden" name="csv" value={text} />
          <RosterPreview plan={state.plan} isPending={isPending} />
        </form>
      )}
      <form action={action} aria-label="The list" className="space-y-5" noValidate>
        <input type="hidden" name="classroomId" value={classroomId} />
        <ListFields text={text} isMainAction={!isReady} />
      </form>
    </div>
  )
}

function rowErrors(problems: readonly { row: number; message: string }[]): FormError[] {
  return problems.map(({ row, message }) => ({ fieldId: 'list-csv', message: `Row ${row}: ${message}` }))
}
