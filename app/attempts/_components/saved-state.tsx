import { Icon } from '@/components/icon'
import type { QuestionState } from './attempt-state'
import type { UnsentAnswer } from './quiz-types'
import { answersNamed, clockTime, notSavedSentence } from './saved-line'
import type { AttemptInBrowser } from './use-attempt'

/** One line: what is being saved, what waits, or what is saved and since when. "Saved" only after the receipt. */
export function SavedLine({
  questions,
  current,
  zone,
}: {
  questions: QuestionState[]
  current: number | null
  zone: string
}) {
  const saving = questions.filter(({ unsent }) => unsent !== null && unsent.delay === null)
  if (saving.length > 0) return <p className="saved">{`Saving ${answersNamed(numbersOf(saving)).toLowerCase()}`}</p>
  const waiting = questions.filter(({ unsent }) => unsent !== null)
  if (waiting.length > 0) return <p className="saved">{`${answersNamed(numbersOf(waiting))} not saved yet`}</p>
  const saved = questions.flatMap((question, i) =>
    question.savedAt ? [{ number: i + 1, savedAt: question.savedAt }] : [],
  )
  const here = saved.filter(({ number }) => number === current)
  const shown = here.length > 0 ? here : saved
  const latest = shown
    .map(({ savedAt }) => savedAt)
    .sort()
    .at(-1)
  if (latest === undefined) return <p className="saved">Each answer is saved as you give it</p>
  return (
    <p className="saved">
      <Icon name="tick" />
      {`${answersNamed(shown.map(({ number }) => number))} saved at ${clockTime(latest, zone)}`}
    </p>
  )
}

/** What was not saved, in sentences that stay until it is, with a way to try now. Announced when it changes. */
export function NotSaved({ attempt }: { attempt: AttemptInBrowser }) {
  const { questions, elsewhere, isDurable, tryNow, discard } = attempt
  const here = questions.flatMap(({ unsent }) =>
    unsent?.delay ? [{ answer: unsent.answer, delay: unsent.delay }] : [],
  )
  const refused = here.filter(({ delay }) => delay.kind === 'refused')
  const waiting = here.filter(({ delay }) => delay.kind !== 'refused')
  const last = waiting.at(-1)
  return (
    <div aria-live="polite">
      {last && (
        <div className="empty stack mt-5" data-not-saved>
          <p className="lede">
            {notSavedSentence(
              waiting.map(({ answer }) => answer.number),
              last.delay,
              isDurable,
            )}
          </p>
          <p className="actions">
            {last.delay.kind === 'signed-out' && (
              <a className="btn quiet" href={`/sign-in?callbackUrl=${encodeURIComponent(placeOf(last.answer))}`}>
                Sign in
              </a>
            )}
            <button className="btn quiet" type="button" onClick={tryNow}>
              Try now
            </button>
          </p>
        </div>
      )}
      {[...refused, ...elsewhere].map(({ answer, delay }) => (
        <div className="empty stack mt-5" key={answer.id} data-not-saved>
          <p className="lede">
            {elsewhere.some((other) => other.answer.id === answer.id) && 'From another quiz: '}
            {notSavedSentence([answer.number], delay, isDurable)}
          </p>
          {delay.kind === 'refused' && (
            <p className="actions">
              <button className="btn quiet" type="button" onClick={() => discard(answer.id)}>
                Remove it from this device
              </button>
              <a className="link" href={`/attempts/${answer.attemptId}/results`}>
                See the results
              </a>
            </p>
          )}
        </div>
      ))}
    </div>
  )
}

function numbersOf(questions: QuestionState[]): number[] {
  return questions.flatMap(({ unsent }) => (unsent ? [unsent.answer.number] : []))
}

function placeOf(answer: UnsentAnswer): string {
  return `/attempts/${answer.attemptId}?q=${answer.number}`
}
