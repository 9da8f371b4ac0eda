import type { Metadata } from 'next'
import { ActionForm, FormSubmit } from '@/app/_forms/action-form'
import { Page } from '@/components/page'
import { requireUser } from '@/server/auth/session'
import { hasCalendarToken } from '@/server/classes/calendar-feed'
import { calendarAction, endCalendarAction } from './actions'

export const metadata: Metadata = { title: 'Due dates in your calendar', robots: { index: false } }

/** The secret address under which a calendar program finds the due dates; shown once, made anew or ended at will. */
export default async function CalendarPage() {
  const user = await requireUser({ account: true, returnTo: '/assignments/calendar' })
  const hasAddress = await hasCalendarToken({ learnerId: user.id })
  return (
    <Page reader={user} current="today" narrow>
      <div className="stack-l">
        <div className="stack">
          <p>
            <a className="link" href="/assignments">
              Your assignments
            </a>
          </p>
          <h1 className="title">Due dates in your calendar</h1>
          <p className="lede">
            Subscribe to one address in the calendar of your phone or computer: what is due stands there, and moves when
            your teacher moves it.
          </p>
          <p className="say">
            Whoever has the address can read what is due for you, so keep it to yourself. It says nothing about your
            results.
          </p>
        </div>
        <ActionForm id="calendar" action={calendarAction} label="Address of your calendar">
          {hasAddress && <p>You have an address. A new one ends it: subscribe anew then.</p>}
          <FormSubmit>{hasAddress ? 'Make a new address' : 'Make the address'}</FormSubmit>
        </ActionForm>
        {hasAddress && (
          <ActionForm id="end" action={endCalendarAction} label="End the address">
            <FormSubmit quiet>End the address</FormSubmit>
          </ActionForm>
        )}
      </div>
    </Page>
  )
}
