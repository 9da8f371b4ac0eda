import type { Metadata } from 'next'
import { ActionForm, FormSubmit } from '@/app/_forms/action-form'
import { Issued } from '@/app/_forms/issued'
import { parseValues, toFormValues, valuesOf } from '@/app/sets/_components/set-form'
import { SetFormView } from '@/app/sets/_components/set-form-view'
import { Page } from '@/components/page'
import { countIn } from '@/server/sets/count-set'
import type { OwnSet } from '@/server/sets/own-set'
import { reportSet, type SetReport } from '@/server/sets/report-set'
import { BuilderHead } from '../_components/builder-head'
import { FindingList } from '../_components/finding-list'
import { loadOwnSet, type SetParams } from '../_components/load-own-set'
import { archiveSetAction, setVisibilityAction } from './actions'

export const metadata: Metadata = { title: 'Recipe of your set', robots: { index: false } }

type Props = { params: SetParams; searchParams: Promise<Record<string, string | string[] | undefined>> }

const DONE: Record<string, string> = {
  made: 'The set is made. You can take it, or pick and change single questions.',
  saved: 'Saved. Quizzes that are already open stay as they were.',
}

/** One's own set: what it holds and what the checks say, its recipe, who may take it, and the way to put it away. */
export default async function EditSetPage({ params, searchParams }: Props) {
  const [{ user, set, bank, path }, query] = await Promise.all([loadOwnSet(params), searchParams])
  const isSentBack = typeof query.how === 'string'
  const values = isSentBack ? toFormValues(query) : valuesOf(set)
  const checked = parseValues(values)
  const details = 'details' in checked ? checked.details : null
  const recipe = { ...set.recipe, conditions: details ? details.conditions : set.recipe.conditions }
  const report = reportSet(set, bank)
  const done = typeof query.done === 'string' ? DONE[query.done] : undefined
  return (
    <Page reader={user} current="sets" narrow>
      <BuilderHead set={set} path={path} current="edit" />
      <div className="stack-l mt-5">
        {done && <Issued message={done} secret={undefined} />}
        <Held set={set} report={report} path={path} />
        <section className="section" aria-labelledby="recipe-head">
          <h2 className="head" id="recipe-head">
            Recipe
          </h2>
          <SetFormView
            values={values}
            problems={query.checked === '1' && 'problems' in checked ? checked.problems : {}}
            problem={query.problem === 'changed' ? CHANGED : undefined}
            counts={countIn(bank, recipe, details?.count ?? set.count)}
            bank={bank}
            set={set}
            saveLabel="Save the set"
          />
        </section>
        <WhoMayTakeIt set={set} isTeacher={user.roles.includes('teacher')} />
        <PutAway set={set} />
      </div>
    </Page>
  )
}

const CHANGED = 'The set was changed elsewhere since you opened this page. Look it over and save again.'

function Held({ set, report, path }: { set: OwnSet; report: SetReport; path: string }) {
  const { counts, shares, findings } = report
  if (counts.questions === 0) {
    return (
      <p className="empty">
        The set is empty. Widen its recipe below, or <a href={`${path}/questions?show=all`}>pick questions</a>.
      </p>
    )
  }
  return (
    <section className="section" aria-labelledby="held-head">
      <h2 className="head" id="held-head">
        What it holds
      </h2>
      <p className="say">
        {`${counts.questions} questions on ${counts.facts} facts; an attempt asks ${counts.drawn.total}.`}
      </p>
      <dl className="set-shares mt-4">
        <Shares title="Whose facts" shares={shares.sides} />
        <Shares title="Where they stand" shares={shares.outlets} />
      </dl>
      <h3 className="sub mt-5">What the checks say</h3>
      {findings.length === 0 ? (
        <p className="mt-2">Nothing to mend: no question is asked twice, and no answer shows by its place or length.</p>
      ) : (
        <FindingList findings={findings} />
      )}
      {set.isArchived && <p className="flagline calm mt-4">This set is archived: nobody can start it.</p>}
    </section>
  )
}

function Shares({ title, shares }: { title: string; shares: [string, number][] }) {
  return (
    <div>
      <dt className="label">{title}</dt>
      <dd>{shares.map(([name, share]) => `${named(name)} ${Math.round(share * 100)} %`).join(', ')}</dd>
    </div>
  )
}

function named(name: string): string {
  return name === 'neither' ? 'neither side’s' : name
}

function WhoMayTakeIt({ set, isTeacher }: { set: OwnSet; isTeacher: boolean }) {
  const isPublic = set.visibility === 'public'
  return (
    <section className="section" aria-labelledby="who-head">
      <h2 className="head" id="who-head">
        Who may take it
      </h2>
      <p>
        {isPublic
          ? 'Everybody who reads the dossier: it stands there under “Sets by teachers”, without your name.'
          : 'Only you.'}
      </p>
      {(isTeacher || isPublic) && (
        <div className="mt-4">
          <ActionForm id="visibility" action={setVisibilityAction}>
            <input type="hidden" name="setId" value={set.id} />
            <input type="hidden" name="visibility" value={isPublic ? 'private' : 'public'} />
            <FormSubmit quiet>{isPublic ? 'Show it to me alone' : 'Show it to everybody'}</FormSubmit>
          </ActionForm>
        </div>
      )}
    </section>
  )
}

function PutAway({ set }: { set: OwnSet }) {
  return (
    <section className="section" aria-labelledby="away-head">
      <h2 className="head" id="away-head">
        {set.isArchived ? 'Take it up again' : 'Put it away'}
      </h2>
      <p>
        {set.isArchived
          ? 'It is as you left it.'
          : 'Nobody can start it any more. Results at it stay, open quizzes can be finished, and you can take it up again.'}
      </p>
      <div className="mt-4">
        <ActionForm id="archive" action={archiveSetAction}>
          <input type="hidden" name="setId" value={set.id} />
          <input type="hidden" name="archive" value={set.isArchived ? 'no' : 'yes'} />
          <FormSubmit quiet>{set.isArchived ? 'Take up the set' : 'Archive the set'}</FormSubmit>
        </ActionForm>
      </div>
    </section>
  )
}
