import { CitationLine, sourceHref } from '@/components/citation'
import type { ReteachFact } from '@/server/classes/get-reteach-list'

/** Facts to teach again: by how many they were missed and by whom, what they were taken for, and where to reread them. */
export function ReteachEntries({ facts, classHref }: { facts: readonly ReteachFact[]; classHref: string }) {
  return (
    <ol>
      {facts.map((fact) => (
        <li key={fact.factId} className="miss reteach">
          <p className="big">
            {fact.missedBy.length}
            <span className="vh"> of {fact.asked} missed this:</span>
          </p>
          <div>
            <p className="fact">{fact.statement}</p>
            <p className="meta">
              {`Missed by ${fact.missedBy.length} of ${fact.asked}.`}
              {fact.confusedWith.map(
                ({ answer, learners }) => ` ${learners === 1 ? '1 said' : `${learners} said`} ${answer}.`,
              )}
            </p>
            <Places fact={fact} />
            <details className="more">
              <summary>See who</summary>
              <p>
                {fact.missedBy.map(({ id, name }, i) => (
                  <span key={id}>
                    {i > 0 && ', '}
                    <a href={`${classHref}/students/${id}`}>{name}</a>
                  </span>
                ))}
              </p>
            </details>
          </div>
        </li>
      ))}
    </ol>
  )
}

/** The same for one student: which, what they said instead, and where to reread it. */
export function MissedByOne({ facts }: { facts: readonly ReteachFact[] }) {
  return (
    <ul>
      {facts.map((fact) => (
        <li key={fact.factId} className="border-b border-rule py-4">
          <p className="font-serif text-3">{fact.statement}</p>
          {fact.confusedWith.length > 0 && (
            <p className="meta">{`Said ${fact.confusedWith.map(({ answer }) => answer).join(', ')}.`}</p>
          )}
          <Places fact={fact} />
        </li>
      ))}
    </ul>
  )
}

/** Enough to reread; a fact may stand in a dozen places. */
const MOST_PLACES = 3

function Places({ fact: { citations, dossierId } }: { fact: ReteachFact }) {
  const more = citations.length - MOST_PLACES
  return (
    <p className="flex flex-wrap gap-x-4">
      {citations.slice(0, MOST_PLACES).map(({ outlet, dateLabel, paragraph, articleId }) => (
        <CitationLine
          key={`${articleId} ${paragraph}`}
          outlet={outlet}
          dateLabel={dateLabel}
          paragraph={paragraph}
          href={sourceHref(dossierId, articleId, paragraph)}
        />
      ))}
      {more > 0 && <span className="text-ink-2">{more === 1 ? 'and one more place' : `and ${more} more places`}</span>}
    </p>
  )
}
