import { ActionForm, FormField, FormSubmit } from '@/app/_forms/action-form'
import { longDay } from '@/components/dates'
import type { Decision } from '@/server/appeals/list-decisions'
import { undo } from '../actions'

/** One decision with its reason, and the form that undoes it. */
export function DecisionEntry({ decision, zone }: { decision: Decision; zone: string }) {
  const { id, stem, dossierTitle, reason, author, at, undone, isSkipped } = decision
  return (
    <article className="border-b border-rule pb-5 pt-4 stack">
      <div>
        <h3 className="font-serif text-4">{stem}</h3>
        <p className="meta mt-1">{dossierTitle}</p>
      </div>
      <p className="break-words">
        <strong>{whatOf(decision)}</strong> {reason}
      </p>
      <p className="meta">
        By {author ?? 'somebody whose account is gone'}, {longDay(at, zone)}
      </p>
      {isSkipped && (
        <p className="flagline">The question has changed since. New attempts ask it without this decision.</p>
      )}
      {undone ? (
        <p className="flagline calm">
          Undone on {longDay(undone.at, zone)}: {undone.reason}
        </p>
      ) : (
        <details className="more">
          <summary>
            Undo this<span className="vh">: {whatOf(decision)}</span>
          </summary>
          <ActionForm id={`undo-${id}`} action={undo} label="Undo this decision">
            <input type="hidden" name="decisionId" value={id} />
            <FormField name="reason" label="Why" hint="Learners whose score changes back read this." />
            <FormSubmit quiet>Undo</FormSubmit>
          </ActionForm>
        </details>
      )}
    </article>
  )
}

function whatOf({ kind, answer }: Decision): string {
  switch (kind) {
    case 'void':
      return 'The question was voided.'
    case 'decline':
      return `Declined: ${answer}.`
    case 'accept-answer':
      return `Accepted as another wording: ${answer}.`
    case 'accept-option':
      return `Accepted as a second right answer: ${answer}.`
  }
}
