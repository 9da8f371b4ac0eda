import { longDay, timeOfDay } from './dates'
import { points } from './points'
import { tableRoles } from './table-roles'

/** What a table of attempts needs of each. Instants are ISO texts. */
export type LedgerAttempt = {
  id: string
  setTitle: string
  mode: 'practice' | 'test'
  purpose: 'quiz' | 'missed'
  startedAt: string
  finishedAt: string | null
  /** When it may be told what came of it, if that is still to come. */
  toldAt: string | null
  answered: number
  total: number
  score: number | null
  maxScore: number | null
  /** The assignment that it was taken for; null for others. */
  assignmentId: string | null
  /** What it was before questions were regraded; null if none was. */
  was: { score: number; maxScore: number } | null
}

type AttemptLedgerProps = { attempts: readonly LedgerAttempt[]; zone: string; showsSet?: boolean }

/** Attempts as a table, newest first: the day, what kind, the result with its base. Each row leads to its results or back into the attempt. */
export function AttemptLedger({ attempts, zone, showsSet = true }: AttemptLedgerProps) {
  return (
    <table className="ledger fold tight" {...tableRoles.table}>
      <thead {...tableRoles.group}>
        <tr {...tableRoles.row}>
          <th scope="col" {...tableRoles.columnHeader}>
            {showsSet ? 'Set' : 'Day'}
          </th>
          {showsSet && (
            <th scope="col" {...tableRoles.columnHeader}>
              Day
            </th>
          )}
          <th scope="col" {...tableRoles.columnHeader}>
            Kind
          </th>
          <th scope="col" {...tableRoles.columnHeader}>
            Result
          </th>
        </tr>
      </thead>
      <tbody {...tableRoles.group}>
        {attempts.map((attempt) => {
          const day = longDay(attempt.finishedAt ?? attempt.startedAt, zone)
          return (
            <tr {...tableRoles.row} key={attempt.id}>
              <th scope="row" {...tableRoles.rowHeader} className="serif">
                <a href={attempt.finishedAt ? `/attempts/${attempt.id}/results` : `/attempts/${attempt.id}`}>
                  {showsSet ? attempt.setTitle : day}
                </a>
              </th>
              {showsSet && <td {...tableRoles.cell}>{day}</td>}
              <td {...tableRoles.cell}>{kindOf(attempt)}</td>
              <td {...tableRoles.cell}>{resultOf(attempt, zone)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function kindOf({ mode, purpose, assignmentId }: LedgerAttempt): string {
  if (purpose === 'missed') return 'Missed facts'
  if (assignmentId !== null) return mode === 'test' ? 'Test for a class' : 'Practice for a class'
  return mode === 'test' ? 'Test' : 'Practice'
}

function resultOf({ finishedAt, toldAt, answered, total, score, maxScore, was }: LedgerAttempt, zone: string): string {
  if (!finishedAt) return `Open, ${answered} of ${total} answered`
  if (toldAt) return `Handed in, result after ${longDay(toldAt, zone)}, ${timeOfDay(toldAt, zone)}`
  const result = `${points(score ?? 0)} of ${points(maxScore ?? total)}`
  return was ? `${result}, was ${points(was.score)} of ${points(was.maxScore)}` : result
}
