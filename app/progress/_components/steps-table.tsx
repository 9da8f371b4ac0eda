import { longDay, timeOfDay } from '@/components/dates'
import { LedgerHead } from '@/components/ledger-head'
import { Mark } from '@/components/mark'
import { tableRoles } from '@/components/table-roles'
import { isPass } from '@/core/review/grade'
import type { HistoryStep } from '@/server/review/read-fact-history'
import { formWords, GRADE_WORDS, REASON_WORDS, RULE_WORDS } from './history-words'
import { LEVEL_WORDS } from './progress-words'

type StepsProps = {
  /** Oldest first. */
  steps: readonly HistoryStep[]
  /** The version of the fact that holds now. */
  version: number
  zone: string
}

/** What happened on a fact, newest first: when, how it was asked, the grade and why, whether it counted, the level after it. */
export function StepsTable({ steps, version, zone }: StepsProps) {
  return (
    <table className="ledger fold steps" {...tableRoles.table}>
      <LedgerHead heads={['When', 'Asked as', 'Grade', 'Counted', 'Level after']} />
      <tbody {...tableRoles.group}>
        {steps.toReversed().map((step) => (
          <tr {...tableRoles.row} key={step.event.id}>
            <th scope="row" {...tableRoles.rowHeader}>
              {longDay(new Date(step.event.occurredAt), zone)}
              <span className="reason">{timeOfDay(new Date(step.event.occurredAt), zone)}</span>
            </th>
            <td {...tableRoles.cell} data-l="Asked as:">
              <Asked step={step} />
            </td>
            <td {...tableRoles.cell} data-l="Grade:">
              <Graded step={step} />
            </td>
            <td {...tableRoles.cell} data-l="Counted:">
              {REASON_WORDS[step.reason]}
              {step.version !== version && <span className="reason">The fact has been corrected since.</span>}
            </td>
            <td {...tableRoles.cell} data-l="Level after:">
              {LEVEL_WORDS[step.level].name}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Asked({ step: { event, answer } }: { step: HistoryStep }) {
  if (event.kind !== 'answer') {
    return event.kind === 'dismiss' ? 'You took it off the missed list' : 'You put it back on the missed list'
  }
  if (!answer?.attemptId) return formWords(event.form)
  return <a href={`/attempts/${answer.attemptId}?q=${answer.position}`}>{formWords(event.form)}</a>
}

function Graded({ step: { event, answer } }: { step: HistoryStep }) {
  if (event.kind !== 'answer') return '–'
  const { grade } = event
  return (
    <>
      {grade === null ? (
        <Mark icon="dash">No grade</Mark>
      ) : (
        <Mark tone={isPass(grade) ? 'right' : 'wrong'} icon={isPass(grade) ? 'tick' : 'cross'}>
          {GRADE_WORDS[grade]}
        </Mark>
      )}
      {answer && <span className="reason">{RULE_WORDS[answer.rule]}</span>}
    </>
  )
}
