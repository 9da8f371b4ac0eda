import { CitationLine, sourceHref } from '@/components/citation'
import { FootnoteNumerals } from '@/components/footnote-numeral'
import { Icon } from '@/components/icon'
import { LedgerHead } from '@/components/ledger-head'
import { Mark } from '@/components/mark'
import { tableRoles } from '@/components/table-roles'
import { CitedSentence } from './cited-sentence'
import type { DossierView, FactLine } from './dossier-view'
import { ErrorTable } from './error-table'
import { Notes } from './notes'

type SectionProps = { view: DossierView; dossierId: string }

/** The dossier's figures, each with its source. */
export function FiguresSection({ view, dossierId }: SectionProps) {
  return (
    <section className="section" id="figures" aria-labelledby="figures-head">
      <h2 className="head" id="figures-head">
        In figures
      </h2>
      <dl className="glance figures">
        {view.figures.map(({ figure, label, numerals }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {figure ?? <span className="withheld-fact">In your running test</span>}
              <FootnoteNumerals numerals={numerals} />
            </dd>
          </div>
        ))}
      </dl>
      <Notes notes={view.figureNotes} dossierId={dossierId} layout="columns" />
    </section>
  )
}

/** What each side proposes, face to face: rows by subject, the sides in the same order everywhere. */
export function SidesSection({ view, dossierId }: SectionProps) {
  const { sides } = view
  if (!sides) return null
  return (
    <section className="section" id="sides" aria-labelledby="sides-head">
      <h2 className="head" id="sides-head">
        What each side proposes
      </h2>
      <p className="say text-ink-2">Each column is that side’s own position, as our sources report it.</p>
      <div className="facing mt-4">
        <div className="row heads">
          <div className="topic" />
          <div className="a">
            <p>{sides.a}</p>
          </div>
          <div className="b">
            <p>{sides.b}</p>
          </div>
        </div>
        {sides.rows.map((row) => (
          <div className="row" key={row.topic}>
            <h3 className="topic">{row.topic}</h3>
            <div className="a">
              <p className="side">{sides.a}</p>
              <p>
                <CitedSentence cited={row.a} />
              </p>
            </div>
            <div className="b">
              <p className="side">{sides.b}</p>
              <p>
                <CitedSentence cited={row.b} />
              </p>
            </div>
          </div>
        ))}
      </div>
      <Notes notes={view.sideNotes} dossierId={dossierId} layout="columns" />
    </section>
  )
}

/** What happened when: dots on a line, the dossier's own event filled. */
export function TimelineSection({ view, dossierId }: SectionProps) {
  return (
    <div className="with-notes">
      <section className="section" id="timeline" aria-labelledby="timeline-head">
        <h2 className="head" id="timeline-head">
          Timeline
        </h2>
        <ol className="time">
          {view.timeline.map((entry) => (
            <li key={`${entry.when} ${entry.factId}`} className={entry.isMain ? 'now' : undefined}>
              <span>{entry.when}</span>
              <p>
                <CitedSentence cited={entry} />
              </p>
            </li>
          ))}
        </ol>
      </section>
      <Notes notes={view.timelineNotes} dossierId={dossierId} layout="margin" />
    </div>
  )
}

/** Every matter on which the sources differ: the readings side by side, and what kind of difference it is. */
export function DisputesSection({ view, dossierId }: SectionProps) {
  return (
    <section className="section" id="disputed" aria-labelledby="disputed-head">
      <h2 className="head" id="disputed-head">
        <Icon name="not-equal" /> Disputed, or told in two ways
      </h2>
      <table className="ledger fold" {...tableRoles.table}>
        <LedgerHead heads={['What', 'One reading', 'Another reading', 'The difference']} />
        <tbody {...tableRoles.group}>
          {view.disputes.map(({ id, title, difference, readings: [one, ...others] }) => (
            <tr {...tableRoles.row} key={id} id={`dispute-${id}`}>
              <th scope="row" {...tableRoles.rowHeader} className="strong">
                {title}
              </th>
              <td {...tableRoles.cell} className="serif" data-l="One reading:">
                {one && <ReadingCell reading={one} />}
              </td>
              <td {...tableRoles.cell} className="serif" data-l="Another reading:">
                {others.map((reading) => (
                  <ReadingCell key={reading.says} reading={reading} />
                ))}
              </td>
              <td {...tableRoles.cell} data-l="The difference:">
                {difference ?? <span className="withheld-fact">In your running test</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Notes notes={view.disputeNotes} dossierId={dossierId} layout="columns" />
    </section>
  )
}

function ReadingCell({ reading }: { reading: DossierView['disputes'][number]['readings'][number] }) {
  return (
    <div className="reading-group">
      <p className="label">{reading.says}</p>
      <p>
        <CitedSentence cited={reading} />
      </p>
    </div>
  )
}

/** How many facts of a topic stand open; the rest unfold. */
const OPEN_FACTS = 5

/** The facts of one topic with their notes in the margin. Long topics open with the first few. */
export function TopicSection({ topic, dossierId }: { topic: DossierView['topics'][number]; dossierId: string }) {
  const folded = topic.facts.length > OPEN_FACTS + 2 ? topic.facts.slice(OPEN_FACTS) : []
  const open = topic.facts.slice(0, topic.facts.length - folded.length)
  return (
    <div className="with-notes">
      <section className="section" id={`topic-${topic.id}`} aria-labelledby={`topic-${topic.id}-head`}>
        <div className="headrow">
          <h3 className="head" id={`topic-${topic.id}-head`}>
            {topic.title}
          </h3>
          <span className="meta">{topic.facts.length === 1 ? '1 fact' : `${topic.facts.length} facts`}</span>
        </div>
        <FactList facts={open} />
        {folded.length > 0 && (
          <details className="more">
            <summary>
              Show {folded.length} more <span className="vh">facts: {topic.title}</span>
            </summary>
            <FactList facts={folded} />
          </details>
        )}
      </section>
      <Notes notes={topic.notes} dossierId={dossierId} layout="margin" />
    </div>
  )
}

function FactList({ facts }: { facts: readonly FactLine[] }) {
  return (
    <ul className="facts">
      {facts.map((fact) => (
        <li key={fact.id} id={`fact-${fact.id}`}>
          <CitedSentence cited={fact} />
          {fact.disputeId && fact.text !== null && (
            <a className="disputed-tag" href={`#dispute-${fact.disputeId}`}>
              <Mark tone="dispute" icon="not-equal">
                Disputed
              </Mark>
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The sources, their character, how many facts rest on each, and what is known to be wrong in them. */
export function SourcesSection({ view, dossierId }: SectionProps) {
  return (
    <section className="section" id="sources" aria-labelledby="sources-head">
      <h2 className="head" id="sources-head">
        Sources and their known errors
      </h2>
      <ol className="source-list">
        {view.sources.map((source) => (
          <li key={source.id}>
            <CitationLine outlet={source.outlet} dateLabel={source.dateLabel} href={sourceHref(dossierId, source.id)} />
            <p className="say text-ink-2">{source.character}</p>
            <p className="meta">{`Backs ${source.factCount} of ${view.counts.facts} facts.`}</p>
            {source.errors.length > 0 && (
              <details className="more">
                <summary>
                  {source.errors.length === 1 ? '1 known error' : `${source.errors.length} known errors`}
                  <span className="vh"> in {source.outlet}</span>
                </summary>
                <ErrorTable
                  errors={source.errors}
                  withheld={source.withheld}
                  paragraphHref={(n) => sourceHref(dossierId, source.id, n)}
                />
              </details>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
