import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FootnotePanel } from '@/components/footnote-panel'
import { Page } from '@/components/page'
import { toEdit } from '@/core/questions/edit-question'
import { judgeEdit } from '@/core/questions/judge-edit'
import { TYPES_FOR_AUTHORS } from '@/core/questions/types-for-authors'
import { openQuestion } from '@/server/sets/save-question'
import { loadOwnSet, type SetParams } from '../../_components/load-own-set'
import { QuestionEditor } from '../../_components/question-editor'
import { Withheld } from '../../_components/withheld'
import { editQuestionAction } from '../edit-actions'

export const metadata: Metadata = { title: 'Change a question', robots: { index: false } }

type Props = { params: Promise<Awaited<SetParams> & { questionId: string }> }

/** One question of one's set, to be changed with the checks looking on. */
export default async function EditQuestionPage({ params }: Props) {
  const questionId = decodeURIComponent((await params).questionId)
  const { user, set, path } = await loadOwnSet(params)
  const subject = { questionId }
  const opened = await openQuestion({ ownerId: user.id, setId: set.id, subject })
  if (!opened.ok && opened.code === 'withheld') return <Withheld user={user} backHref={`${path}/questions`} />
  if (!opened.ok) notFound()
  const { question, entry, original, bank } = opened.value
  const kept = Object.fromEntries((entry?.keptWarnings ?? []).map(({ check, reason }) => [String(check), reason]))
  const footnotes = question.factIds.flatMap((id) => bank.footnotes.get(id) ?? [])
  return (
    <Page reader={user} current="sets">
      <p className="label">
        <a href={`${path}/questions`}>{set.title}: questions</a>
      </p>
      <h1 className="title mt-3">{entry?.isOwn ? 'Change your question' : 'Your own version'}</h1>
      <p className="lede mt-4">
        {entry?.isOwn
          ? 'Every set of yours that holds it gets the new wording. Quizzes that are already open keep the old one.'
          : 'It takes the place of the dossier’s question in this set. The dossier stays as it is.'}
      </p>
      <div className="mt-6">
        <QuestionEditor
          setId={set.id}
          subject={subject}
          parts={TYPES_FOR_AUTHORS[question.type].edits}
          start={{
            edit: toEdit(question),
            kept,
            findings: judgeEdit(question, original, bank.context),
            message: null,
          }}
          action={editQuestionAction}
        >
          <FootnotePanel footnotes={footnotes} dossierId={set.dossierId} />
        </QuestionEditor>
      </div>
    </Page>
  )
}
