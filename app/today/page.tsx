import type { Metadata } from 'next'
import { Corrections } from '@/components/corrections'
import { calendarDay, weekday } from '@/components/dates'
import { Page } from '@/components/page'
import { currentUser } from '@/server/auth/session'
import { MissedLines } from './_components/missed-lines'
import { readToday, type Today } from './_components/read-today'
import { headlineOf, nextDueWords, outlookWords, sittingWords } from './_components/today-words'

export const metadata: Metadata = { title: 'Today' }

/** A learner’s day: what is due, missed and new, one button that starts with it, and what that is good for. */
export default async function TodayPage() {
  const reader = await currentUser()
  const today = reader && (await readToday({ learnerId: reader.id }))
  return (
    <Page reader={reader} current="today">
      {today && !today.isNewcomer ? <TodayOf today={today} /> : <NothingYet />}
    </Page>
  )
}

function TodayOf({ today }: { today: Today }) {
  return (
    <>
      <div className="two">
        <section className="stack" aria-labelledby="today">
          <p className="label">{`${weekday(today.day, 'long')}, ${calendarDay(today.day)}`}</p>
          <h1 className="title" id="today">
            {headlineOf(today.counts)}
          </h1>
          <WhatToDo today={today} />
        </section>
        <Outlook today={today} />
      </div>
      <Corrections corrections={today.corrections} />
      <MissedLines missed={today.missed} today={today.day} />
    </>
  )
}

function WhatToDo({ today: { counts, open, nextDue, day } }: { today: Today }) {
  const { planned } = counts
  if (open) {
    return (
      <>
        <p className="lede">{`You have answered ${open.answered} of ${open.all} facts of today’s sitting.`}</p>
        <StartButton>Go on reviewing</StartButton>
      </>
    )
  }
  if (planned.due + planned.missed + planned.new === 0) {
    return (
      <>
        <p className="lede">{nextDueWords(nextDue, day)}</p>
        <p className="actions">
          <a className="btn quiet" href="/dossiers">
            Choose a quiz
          </a>
        </p>
      </>
    )
  }
  return (
    <>
      <p className="lede">{sittingWords(counts)}</p>
      <StartButton>{counts.due + planned.missed > 0 ? 'Start reviewing' : 'Learn new facts'}</StartButton>
    </>
  )
}

function StartButton({ children }: { children: string }) {
  return (
    <form className="actions" method="post" action="/api/v1/sittings">
      <button className="btn" type="submit">
        {children}
      </button>
    </form>
  )
}

function Outlook({ today: { outlook, open } }: { today: Today }) {
  const words = open ? null : outlookWords(outlook)
  if (words === null) return null
  return (
    <section className="section" aria-labelledby="outlook">
      <h2 className="sub" id="outlook">
        What it is good for
      </h2>
      <p className="say">{words}</p>
    </section>
  )
}

function NothingYet() {
  return (
    <>
      <h1 className="title">Today</h1>
      <div className="empty stack mt-6">
        <p className="lede">
          What you learn comes back here just before it fades. Take a first quiz, and its facts will be due from
          tomorrow on.
        </p>
        <p className="actions">
          <a className="btn" href="/dossiers">
            Choose a quiz
          </a>
        </p>
      </div>
    </>
  )
}
