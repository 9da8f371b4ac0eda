import type { Metadata } from 'next'
import { startingState } from '@/app/attempts/_components/attempt-state'
import { FeedbackView } from '@/app/attempts/_components/feedback-view'
import { ClaimNotice, QuestionFields } from '@/app/attempts/_components/question-form'
import type { QuizQuestion } from '@/app/attempts/_components/quiz-types'
import { readAnswer } from '@/app/attempts/_components/read-answer'
import { WithheldNote } from '@/components/note'
import { Page } from '@/components/page'
import { type PreviewQuestion, previewSet } from '@/server/sets/preview-set'
import { BuilderHead } from '../_components/builder-head'
import { loadOwnSet, type SetParams } from '../_components/load-own-set'

export const metadata: Metadata = { title: 'Preview of your set', robots: { index: false } }

type Query = Record<string, string | string[] | undefined>
type Props = { params: SetParams; searchParams: Promise<Query> }

/** The questions of an attempt as a student meets them, feedback included. Nothing of it is kept. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const [{ user, set, bank, path }, query] = await Promise.all([loadOwnSet(params), searchParams])
  const questions = await previewSet({ ownerId: user.id, set, bank })
  const at = typeof query.q === 'string' && /^[1-9]\d?$/.test(query.q) ? Number(query.q) : 1
  const question = questions[Math.min(at, questions.length) - 1]
  return (
    <Page reader={user} current="sets">
      <BuilderHead set={set} path={path} current="preview" />
      {question ? (
        <Preview
          question={question}
          total={questions.length}
          query={query}
          dossierId={set.dossierId}
          zone={user.zone}
        />
      ) : (
        <p className="empty mt-6">
          There is nothing to preview: the set is empty, or a test that you have open asks for all of it.
        </p>
      )}
    </Page>
  )
}

type PreviewProps = { question: PreviewQuestion; total: number; query: Query; dossierId: string; zone: string }

function Preview({ question, total, query, dossierId, zone }: PreviewProps) {
  const { position, view } = question
  const answer =
    query.given === undefined ? null : (readAnswer(view, toFormData(query)) ?? { kind: 'dont-know' as const })
  const feedback = answer && question.answered(answer)
  const shown: QuizQuestion = {
    position,
    questionId: null,
    topicTitle: question.topicTitle,
    view,
    sequence: 0,
    savedAt: null,
    answer: null,
    outcome: null,
    feedback: null,
    regrade: null,
    appeal: null,
  }
  return (
    <div className="mt-6">
      <p className="flagline calm">Preview: this is what a student sees. Nothing you answer here is kept.</p>
      <p className="sub mt-4">{`Question ${position} of ${total}`}</p>
      {feedback ? (
        <FeedbackView question={shown} feedback={feedback} dossierId={dossierId} zone={zone}>
          <a className="btn" href={`?q=${position < total ? position + 1 : 1}`}>
            {position < total ? 'Next question' : 'From the beginning'}
          </a>
        </FeedbackView>
      ) : (
        <AskForm question={shown} total={total} />
      )}
    </div>
  )
}

/** As QuestionForm, but sent to this page: without an attempt there is nothing to save. */
function AskForm({ question, total }: { question: QuizQuestion; total: number }) {
  const { position, view } = question
  const [state] = startingState([question])
  if (!state) return null
  return (
    <form className="ask mt-6" method="get">
      <input type="hidden" name="q" value={position} />
      <div className="stack">
        {question.topicTitle !== null && <p className="label">{question.topicTitle}</p>}
        {view.isClaim && <ClaimNotice type={view.type} />}
        <QuestionFields question={state} missing={null} />
        <div className="actions mt-5">
          <button className="btn" type="submit" name="given" value="answer">
            Check answer
          </button>
          <button className="btn quiet" type="submit" name="given" value="nothing" formNoValidate>
            I don’t know
          </button>
          {position < total && (
            <a className="link" href={`?q=${position + 1}`}>
              Next question
            </a>
          )}
        </div>
      </div>
      <aside className="panel" aria-label="Footnote">
        <WithheldNote />
      </aside>
    </form>
  )
}

/** The answer's fields as a form would send them; "I don’t know" sends none. */
function toFormData(query: Query): FormData {
  const fields = new FormData()
  if (query.given === 'nothing') return fields
  for (const [name, value] of Object.entries(query)) {
    for (const text of [value ?? []].flat()) fields.append(name, text)
  }
  return fields
}
