import { clockTime } from '@/app/attempts/_components/saved-line'
import { Icon } from '@/components/icon'
import type { OutboxState } from './outbox'
import { notSavedWords, postsNamed } from './outbox-words'
import type { OutboxInBrowser } from './use-outbox'

/** One line: what waits, or what is saved and since when. "Saved" only after the receipt. */
export function SavedLine({ state, zone }: { state: OutboxState; zone: string }) {
  const { unsent, delay, savedReviews, savedAt } = state
  if (unsent.length > 0) {
    return <p className="saved">{delay ? `${postsNamed(unsent)} not saved yet` : `Saving ${postsNamed(unsent)}`}</p>
  }
  if (savedAt === null) return <p className="saved">Each rating is saved as you give it</p>
  return (
    <p className="saved">
      <Icon name="tick" />
      {`${savedReviews === 1 ? '1 review' : `${savedReviews} reviews`} saved at ${clockTime(savedAt, zone)}`}
    </p>
  )
}

/** What was not saved, in sentences that stay until it is, with a way to try now. Announced when it changes. */
export function NotSaved({ outbox, returnTo }: { outbox: OutboxInBrowser; returnTo: string }) {
  const { unsent, delay, refused, isDurable } = outbox.state
  return (
    <div aria-live="polite">
      {delay && unsent.length > 0 && (
        <div className="empty stack mt-5" data-not-saved>
          <p className="lede">{notSavedWords(unsent, delay, isDurable)}</p>
          <p className="actions">
            {delay.kind === 'signed-out' && (
              <a className="btn quiet" href={`/sign-in?callbackUrl=${encodeURIComponent(returnTo)}`}>
                Sign in
              </a>
            )}
            <button className="btn quiet" type="button" onClick={outbox.tryNow}>
              Try now
            </button>
          </p>
        </div>
      )}
      {refused.map(({ post, message }) => (
        <div className="empty stack mt-5" key={post.id} data-not-saved>
          <p className="lede">{notSavedWords([post], { kind: 'refused', message }, isDurable)}</p>
          <p className="actions">
            <button className="btn quiet" type="button" onClick={() => outbox.drop(post.id)}>
              Remove it from this device
            </button>
          </p>
        </div>
      ))}
    </div>
  )
}
