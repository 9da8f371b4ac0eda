import type { Delay } from '@/app/attempts/_components/quiz-types'
import type { UnsentPost } from './unsent-posts'

/** "2 reviews", "1 star", "3 reviews and 1 star"; at least one post. */
export function postsNamed(posts: readonly Pick<UnsentPost, 'kind'>[]): string {
  const stars = posts.filter(({ kind }) => kind === 'star').length
  const reviews = posts.length - stars
  return [counted(reviews, 'review'), counted(stars, 'star')].filter((words) => words !== null).join(' and ')
}

/** What is said of posts that were not saved: what happened, what is safe, what comes next. */
export function notSavedWords(posts: readonly Pick<UnsentPost, 'kind'>[], delay: Delay, isDurable: boolean): string {
  const one = posts.length === 1
  const it = one ? 'It' : 'They'
  const them = one ? 'it' : 'them'
  const opening = `${postsNamed(posts)} ${one ? 'was' : 'were'} not saved`
  const kept = `${it} ${one ? 'is' : 'are'} kept ${isDurable ? 'on this device' : 'in this tab, so leave it open'}`
  switch (delay.kind) {
    case 'connection':
      return `${opening}: the connection dropped. ${kept}, and we will try again in ${delay.retryInSeconds} seconds.`
    case 'offline':
      return `${opening}: there is no connection. ${kept}, and we will send ${them} when you are back online. You can go on with your cards.`
    case 'server':
      return `${opening}: our server could not take ${them}. ${kept}, and we will try again in ${delay.retryInSeconds} seconds.`
    case 'signed-out':
      return `${opening}: you are signed out. ${kept}, and we will send ${them} once you have signed in again.`
    case 'not-found':
      return `${opening}: somebody else is signed in now. ${kept} for the person who made ${them}.`
    case 'refused':
      return `${opening}. ${delay.message}`
  }
}

function counted(count: number, word: string): string | null {
  return count === 0 ? null : `${count} ${word}${count === 1 ? '' : 's'}`
}
