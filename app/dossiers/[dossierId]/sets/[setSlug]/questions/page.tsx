import type { Metadata } from 'next'
import { ActionForm } from '@/app/_forms/action-form'
import { Issued } from '@/app/_forms/issued'
import { Stem } from '@/app/attempts/_components/stem'
import { Field, SelectField } from '@/components/field'
import { FootnotePanel } from '@/components/footnote-panel'
import { Page } from '@/components/page'
import { TYPE_NAMES, TYPES_FOR_AUTHORS } from '@/core/questions/types-for-authors'
import { type ListedQuestion, listQuestions, type QuestionPage } from '@/server/sets/list-questions'
import type { OwnSet } from '@/server/sets/own-set'
import { BuilderHead } from '../_components/builder-head'
import { loadOwnSet, type SetParams } from '../_components/load-own-set'
import { changeQuestionAction } from './actions'
import { type ListQuery, listHref, readListQuery } from './list-query'

export const metadata: Metadata = { title: 'Questions of your set', robots: { index: false } }

type Props = { params: SetParams; searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The questions of one's own set and those that could join it: found by words, each with its key, its fact and its sources. */
export default async function SetQuestionsPage({ params, searchParams }: Props) {
  const [{ user, set, bank, path }, asked] = await Promise.all([loadOwnSet(params), searchParams])
  const query = readListQuery(asked)
  const listed = await listQuestions({ ownerId: user.id, set, bank, ...query })
  return (
    <Page reader={user} current="sets" narrow>
      <BuilderHead set={set} path={path} current="questions" />
      <div className="stack mt-5">
        <Changed listed={listed} set={set} query={query} questionId={asked.changed} />
        <Finder query={query} />
        <p className="meta">{amountSentence(listed, query)}</p>
        {listed.withheld > 0 && (
          <p className="flagline calm">
            {`${listed.withheld === 1 ? '1 question is' : `${listed.withheld} questions are`} not shown: a test that you have open asks for ${listed.withheld === 1 ? 'its fact' : 'their facts'}. Hand it in, and all of them are here.`}
          </p>
        )}
        {listed.questions.length > 0 && (
          <ul className="set-questions">
            {listed.questions.map((item) => (
              <QuestionRow key={item.id} item={item} set={set} path={path} query={query} />
            ))}
          </ul>
        )}
        <Pages listed={listed} query={query} />
        <p className="actions">
          <a className="link" href={`${path}/questions/new`}>
            Write a new question
          </a>
        </p>
      </div>
    </Page>
  )
}

function Finder({ query }: { query: ListQuery }) {
  return (
    <form method="get" className="set-finder" aria-label="Find questions">
      <Field
        id="find"
        label="Words, names"
        type="search"
        defaultValue={query.find}
        maxLength={200}
        autoComplete="off"
        enterKeyHint="search"
      />
      <SelectField id="type" label="Ways of asking" defaultValue={query.type}>
        <option value="">All</option>
        {TYPE_NAMES.map(({ type, name }) => (
          <option key={type} value={type}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField id="show" label="Show" defaultValue={query.show}>
        <option value="held">What is in the set</option>
        <option value="all">All questions</option>
      </SelectField>
      <button className="btn quiet" type="submit">
        Find questions
      </button>
    </form>
  )
}

function QuestionRow(props: { item: ListedQuestion; set: OwnSet; path: string; query: ListQuery }) {
  const { item, set, path, query } = props
  const { type, difficulty, stem, attribution } = item
  return (
    <li id={`q-${item.id}`}>
      <p className="meta">
        {[
          TYPES_FOR_AUTHORS[type].name,
          difficulty,
          item.topicTitle ?? 'several topics',
          ...(item.isOwn ? ['yours'] : []),
        ].join(' · ')}
      </p>
      <p className="fact mt-1">
        <Stem stem={stem} attribution={attribution} />
      </p>
      {item.trouble && <p className="flagline mt-3">{TROUBLE[item.trouble]}</p>}
      <details className="more mt-2">
        <summary>
          Answer and sources<span className="vh"> of “{stem}”</span>
        </summary>
        <p className="mt-3">
          <span className="label">Right answer</span>
          <span className="block font-serif text-4">{item.keyText}</span>
        </p>
        {item.others.length > 0 && (
          <p className="mt-3">
            <span className="label">Wrong options</span>
            <span className="block">{item.others.join(' · ')}</span>
          </p>
        )}
        <div className="mt-4">
          <FootnotePanel footnotes={item.footnotes} dossierId={set.dossierId} idPrefix={`n-${item.id}`} />
        </div>
      </details>
      <div className="actions mt-2">
        <ChangeForm item={item} set={set} query={query} />
        {item.isEditable && (
          <a className="link" href={`${path}/questions/${encodeURIComponent(item.id)}`}>
            {item.isOwn ? 'Change' : 'Make your own version'}
            <span className="vh"> of “{stem}”</span>
          </a>
        )}
      </div>
    </li>
  )
}

const TROUBLE = {
  'fact-gone': 'Its fact is no longer in use, so this question is not asked any more. Leave it out.',
  'fact-changed': 'Its fact reads differently since you wrote this. Look it over and save it again.',
}

function ChangeForm({ item, set, query }: { item: ListedQuestion; set: OwnSet; query: ListQuery }) {
  return (
    <ActionForm id={`change-${item.id}`} action={changeQuestionAction}>
      <input type="hidden" name="setId" value={set.id} />
      <input type="hidden" name="questionId" value={item.id} />
      <input type="hidden" name="change" value={item.isHeld ? 'remove' : 'add'} />
      <input type="hidden" name="back" value={listHref(query).slice(1)} />
      <button className="btn quiet small" type="submit">
        {item.isHeld ? 'Leave out' : 'Add'}
        <span className="vh"> “{item.stem}”</span>
      </button>
    </ActionForm>
  )
}

/** What became of the question changed last, and the way back. */
function Changed(props: { listed: QuestionPage; set: OwnSet; query: ListQuery; questionId: unknown }) {
  const item = props.listed.changed
  if (!item || item.id !== props.questionId) return null
  return (
    <div className="stack">
      <Issued
        message={item.isHeld ? `“${item.stem}” is in the set.` : `“${item.stem}” is left out.`}
        secret={undefined}
      />
      {!item.isHeld && <ChangeForm item={item} set={props.set} query={props.query} />}
    </div>
  )
}

function amountSentence({ total, inSet }: QuestionPage, { find, type, show }: ListQuery): string {
  const isNarrowed = find !== '' || type !== ''
  if (show === 'held' && !isNarrowed) return `${inSet} in the set.`
  if (total === 0) return 'No question has that. Try fewer words, or look among all questions.'
  return `${total} found, ${inSet} in the set altogether.`
}

function Pages({ listed: { page, pages }, query }: { listed: QuestionPage; query: ListQuery }) {
  if (pages < 2) return null
  return (
    <nav className="actions" aria-label="Pages of questions">
      {page > 1 && (
        <a className="link" href={listHref({ ...query, page: page - 1 })}>
          Earlier questions
        </a>
      )}
      <span className="meta">{`Page ${page} of ${pages}`}</span>
      {page < pages && (
        <a className="link" href={listHref({ ...query, page: page + 1 })}>
          Further questions
        </a>
      )}
    </nav>
  )
}
