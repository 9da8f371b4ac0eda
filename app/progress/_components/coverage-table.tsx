import { tableRoles } from '@/components/table-roles'
import { CoverageBar } from './coverage-bar'

type TopicCoverage = { topicId: string; topicTitle: string; known: number; missed: number; seen: number; total: number }

/** How much of each topic is known, missed or not asked yet: bars, and the same in numbers. */
export function CoverageTable({ topics }: { topics: readonly TopicCoverage[] }) {
  return (
    <table className="ledger fold tight coverage-table" {...tableRoles.table}>
      <thead {...tableRoles.group}>
        <tr {...tableRoles.row}>
          <th scope="col" {...tableRoles.columnHeader}>
            Topic
          </th>
          <th scope="col" {...tableRoles.columnHeader}>
            <span className="vh">Coverage</span>
          </th>
          <th scope="col" {...tableRoles.columnHeader}>
            Known
          </th>
          <th scope="col" {...tableRoles.columnHeader}>
            Missed
          </th>
          <th scope="col" {...tableRoles.columnHeader}>
            Not asked yet
          </th>
        </tr>
      </thead>
      <tbody {...tableRoles.group}>
        {topics.map((topic) => (
          <tr {...tableRoles.row} key={topic.topicId}>
            <th scope="row" {...tableRoles.rowHeader} className="serif">
              {topic.topicTitle}
            </th>
            <td {...tableRoles.cell} className="bars">
              <CoverageBar known={topic.known} missed={topic.missed} total={topic.total} />
            </td>
            <td {...tableRoles.cell} data-l="Known:">{`${topic.known} of ${topic.total}`}</td>
            <td {...tableRoles.cell} data-l="Missed:">
              {topic.missed}
            </td>
            <td {...tableRoles.cell} data-l="Not asked yet:">
              {topic.total - topic.seen}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
