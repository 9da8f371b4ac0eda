import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Field } from '@/components/field'
import { FootnotePanel } from '@/components/footnote-panel'
import { Page } from '@/components/page'
import { plainStatement } from '@/core/facts/fact'
import { toEdit, type WrittenType } from '@/core/questions/edit-question'
import { TYPES_FOR_AUTHORS } from '@/core/questions/types-for-authors'
import { findFacts } from '@/server/sets/find-facts'
import { openQuestion } from '@/server/sets/save-question'
import { BuilderHead } from '../../_components/builder-head'
import { loadOwnSet, type SetParams } from '../../_components/load-own-set'
import { QuestionEditor } from '../../_components/question-editor'
import { Withheld } from '../../_components/withheld'
import { editQuestionAction } from '../edit-actions'

export const metadata: Metadata = { title: 'A new question', robots: { index: false } }

type Props = { params: SetParams; searchParams: Promise<Record<string, string | string[] | undefined>> }

const TYPES: WrittenType[] = ['single-choice', 'typed']

/** A question of one's own: first the fact that it asks for, then the words. */
export default async function NewQuestionPage({ params, searchParams }: Props) {
  const [loaded, asked] = await Promise.all([loadOwnSet(params), searchParams])
  const { user, set, path } = loaded
  const type = TYPES.find((each) => each === asked.type)
  if (typeof asked.fact !== 'string' || !type) {
    return <ChooseFact loaded={loaded} find={typeof asked.find === 'string' ? asked.find : ''} />
  }
  const subject = { factId: asked.fact, type }
  const opened = await openQuestion({ ownerId: user.id, setId: set.id, subject })
  if (!opened.ok && opened.code === 'withheld') return <Withheld user={user} backHref={`${path}/questions/new`} />
  if (!opened.ok) notFound()
  const { question, bank } = opened.value
  return (
    <Page reader={user} current="sets">
      <p className="label">
        <a href={`${path}/questions/new`}>{set.title}: a new question</a>
      </p>
      <h1 className="title mt-3">{`New question: ${TYPES_FOR_AUTHORS[type].name.toLowerCase()}`}</h1>
      <div className="mt-6">
        <QuestionEditor
          setId={set.id}
          subject={subject}
          parts={TYPES_FOR_AUTHORS[type].edits}
          start={{ edit: toEdit(question), kept: {}, findings: [], message: null }}
          action={editQuestionAction}
        >
          <FootnotePanel
            footnotes={question.factIds.flatMap((id) => bank.footnotes.get(id) ?? [])}
            dossierId={set.dossierId}
          />
        </QuestionEditor>
      </div>
    </Page>
  )
}

type ChooseProps = { loaded: Awaited<ReturnType<typeof loadOwnSet>>; find: string }

async function ChooseFact({ loaded: { user, set, bank, path }, find }: ChooseProps) {
  const { facts, total, withheld } = await findFacts({ bank, readerId: user.id, find })
  return (
    <Page reader={user} current="sets" narrow>
      <BuilderHead set={set} path={path} current="questions" />
      <section className="section mt-6" aria-labelledby="fact-head">
        <h2 className="head" id="fact-head">
          Which fact should it ask for?
        </h2>
        <form method="get" className="set-finder" aria-label="Find a fact">
          <Field id="find" label="Words, names" type="search" defaultValue={find} maxLength={200} autoComplete="off" />
          <button className="btn quiet" type="submit">
            Find facts
          </button>
        </form>
        <p className="meta">
          {total > facts.length ? `${total} found, the first ${facts.length} shown.` : `${total} found.`}
        </p>
        {withheld > 0 && (
          <p className="flagline calm">{`${withheld} more are asked for by a test that you have open.`}</p>
        )}
        <ul className="set-questions">
          {facts.map((fact) => (
            <li key={fact.id}>
              <p className="fact">{plainStatement(fact)}</p>
              <p className="actions">
                {TYPES.map((type) => (
                  <a key={type} className="link" href={`?fact=${fact.id}&type=${type}`}>
                    {TYPES_FOR_AUTHORS[type].name}
                    <span className="vh"> on “{plainStatement(fact)}”</span>
                  </a>
                ))}
              </p>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  )
}
