import { Page } from '@/components/page'
import type { SessionUser } from '@/server/auth/session'

/** Instead of a question that would answer a test which its author has open. */
export function Withheld({ user, backHref }: { user: SessionUser; backHref: string }) {
  return (
    <Page reader={user} current="sets" narrow>
      <h1 className="title">Not while your test is open</h1>
      <p className="lede mt-4">
        A test that you have open asks for this fact. Hand it in, and the question can be changed here.
      </p>
      <p className="actions mt-5">
        <a className="btn quiet" href={backHref}>
          Back to the questions
        </a>
      </p>
    </Page>
  )
}
