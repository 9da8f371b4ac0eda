import { clearsWords, entryId, missedSentence, REASONS } from '@/app/missed/_components/missed-words'
import { Mark } from '@/components/mark'
import type { MissedToday } from './read-today'

const SHOWN = 3

/** The first facts of the missed list, the reason of each first, and the way to all of them. */
export function MissedLines({ missed, today }: { missed: readonly MissedToday[]; today: string }) {
  if (missed.length === 0) return null
  return (
    <section className="section mt-7" aria-labelledby="missed">
      <div className="headrow">
        <h2 className="head" id="missed">
          Missed, and still open
        </h2>
        <a className="link" href="/missed">
          {missed.length === 1 ? 'See it in the list' : `All ${missed.length} of them`}
        </a>
      </div>
      <ul>
        {missed.slice(0, SHOWN).map(({ dossierId, entry }) => {
          const { icon, word } = REASONS[entry.episode.reason.kind]
          const rowId = `${dossierId}:${entry.factId}`
          return (
            <li className="miss" key={rowId}>
              <div>
                <p>
                  <Mark icon={icon}>{word}</Mark>
                </p>
                <p className="meta">{clearsWords(entry.episode, today)}</p>
              </div>
              <div>
                <p className="fact">
                  <a className="plain" href={`/missed#${entryId(rowId)}`}>
                    {entry.ask}
                  </a>
                </p>
                {/* What it was taken for is told on the list itself, with its source. */}
                <p className="text-2 text-ink-2">{missedSentence({ ...entry, confusedWith: null }, today)}</p>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
