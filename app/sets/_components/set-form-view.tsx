import { ErrorSummary } from '@/components/error-summary'
import type { SetSummaryCounts } from '@/core/questions/summarise-set'
import type { Bank } from '@/server/sets/read-bank'
import { countWords } from './count-words'
import { LiveCount } from './live-count'
import { SetFields } from './set-fields'
import type { SetFormValues } from './set-form'

type SetFormProps = {
  values: SetFormValues
  problems: Record<string, string>
  /** A sentence about the form as a whole. */
  problem?: string
  counts: SetSummaryCounts
  bank: Bank
  /** The set that is changed; none for a new one. */
  set?: { id: string; version: number }
  saveLabel: string
}

const FORM_ID = 'set'

/** The form of a set: a plain form that shows what its recipe holds when asked, and by itself where there is script. */
export function SetFormView({ values, problems, problem, counts, bank, set, saveLabel }: SetFormProps) {
  const errors = [
    ...(problem ? [{ fieldId: null, message: problem }] : []),
    ...Object.entries(problems).map(([name, message]) => ({ fieldId: `${FORM_ID}-${name}`, message })),
  ]
  return (
    <form id={FORM_ID} method="post" action="/api/v1/sets" className="space-y-5" noValidate aria-label="The set">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="dossier" value={bank.dossierId} />
      {set && (
        <>
          <input type="hidden" name="set" value={set.id} />
          <input type="hidden" name="version" value={set.version} />
        </>
      )}
      <SetFields formId={FORM_ID} values={values} problems={problems} bank={bank} />
      <LiveCount formId={FORM_ID} words={countWords(counts, Number(values.count))} />
      <div className="actions">
        <button className="btn" type="submit" name="intent" value="save">
          {saveLabel}
        </button>
        <button className="btn quiet" type="submit" name="intent" value="count">
          Count again
        </button>
      </div>
    </form>
  )
}
