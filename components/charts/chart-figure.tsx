import type { ReactNode } from 'react'

/** What a chart shows, as a table: the first cell of a row names it. */
export type ChartTable = { columns: readonly string[]; rows: readonly (readonly string[])[] }

/** A chart with its caption, and the same figures as a table that opens under it. `label` names the table for screen readers. */
export function ChartFigure(props: { label: string; caption: string; table: ChartTable; children: ReactNode }) {
  return (
    <figure className="fit">
      {props.children}
      <figcaption className="meta mt-3">{props.caption}</figcaption>
      <details className="more">
        <summary>
          See as a table<span className="vh">: {props.label}</span>
        </summary>
        <FiguresTable label={props.label} table={props.table} />
      </details>
    </figure>
  )
}

function FiguresTable({ label, table: { columns, rows } }: { label: string; table: ChartTable }) {
  return (
    <table className="ledger" aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, i) => (
              <td key={columns[i + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
