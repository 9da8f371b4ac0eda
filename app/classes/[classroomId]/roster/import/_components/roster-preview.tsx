import { LedgerHead } from '@/components/ledger-head'
import { tableRoles } from '@/components/table-roles'
import type { RosterLine, RosterPlan } from '@/server/classes/import-roster'

const WHAT: Record<RosterLine['what'], string> = {
  new: 'New: gets a code',
  joins: 'Has an account: joins',
  here: 'In the class already',
}

/** What a list would do, row by row, and the button that does it. */
export function RosterPreview({ plan, isPending }: { plan: RosterPlan; isPending: boolean }) {
  const adds = plan.lines.filter(({ what }) => what !== 'here').length
  return (
    <section className="section" aria-labelledby="preview-head">
      <h2 className="head" id="preview-head">
        {previewWords(plan.lines)}
      </h2>
      <table className="ledger fold tight" {...tableRoles.table}>
        <LedgerHead heads={['Name', 'Signs in as', 'What happens']} />
        <tbody {...tableRoles.group}>
          {plan.lines.map(({ row, name, login, what }) => (
            <tr key={row} {...tableRoles.row}>
              <th scope="row" className="serif" {...tableRoles.rowHeader}>
                {name}
              </th>
              <td className="break-all" {...tableRoles.cell}>
                {login}
              </td>
              <td {...tableRoles.cell}>{WHAT[what]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="actions mt-5">
        {adds === 0 ? (
          <p>Everybody on this list is in {plan.className} already.</p>
        ) : (
          <button className="btn" type="submit" name="intent" value="import" disabled={isPending}>
            {isPending ? 'Adding …' : `Add ${adds} to ${plan.className}`}
          </button>
        )}
      </div>
    </section>
  )
}

function previewWords(lines: readonly RosterLine[]): string {
  const count = (wanted: RosterLine['what']) => lines.filter(({ what }) => what === wanted).length
  const parts = [
    count('new') === 1 ? '1 new student' : `${count('new')} new students`,
    ...(count('joins') > 0 ? [`${count('joins')} with an account`] : []),
    ...(count('here') > 0 ? [`${count('here')} here already`] : []),
  ]
  return parts.join(', ')
}
