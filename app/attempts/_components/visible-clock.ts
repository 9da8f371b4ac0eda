/** Adds up the time in which a page was on screen, in milliseconds of `now` (monotonic, performance.now). */
export type VisibleClock = { show(): void; hide(): void; elapsedMs(): number }

/** A clock that starts hidden. Showing what is shown, or hiding what is hidden, changes nothing. */
export function createVisibleClock(now: () => number): VisibleClock {
  let total = 0
  let shownAt: number | null = null
  const running = () => (shownAt === null ? 0 : now() - shownAt)
  return {
    show() {
      shownAt ??= now()
    },
    hide() {
      total += running()
      shownAt = null
    },
    elapsedMs: () => Math.min(86_400_000, Math.max(0, Math.round(total + running()))),
  }
}
