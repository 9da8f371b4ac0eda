import { tableRoles } from './table-roles'

/** The head of a table in the look of a ledger: a column for each of `heads`, in order. */
export function LedgerHead({ heads }: { heads: readonly string[] }) {
  return (
    <thead {...tableRoles.group}>
      <tr {...tableRoles.row}>
        {heads.map((head) => (
          <th key={head} scope="col" {...tableRoles.columnHeader}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
  )
}
