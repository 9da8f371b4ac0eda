import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Page } from '@/components/page'
import { typedCode } from '@/server/auth/readable-code'
import { currentUser } from '@/server/auth/session'
import { JOIN_CODE_LETTERS } from '@/server/classes/join-code'
import { CodeForm } from './_components/code-form'

export const metadata: Metadata = { title: 'Join a class' }

/** Asks for the code of a class; with `?code=` leads to the class. */
export default async function JoinClassPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { code } = await searchParams
  const typed = typeof code === 'string' ? code.slice(0, 40) : ''
  const letters = typedCode(typed)
  if (letters.length === JOIN_CODE_LETTERS) redirect(`/join/class/${letters}`)
  return (
    <Page reader={await currentUser()} narrow>
      <h1 className="title">Join a class</h1>
      <div className="mt-5">
        <CodeForm
          typed={typed}
          error={typed === '' ? undefined : `A class code has eight letters and digits, this has ${letters.length}.`}
        />
      </div>
    </Page>
  )
}
