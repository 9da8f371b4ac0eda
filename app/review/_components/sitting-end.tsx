import type { ReactNode } from 'react'
import { Stem } from '@/app/attempts/_components/stem'
import { CARD_HEAD_ID } from '@/components/flashcard'
import { type SittingSaid, sittingTally } from '@/core/review/sitting-run'
import type { SittingView } from '@/server/review/get-sitting'
import { headlineOf, outlookOf } from './end-words'

type SittingEndProps = {
  sitting: SittingView
  learnerId: string
  said: readonly SittingSaid[]
  /** From when missed facts can be asked once more in this sitting ("14:32"); null if none waits. */
  readyAt: string | null
  /** More to do, before the list of what was missed. */
  children: ReactNode
}

/** After the last fact: how it went, what was missed, and the way back. */
export function SittingEnd({ sitting, learnerId, said, readyAt, children }: SittingEndProps) {
  const tally = sittingTally(sitting.items, said)
  const missed = sitting.items.filter(({ factId }) => tally.missed.some((item) => item.factId === factId))
  return (
    <div className="stack">
      <h1 className="title" id={CARD_HEAD_ID} tabIndex={-1}>
        {headlineOf(tally.answered, missed.length)}
      </h1>
      <p className="lede">{outlookOf({ ...tally, missed: missed.length }, readyAt)}</p>
      <form className="actions" method="post" action={`/api/v1/sittings/${sitting.id}`}>
        <input type="hidden" name="step" value="finish" />
        <input type="hidden" name="learnerId" value={learnerId} />
        {sitting.isFinished || readyAt === null ? (
          <a className="btn" href="/today">
            Back to Today
          </a>
        ) : (
          <button className="btn" type="submit">
            Finish for now
          </button>
        )}
        <a className="link" href="/progress">
          See your progress
        </a>
      </form>
      {children}
      {missed.length > 0 && (
        <section className="section mt-7" aria-labelledby="missed">
          <h2 className="head" id="missed">
            Missed
          </h2>
          <ul>
            {missed.map(({ factId, topicTitle, ask, card }) => (
              <li className="miss" key={factId}>
                <p className="label">{topicTitle}</p>
                <p className="fact">
                  <Stem stem={ask} attribution={card?.front.attribution ?? null} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
