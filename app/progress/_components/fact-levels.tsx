import { LedgerHead } from '@/components/ledger-head'
import { tableRoles } from '@/components/table-roles'
import type { DossierProgress, FactLine } from './progress-view'
import { dueWords, LEVEL_WORDS } from './progress-words'
import { topicAnchor } from './topic-table'

/** The facts met, topic by topic, each with its level and when it is due; each leads to its history. */
export function FactLevels({ dossier, today }: { dossier: DossierProgress; today: string }) {
  return dossier.topics
    .filter(({ facts }) => facts.length > 0)
    .map((topic) => (
      <details key={topic.id} className="more">
        <summary>{`${topic.title}: ${topic.facts.length} ${topic.facts.length === 1 ? 'fact' : 'facts'}`}</summary>
        {/* The address is inside what is folded: browsers unfold it for whoever follows a link to it. */}
        <table
          className="ledger fold tight"
          id={topicAnchor(dossier.id, topic)}
          {...tableRoles.table}
          aria-label={`Levels: ${topic.title}`}
        >
          <LedgerHead heads={['Fact', 'Level', 'Next']} />
          <tbody {...tableRoles.group}>
            {topic.facts.map((fact) => (
              <FactRow key={fact.id} fact={fact} dossierId={dossier.id} today={today} />
            ))}
          </tbody>
        </table>
      </details>
    ))
}

function FactRow({ fact, dossierId, today }: { fact: FactLine; dossierId: string; today: string }) {
  return (
    <tr {...tableRoles.row}>
      <th scope="row" {...tableRoles.rowHeader} className="serif">
        {fact.ask === null ? (
          <span className="withheld-fact">This fact is in your running test.</span>
        ) : (
          <a href={`/progress/${dossierId}/${fact.id}`}>{fact.ask}</a>
        )}
      </th>
      <td {...tableRoles.cell}>{LEVEL_WORDS[fact.level].name}</td>
      <td {...tableRoles.cell}>
        {dueWords(fact.dueDay, today)}
        {fact.isFaint && <span className="reason">Due for review: much of it may be gone</span>}
      </td>
    </tr>
  )
}
