import { setImmediate as everybodyElse } from 'node:timers/promises'
import type { Steps } from '@/core/steps'

/**
 * How long work in steps goes on before the process looks after everybody else. A student’s request comes back to it about
 * once for each statement to the database, and waits no longer than this each time; resting more often would cost more than
 * it spares anybody.
 */
const STRETCH_MS = 15

/** Takes the steps of long work in such a way that other requests go on meanwhile. */
export async function takeSteps<Made>(steps: Steps<Made>): Promise<Made> {
  let since = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - since < STRETCH_MS) continue
    await everybodyElse()
    since = performance.now()
  }
}

let lastTurn: Promise<void> = Promise.resolve()

/**
 * The same when it is this work’s turn: one at a time in this process, first come, first served. Two articles side by side
 * would each take twice as long and slow everybody else twice as much. Not for a transaction that others wait for.
 */
export function takeTurn<Made>(steps: Steps<Made>): Promise<Made> {
  const turn = lastTurn.then(() => takeSteps(steps))
  lastTurn = turn.then(
    () => undefined,
    () => undefined,
  )
  return turn
}
