import type { Delay } from './quiz-types'

/** "Answers 1 to 3", "Answer 4", "Answers 1, 2 and 4" for ascending numbers; at least one. */
export function answersNamed(numbers: readonly number[]): string {
  const [first] = numbers
  const last = numbers.at(-1)
  if (numbers.length === 1) return `Answer ${first}`
  const unbroken = last !== undefined && first !== undefined && last - first === numbers.length - 1
  if (unbroken) return `Answers ${first} ${numbers.length === 2 ? 'and' : 'to'} ${last}`
  return `Answers ${numbers.slice(0, -1).join(', ')} and ${last}`
}

/** "14:32" in the given IANA zone. */
export function clockTime(instant: string, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(
    new Date(instant),
  )
}

/**
 * What is said of answers that were not saved: what happened, what is safe, what comes next. `durable` is false where
 * the browser refuses storage; then only this tab holds them.
 */
export function notSavedSentence(numbers: readonly number[], delay: Delay, durable: boolean): string {
  const one = numbers.length === 1
  const opening = `${answersNamed(numbers)} ${one ? 'was' : 'were'} not saved`
  const it = one ? 'It' : 'They'
  const kept = `${it} ${one ? 'is' : 'are'} kept ${durable ? 'on this device' : 'in this tab, so leave it open'}`
  switch (delay.kind) {
    case 'connection':
      return `${opening}: the connection dropped. ${kept}, and we will try again in ${delay.retryInSeconds} seconds.`
    case 'offline':
      return `${opening}: there is no connection. ${kept}, and we will send ${one ? 'it' : 'them'} when you are back online.`
    case 'server':
      return `${opening}: our server could not take ${one ? 'it' : 'them'}. ${kept}, and we will try again in ${delay.retryInSeconds} seconds.`
    case 'signed-out':
      return `${opening}: you are signed out. ${kept}, and we will send ${one ? 'it' : 'them'} once you have signed in again.`
    case 'not-found':
      return `${opening}: this quiz belongs to somebody else than who is signed in now. ${kept} for the person who answered.`
    case 'refused':
      return `${opening}. ${delay.message} ${kept}.`
  }
}
