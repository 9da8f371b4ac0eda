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
            <p className="space-x-4">
              {fact.citations.map(({ outlet, dateLabel, paragraph, articleId }) => (
                <CitationLine
                  key={`${articleId} ${paragraph}`}
                  outlet={outlet}
                  dateLabel={dateLabel}
                  paragraph={paragraph}
                  href={sourceHref(fact.dossierId, articleId, paragraph)}
                />
              ))}
            </p>
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
