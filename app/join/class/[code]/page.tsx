import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { ActionForm, FormSubmit } from '@/app/_forms/action-form'
import { Page } from '@/components/page'
import { clientAddress } from '@/server/auth/client-address'
import { typedCode } from '@/server/auth/readable-code'
import { currentUser, type SessionUser } from '@/server/auth/session'
import { findOpenClass, type OpenClass } from '@/server/classes/join-classroom'
import { CodeForm } from '../_components/code-form'
import { joinClassAction } from '../actions'

export const metadata: Metadata = { title: 'Join a class' }

/** The class that a code opens: one step to join it, by way of signing in for those who have not. */
export default async function JoinByCodePage({ params }: { params: Promise<{ code: string }> }) {
  const code = typedCode((await params).code)
  const user = await currentUser()
  const accountId = user?.kind === 'account' ? user.id : null
  const found = await findOpenClass({ code, accountId, address: clientAddress(await headers()) })
  return (
    <Page reader={user} narrow>
      {found.ok ? <Invitation open={found.value} code={code} user={user} /> : <NoClass words={found.detail ?? ''} />}
    </Page>
  )
}

function Invitation({ open, code, user }: { open: OpenClass; code: string; user: SessionUser | null }) {
  return (
    <>
      <h1 className="title break-words">{open.standing === 'none' ? `Join ${open.name}` : open.name}</h1>
      <p className="lede mt-4 break-words">Taught by {open.teachers.join(', ')}.</p>
      <div className="mt-5">
        <Next open={open} code={code} user={user} />
      </div>
    </>
  )
}

function Next({ open, code, user }: { open: OpenClass; code: string; user: SessionUser | null }) {
  if (open.standing === 'teacher')
    return <Way words="You teach this class." href={`/classes/${open.id}`} label="To the class" />
  if (open.standing === 'student') return <Way words="You are in this class." href="/today" label="To your day" />
  if (user?.kind === 'account') return <Confirm code={code} name={user.name} />
  return <WhoAreYou code={code} isGuest={user !== null} />
}

function Confirm({ code, name }: { code: string; name: string }) {
  return (
    <ActionForm id="join-class" action={joinClassAction}>
      <input type="hidden" name="code" value={code} />
      <p>
        You join as {name}. Your teachers see your name, how you sign in, what you answer in the class’s assignments and
        which facts you missed. They can give you a link to set a new password. You can leave at any time.
      </p>
      <FormSubmit>Join the class</FormSubmit>
    </ActionForm>
  )
}

function WhoAreYou({ code, isGuest }: { code: string; isGuest: boolean }) {
  const back = `?callbackUrl=${encodeURIComponent(`/join/class/${code}`)}`
  return (
    <div className="stack">
      <p>
        Your teacher knows you by your account, so sign in first.
        {isGuest && ' What you have answered in this browser comes with a new account.'}
      </p>
      <p className="actions">
        <a className="btn" href={`/sign-in${back}`}>
          Sign in
        </a>
        <a className="btn quiet" href={`/sign-up${back}`}>
          Make an account
        </a>
      </p>
    </div>
  )
}

function Way({ words, href, label }: { words: string; href: string; label: string }) {
  return (
    <div className="stack">
      <p>{words}</p>
      <p className="actions">
        <a className="btn" href={href}>
          {label}
        </a>
      </p>
    </div>
  )
}

function NoClass({ words }: { words: string }) {
  return (
    <>
      <h1 className="title">This code opens no class</h1>
      <p className="lede mt-4">{words}</p>
      <div className="mt-5">
        <CodeForm />
      </div>
    </>
  )
}
