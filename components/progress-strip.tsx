import { Icon } from './icon'
import { OUTCOME_MARKS, type OutcomeName } from './mark'

/** One question's stop: its outcome once feedback is due, `void` if it counts for nothing, `answered` before that, `open` while it waits. */
export type ProgressStop = {
  state: OutcomeName | 'void' | 'answered' | 'open'
  isCurrent?: boolean
  /** Where the stop leads, if one may go there. */
  href?: string
}

const MOST_STOPS_WITH_NUMBERS = 14

/** Numbered stops on a rule. Each has its state in hidden words; long strips drop the visible numbers. */
export function ProgressStrip({ stops, label = 'Progress' }: { stops: readonly ProgressStop[]; label?: string }) {
  const className = stops.length > MOST_STOPS_WITH_NUMBERS ? 'progress many' : 'progress'
  return (
    <ol className={className} aria-label={label}>
      {stops.map((stop, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stop is its place in the strip
        <li key={i} className={stopClass(stop)} aria-current={stop.isCurrent ? 'step' : undefined}>
          {stop.href ? (
            <a href={stop.href}>
              <StopFace n={i + 1} stop={stop} />
            </a>
          ) : (
            <StopFace n={i + 1} stop={stop} />
          )}
        </li>
      ))}
    </ol>
  )
}

function stopClass(stop: ProgressStop): string | undefined {
  const classes = [stop.isCurrent && 'now', stop.state !== 'open' && !stop.isCurrent && 'done'].filter(Boolean)
  return classes.length > 0 ? classes.join(' ') : undefined
}

function StopFace({ n, stop }: { n: number; stop: ProgressStop }) {
  return (
    <>
      <span className="d">{n}</span>
      {stop.state === 'void' && <Icon name="dash" />}
      {stop.state !== 'open' && stop.state !== 'answered' && stop.state !== 'void' && (
        <Icon name={OUTCOME_MARKS[stop.state].icon} className={`is-${stop.state}`} />
      )}
      <span className="vh">, {HIDDEN_WORDS[stop.state]}</span>
    </>
  )
}

const HIDDEN_WORDS: Record<ProgressStop['state'], string> = {
  right: 'right',
  partly: 'partly right',
  wrong: 'wrong',
  'dont-know': 'did not know',
  void: 'does not count',
  answered: 'answered',
  open: 'not answered yet',
}
