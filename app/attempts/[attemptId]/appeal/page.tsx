import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { ActionForm, FormSubmit, FormTextArea } from '@/app/_forms/action-form'
import { headlineOf } from '@/components/headline'
import { QuietPage } from '@/components/page'
import { parsePlace } from '../../_components/place'
import { answerWords } from '../../_components/read-answer'
import { Stem } from '../../_components/stem'
import { loadAttempt } from '../load-attempt'
import { sendAppeal } from './actions'

export const metadata: Metadata = { title: 'I think my answer is right', robots: { index: false } }

type AppealPageProps = { params: Promise<{ attemptId: string }>; searchParams: Promise<{ q?: string | string[] }> }

/** A learner says why their answer is right. */
export default async function AppealPage({ params, searchParams }: AppealPageProps) {
  const [{ attemptId }, { q }] = await Promise.all([params, searchParams])
  const { attempt } = await loadAttempt(attemptId)
  const place = parsePlace(typeof q === 'string' ? q : null, attempt.questions.length)
  const question = typeof place === 'number' ? attempt.questions[place - 1] : undefined
  if (!question?.feedback || !question.answer) notFound()
  const back = `/attempts/${attemptId}?q=${place}`
  const { view, answer, feedback } = question
  const mayAppeal = feedback.outcome === 'wrong' || feedback.outcome === 'partly'
  if (!mayAppeal || question.appeal || question.regrade?.isVoid) redirect(back)
  return (
    <QuietPage leaveHref={back} leaveLabel="Back to the question">
      <div className="narrow stack">
        <h1 className="title">I think my answer is right</h1>
        <p className="lede">
          <Stem stem={view.stem} attribution={view.attribution} />
        </p>
        <dl className="mt-4 space-y-3">
          <div>
            <dt className="label">Your answer</dt>
            {answerWords(view, answer).map((words) => (
              <dd key={words} className="font-serif text-4 break-words">
                {words}
              </dd>
            ))}
          </div>
          <div>
            <dt className="label">Counted as right</dt>
            <dd className="font-serif text-4">{headlineOf(feedback)}</dd>
          </div>
        </dl>
        <ActionForm id="appeal" action={sendAppeal}>
          <input type="hidden" name="attemptId" value={attemptId} />
          <input type="hidden" name="position" value={question.position} />
          <input type="hidden" name="number" value={String(place)} />
          <FormTextArea
            name="note"
            label="Why is it right?"
            hint="Where does it say so, or what else is it called? You can leave this empty."
          />
          <FormSubmit>Send the appeal</FormSubmit>
        </ActionForm>
        <p className="meta">
          Whoever looks after this dossier decides. If your answer is accepted, it counts for everybody who gave it, and
          your score changes by itself.
        </p>
      </div>
    </QuietPage>
  )
}
