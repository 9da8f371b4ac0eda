import { LedgerHead } from '@/components/ledger-head'
import { tableRoles } from '@/components/table-roles'
import type { Preview } from '@/server/appeals/get-appeal-group'

const MOST_SHOWN = 50

/** Whose score a decision would change, from what to what. */
export function PreviewTable({ preview: { changes, answers, running } }: { preview: Preview }) {
  if (answers === 0 && changes.length === 0) return <p className="say">No score would change.</p>
  const shown = changes.slice(0, MOST_SHOWN)
  return (
    <>
      <p className="say">{summaryOf(changes.length, running)}</p>
      {shown.length > 0 && (
        <table className="ledger" {...tableRoles.table}>
          <LedgerHead heads={['Who', 'Now', 'Would be']} />
          <tbody {...tableRoles.group}>
            {shown.map(({ attemptId, name, before, after }) => (
              <tr key={attemptId} {...tableRoles.row}>
                <th scope="row" {...tableRoles.rowHeader}>
                  {name}
                </th>
                <td {...tableRoles.cell}>{pointsOf(before)}</td>
                <td {...tableRoles.cell}>{pointsOf(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {changes.length > shown.length && <p className="meta">{`And ${changes.length - shown.length} more.`}</p>}
    </>
  )
}

function summaryOf(finished: number, running: number): string {
  const results = finished === 1 ? '1 result would change.' : `${finished} results would change.`
  if (running === 0) return results
  return `${results} ${running === 1 ? '1 attempt is' : `${running} attempts are`} still running: it counts there too.`
}

/** Parts of a point to one decimal. */
function pointsOf({ score, maxScore }: { score: number; maxScore: number }): string {
  return `${Math.round(score * 10) / 10} of ${maxScore}`
}
