import { CoverageBlocks } from '@/components/charts/coverage-blocks'
import { RecallDot } from '@/components/charts/recall-dot'
import { LedgerHead } from '@/components/ledger-head'
import { percent } from '@/components/percent'
import { tableRoles } from '@/components/table-roles'
import type { DossierProgress, TopicView } from './progress-view'
import { tooFewWords } from './progress-words'

type TopicTableProps = { dossier: DossierProgress; target: number; whose?: 'your' | 'their' }

/** How much of each topic has been seen, and how much of that would be right today: two measures, kept apart. */
export function TopicTable({ dossier, target, whose = 'your' }: TopicTableProps) {
  return (
    <>
      <table className="ledger fold know" {...tableRoles.table}>
        <LedgerHead heads={['Topic', 'Coverage: facts seen', 'Expected recall today, of those seen']} />
        <tbody {...tableRoles.group}>
          {dossier.topics.map((topic) => (
            <tr {...tableRoles.row} key={topic.id}>
              <th scope="row" {...tableRoles.rowHeader} className="serif">
                {topic.facts.length > 0 ? (
                  <a href={`#${topicAnchor(dossier.id, topic)}`}>{topic.title}</a>
                ) : (
                  topic.title
                )}
              </th>
              <td {...tableRoles.cell} data-l="Coverage:">
                {`${topic.seen} of ${topic.all} seen`}
                <CoverageBlocks seen={topic.seen} all={topic.all} />
              </td>
              <td {...tableRoles.cell} data-l="Expected recall:">
                <Recall topic={topic} target={target} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="meta mt-3">
        {`The recall line runs from ${percent(0.5)} to ${percent(1)}. The dashed mark is ${whose} target, ${percent(target)}.`}
      </p>
    </>
  )
}

/** Where the levels of a topic’s facts stand on the page. */
export function topicAnchor(dossierId: string, topic: Pick<TopicView, 'id'>): string {
  return `levels-${dossierId}-${topic.id}`
}

function Recall({ topic, target }: { topic: TopicView; target: number }) {
  const { expectedRecall } = topic
  if (expectedRecall === null) return <span className="text-ink-2">{tooFewWords(topic)}</span>
  return (
    <>
      {percent(expectedRecall)}
      <RecallDot recall={expectedRecall} target={target} />
    </>
  )
}
