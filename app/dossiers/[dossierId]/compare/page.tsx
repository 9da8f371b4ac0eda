import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm, FormField, FormSubmit } from '@/app/_forms/action-form'
import { Mark } from '@/components/mark'
import { Page } from '@/components/page'
import { requireUser } from '@/server/auth/session'
import { type ComparedPair, type DeskComparison, readComparison } from '@/server/desk/compare'
import { DeskNav } from '../desk/_components/desk-nav'
import { labelAction, unlabelAction } from './actions'

export const metadata: Metadata = { title: 'Compare the articles', robots: { index: false } }

type Props = { params: Promise<{ dossierId: string }> }

/** Where the articles of a dossier agree, where they differ, and what is labelled as disputed. */
export default async function ComparePage({ params }: Props) {
  const { dossierId } = await params
  const user = await requireUser({ account: true, returnTo: `/dossiers/${dossierId}/compare` })
  const comparison = await readComparison({ userId: user.id, dossierId })
  if (!comparison) notFound()
  const { pairs, disputes, articleCount } = comparison
  const differing = pairs.filter(({ kind }) => kind === 'differs')
  const agreeing = pairs.filter(({ kind }) => kind !== 'differs')
  return (
    <Page reader={user} current="dossiers" narrow>
      <DeskNav dossierId={dossierId} title={comparison.title} current="compare" />
      <h1 className="title mt-4">Compare</h1>
      <p className="lede mt-4">Facts about the same thing in different articles, side by side.</p>
      {pairs.length === 0 && disputes.length === 0 && (
        <p className="empty mt-6">
          {articleCount < 2
            ? 'Comparisons will be here once a second article is in the dossier.'
            : 'No two articles tell the same thing of the same thing yet. Facts are compared if “About” and “What is told of it” are the same.'}
        </p>
      )}
      <div className="stack-l mt-6">
        {differing.length > 0 && (
          <section className="section" aria-labelledby="differ-head">
            <h2 className="head" id="differ-head">
              They differ
            </h2>
            {differing.map((pair) => (
              <Pair key={keyOf(pair)} pair={pair}>
                <LabelForm pair={pair} dossierId={dossierId} />
              </Pair>
            ))}
          </section>
        )}
        {disputes.length > 0 && <Disputes disputes={disputes} dossierId={dossierId} />}
        {agreeing.length > 0 && (
          <section className="section" aria-labelledby="agree-head">
            <h2 className="head" id="agree-head">
              They agree
            </h2>
            {agreeing.map((pair) => (
              <Pair key={keyOf(pair)} pair={pair}>
                <p className="meta mt-2">
                  {pair.kind === 'corroborates'
                    ? 'Two independent sources: one fact with the evidence of both.'
                    : 'Both relay the same source, so it counts once.'}
                </p>
              </Pair>
            ))}
          </section>
        )}
      </div>
    </Page>
  )
}

function Pair({ pair, children }: { pair: ComparedPair; children: React.ReactNode }) {
  return (
    <div className="name-entry">
      <div className="readings">
        {pair.facts.map(({ factId, statement, outlet, paragraph }) => (
          <div className="reading" key={factId}>
            <p className="label">
              {outlet}
              {paragraph !== null && `, ¶\u00a0${paragraph}`}
            </p>
            <p className="font-serif">{statement}</p>
          </div>
        ))}
      </div>
      {children}
    </div>
  )
}

function LabelForm({ pair, dossierId }: { pair: ComparedPair; dossierId: string }) {
  const [first, second] = pair.facts
  return (
    <details className="more mt-2">
      <summary>Label it as disputed</summary>
      <ActionForm id={`label-${first.factId}-${second.factId}`} action={labelAction} label="Label it as disputed">
        <input type="hidden" name="dossierId" value={dossierId} />
        <input type="hidden" name="first" value={first.factId} />
        <input type="hidden" name="second" value={second.factId} />
        <FormField name="title" label="What is disputed" hint="Such as: schools closed." autoComplete="off" />
        <FormField
          name="difference"
          label="How they differ"
          hint="Such as: the figures differ, and neither says how it was counted."
          autoComplete="off"
        />
        <FormSubmit quiet>Label it</FormSubmit>
      </ActionForm>
    </details>
  )
}

function Disputes({ disputes, dossierId }: { disputes: DeskComparison['disputes']; dossierId: string }) {
  return (
    <section className="section" aria-labelledby="disputes-head">
      <h2 className="head" id="disputes-head">
        Labelled as disputed
      </h2>
      {disputes.map(({ id, title, difference, readings }) => (
        <div className="name-entry" key={id}>
          <p>
            <Mark tone="dispute" icon="not-equal">
              {title}
            </Mark>
          </p>
          <p className="text-ink-2">{difference}</p>
          <p className="font-serif">{readings.map(({ says, text }) => `${says}: ${text}`).join('. ')}.</p>
          <ActionForm id={`unlabel-${id}`} action={unlabelAction} label={`Take the label off ${title}`}>
            <input type="hidden" name="dossierId" value={dossierId} />
            <input type="hidden" name="disputeId" value={id} />
            <button className="btn quiet small mt-2" type="submit">
              Take the label off<span className="vh"> {title}</span>
            </button>
          </ActionForm>
        </div>
      ))}
    </section>
  )
}

function keyOf({ facts: [first, second] }: ComparedPair): string {
  return `${first.factId} ${second.factId}`
}
