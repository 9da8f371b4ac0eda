import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { ActionForm, type FormAction, FormSubmit, FormTextArea } from '@/app/_forms/action-form'
import { longDay } from '@/components/dates'
import { FootnotePanel } from '@/components/footnote-panel'
import { Page } from '@/components/page'
import { type AppealGroupView, findAppealGroup } from '@/server/appeals/get-appeal-group'
import { PreviewTable } from '../_components/preview-table'
import { acceptAppeal, declineAppeal, voidQuestion } from '../actions'
import { loadReader } from '../load-reader'

export const metadata: Metadata = { title: 'Decide an appeal', robots: { index: false } }

/** One answer that learners think is right, or many gave: the question, the facts, what they wrote, and what each decision would change. */
export default async function AppealPage({ params }: { params: Promise<{ appealId: string }> }) {
  const { appealId } = await params
  const { user, reader } = await loadReader('/appeals')
  const group = await findAppealGroup(reader, appealId)
  if (!group) notFound()
  return (
    <Page reader={user} current="reports">
      <div className="ask wide">
        <div className="stack">
          <p className="label">
            <a href="/appeals">Appeals</a>
          </p>
          <h1 className="stem">{group.stem}</h1>
          <dl className="space-y-3">
            <Line label="Right answer">{group.key}</Line>
            <Line label="Answered">{group.given}</Line>
          </dl>
          {group.appeals.length > 0 && <Appeals appeals={group.appeals} zone={user.zone} />}
          {group.appeals.length > 0 && !group.isWaiting && (
            <p className="flagline calm">
              This is decided. <a href="/appeals?show=decided">See what was decided</a>
            </p>
          )}
          <Decisions group={group} />
        </div>
        <FootnotePanel footnotes={group.footnotes} dossierId={group.dossierId} />
      </div>
    </Page>
  )
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="label">{label}</dt>
      <dd className="break-words font-serif text-4">{children}</dd>
    </div>
  )
}

function Appeals({ appeals, zone }: { appeals: AppealGroupView['appeals']; zone: string }) {
  return (
    <section aria-labelledby="said" className="section mt-5">
      <h2 className="sub" id="said">
        {appeals.length === 1 ? '1 appeal' : `${appeals.length} appeals`}
      </h2>
      <ul className="mt-3 space-y-3">
        {appeals.map(({ name, note, createdAt, state }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an appeal is its place in the list
          <li key={i}>
            <p className="break-words">{note === '' ? 'No note.' : `“${note}”`}</p>
            <p className="meta">
              {name}, {longDay(createdAt, zone)}, {state}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Decisions({ group: { appealId, given, accept, void: voiding, isWaiting } }: { group: AppealGroupView }) {
  return (
    <>
      {accept && !accept.isDone && (
        <Decision
          id="accept"
          title={`Accept “${given}”`}
          action={acceptAppeal}
          appealId={appealId}
          button="Accept and regrade"
        >
          <PreviewTable preview={accept} />
        </Decision>
      )}
      {isWaiting && (
        <Decision id="decline" title="Decline" action={declineAppeal} appealId={appealId} button="Decline" quiet>
          <p className="text-ink-2">Nobody’s score changes. Who appealed reads your reason.</p>
        </Decision>
      )}
      {!voiding.isDone && (
        <Decision
          id="void"
          title="Void the question"
          action={voidQuestion}
          appealId={appealId}
          button="Void and regrade"
          quiet
        >
          <p className="text-ink-2">
            It counts for nothing, neither as points nor as questions, and is not asked again.
            {!accept && ' An answer of this type cannot be accepted by itself.'}
          </p>
          <PreviewTable preview={voiding} />
        </Decision>
      )}
    </>
  )
}

type DecisionProps = {
  id: string
  title: string
  action: FormAction
  appealId: string
  button: string
  quiet?: boolean
  children: ReactNode
}

function Decision({ id, title, action, appealId, button, quiet = false, children }: DecisionProps) {
  return (
    <section className="section mt-6" aria-labelledby={`${id}-head`}>
      <h2 className="head break-words" id={`${id}-head`}>
        {title}
      </h2>
      {children}
      <div className="mt-4">
        <ActionForm id={id} action={action} label={title}>
          <input type="hidden" name="appealId" value={appealId} />
          <FormTextArea
            name="reason"
            label="Reason"
            hint="One sentence. Learners read it beside their result."
            rows={2}
          />
          <FormSubmit quiet={quiet}>{button}</FormSubmit>
        </ActionForm>
      </div>
    </section>
  )
}
