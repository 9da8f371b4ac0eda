import { CitationLine, sourceHref } from '@/components/citation'
import { Note } from '@/components/note'
import { startNumeralSeries } from '@/components/numeral-series'
import type { Citation, Footnote } from '@/core/facts/footnote'
import type { SetForFacts } from '@/server/questions/find-set-for-facts'
import { LeftEntryRow, MissedEntryRow, notePrefix } from './missed-entry'
import { practiseWords } from './missed-words'
import type { PractisableDossier } from './read-missed'

/** What was missed of a dossier, by topic, with the buttons that practise it and the sources of its facts. */
export function MissedInDossier({ dossier, today }: { dossier: PractisableDossier; today: string }) {
  const { id, title, topics, hiddenCount, run } = dossier
  if (topics.length === 0 && hiddenCount === 0) return null
  const { numeralsOf, notes } = numberSources(dossier)
  return (
    <section className="section mt-7" aria-labelledby={`missed-${id}`}>
      <h2 className="head" id={`missed-${id}`}>
        {title}
      </h2>
      {run && <PractiseForm dossierId={id} run={run} wanted={topics.flatMap(({ toPractise }) => toPractise).length} />}
      {hiddenCount > 0 && <p className="text-ink-2 mt-4">{hiddenWords(hiddenCount)}</p>}
      {topics.map((topic) => (
        <section key={topic.id} className="mt-6" aria-labelledby={`missed-${id}-${topic.id}`}>
          <h3 className="sub" id={`missed-${id}-${topic.id}`}>
            {topic.title}
          </h3>
          <ul>
            {topic.entries.map((entry) => (
              <MissedEntryRow key={entry.factId} entry={entry} dossierId={id} numeralsOf={numeralsOf} today={today} />
            ))}
          </ul>
          {topic.run && topics.length > 1 && (
            <PractiseForm dossierId={id} topic={topic} run={topic.run} wanted={topic.toPractise.length} />
          )}
        </section>
      ))}
      {notes.length > 0 && (
        <div className="notes mt-6">
          <ol className="note-cols">
            {notes.map(({ n, cited }) => (
              <Note key={n} n={n} idPrefix={notePrefix(id)}>
                <CitationLine
                  outlet={cited.outlet}
                  dateLabel={cited.dateLabel}
                  paragraph={cited.paragraph}
                  href={sourceHref(id, cited.articleId, cited.paragraph)}
                />
              </Note>
            ))}
          </ol>
        </div>
      )}
    </section>
  )
}

/** What left the list lately, of all dossiers. */
export function LeftLately({ dossiers, today }: { dossiers: readonly PractisableDossier[]; today: string }) {
  if (dossiers.every(({ left }) => left.length === 0)) return null
  return (
    <section className="section mt-7" id="left" aria-labelledby="left-head">
      <h2 className="head" id="left-head">
        Left the list lately
      </h2>
      <ul>
        {dossiers.flatMap(({ id, left }) =>
          left.map((entry) => (
            <LeftEntryRow key={`${id}:${entry.factId}`} entry={entry} dossierId={id} today={today} />
          )),
        )}
      </ul>
    </section>
  )
}

type PractiseProps = { dossierId: string; topic?: { id: string; title: string }; run: SetForFacts; wanted: number }

/** Starts a run: through all that is to be practised of a dossier, or through one topic’s. */
function PractiseForm({ dossierId, topic, run, wanted }: PractiseProps) {
  return (
    <form className="actions mt-4" method="post" action="/api/v1/missed/practise">
      <input type="hidden" name="dossierId" value={dossierId} />
      {topic && <input type="hidden" name="topicId" value={topic.id} />}
      <button className={topic ? 'btn quiet small' : 'btn'} type="submit">
        {practiseWords(run.factIds.length, wanted)}
        {topic && <span className="vh">: {topic.title}</span>}
      </button>
    </form>
  )
}

/** One series of numerals for a dossier’s entries, worked out before anything is rendered. */
function numberSources({ topics }: PractisableDossier) {
  const series = startNumeralSeries<Citation>()
  const numeralsOf = ({ citations }: Footnote) => citations.map((cited) => series.numeralOf(cited))
  for (const { footnote, confusedWith } of topics.flatMap(({ entries }) => entries)) {
    if (confusedWith) numeralsOf(confusedWith.footnote)
    numeralsOf(footnote)
  }
  return { numeralsOf, notes: series.takeNewNotes() }
}

function hiddenWords(count: number): string {
  return count === 1
    ? '1 more is in your running test. It stands here again when the test is over.'
    : `${count} more are in your running test. They stand here again when the test is over.`
}
