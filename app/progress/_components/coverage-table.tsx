import { CoverageBar } from './coverage-bar'

type TopicCoverage = { topicId: string; topicTitle: string; known: number; missed: number; seen: number; total: number }

/** How much of each topic is known, missed or not asked yet: bars, and the same in numbers. */
export function CoverageTable({ topics }: { topics: readonly TopicCoverage[] }) {
  return (
    <table className="ledger fold tight coverage-table">
      <thead>
        <tr>
          <th scope="col">Topic</th>
          <th scope="col" aria-hidden="true" />
          <th scope="col">Known</th>
          <th scope="col">Missed</th>
          <th scope="col">Not asked yet</th>
        </tr>
      </thead>
      <tbody>
        {topics.map((topic) => (
          <tr key={topic.topicId}>
            <th scope="row" className="serif">
              {topic.topicTitle}
            </th>
            <td className="bars" aria-hidden="true">
              <CoverageBar known={topic.known} missed={topic.missed} total={topic.total} />
            </td>
            <td data-l="Known:">{`${topic.known} of ${topic.total}`}</td>
            <td data-l="Missed:">{topic.missed}</td>
            <td data-l="Not asked yet:">{topic.total - topic.seen}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
