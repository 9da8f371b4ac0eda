'use client'
import { useEffect, useState } from 'react'
import { timeOfDay } from '@/components/dates'
import { Icon, type IconName } from '@/components/icon'
import { LedgerHead } from '@/components/ledger-head'
import { tableRoles } from '@/components/table-roles'
import type { WatchState } from '@/core/classes/watching'
import type { Watched, WatchedStudent } from '@/server/classes/watch-assignment'

const REFRESH_MS = 5_000

type LiveWatchProps = { first: Watched; watchHref: string; classHref: string; zone: string }

/** Where each student is. With script it asks again every five seconds while the page is looked at; without, a link does. */
export function LiveWatch({ first, watchHref, classHref, zone }: LiveWatchProps) {
  const { watched, isBehind } = useWatched(first, watchHref)
  const { counts, students, at } = watched
  return (
    <section className="section" aria-labelledby="where">
      <div className="headrow">
        <h2 className="head" id="where">
          Who is where
        </h2>
        <p className="meta" aria-live="off">
          {isBehind ? `Not refreshed since ${timeOfDay(at, zone)}: no connection.` : `As of ${timeOfDay(at, zone)}.`}{' '}
          <a href={watchHref.replace('/api/v1', '').replace(/\/watch$/, '')}>Refresh</a>
        </p>
      </div>
      <dl className="stats">
        {KINDS.map((kind) => (
          <div key={kind}>
            <dt>{HEADS[kind]}</dt>
            <dd>{counts[kind]}</dd>
            <dd className="meta">of {students.length}</dd>
          </div>
        ))}
      </dl>
      {students.length === 0 ? (
        <p className="mt-4 text-ink-2">Nobody is in this class yet.</p>
      ) : (
        <table className="ledger fold" {...tableRoles.table}>
          <LedgerHead heads={['Student', 'Where', 'Question']} />
          <tbody {...tableRoles.group}>
            {students.map((student) => (
              <StudentLine key={student.id} student={student} classHref={classHref} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function StudentLine({
  student: { id, name, state, asked },
  classHref,
}: {
  student: WatchedStudent
  classHref: string
}) {
  return (
    <tr {...tableRoles.row}>
      <th scope="row" {...tableRoles.rowHeader}>
        <a href={`${classHref}/students/${id}`}>{name}</a>
      </th>
      <td {...tableRoles.cell}>
        <span className={state.kind === 'stuck' ? 'mark dispute' : 'mark'}>
          <Icon name={ICONS[state.kind]} />
          {whereWords(state)}
        </span>
      </td>
      <td {...tableRoles.cell} className="text-ink-2">
        {asked}
      </td>
    </tr>
  )
}

const KINDS: WatchState['kind'][] = ['not-started', 'running', 'stuck', 'handed-in']

const HEADS: Record<WatchState['kind'], string> = {
  'not-started': 'Not started',
  running: 'Answering',
  stuck: 'Stuck',
  'handed-in': 'Handed in',
}

const ICONS: Record<WatchState['kind'], IconName> = {
  'not-started': 'dash',
  running: 'half-disc',
  stuck: 'triangle',
  'handed-in': 'tick',
}

function whereWords(state: WatchState): string {
  if (state.kind === 'not-started') return 'Not started'
  if (state.kind === 'handed-in') return `Handed in, ${state.answered} of ${state.total} answered`
  const place =
    state.question === null ? 'All answered, not handed in' : `At question ${state.question} of ${state.total}`
  return state.kind === 'stuck' ? `${place}, no answer for ${state.idleMinutes} min` : place
}

/** Asks one request at a time, and none while the tab is hidden. */
function useWatched(first: Watched, href: string): { watched: Watched; isBehind: boolean } {
  const [watched, setWatched] = useState(first)
  const [isBehind, setBehind] = useState(false)
  useEffect(() => {
    let isAsking = false
    const ask = async () => {
      if (isAsking || document.visibilityState !== 'visible') return
      isAsking = true
      const newer = await readWatched(href)
      isAsking = false
      setBehind(newer === null)
      if (newer) setWatched(newer)
    }
    const timer = setInterval(ask, REFRESH_MS)
    document.addEventListener('visibilitychange', ask)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', ask)
    }
  }, [href])
  return { watched, isBehind }
}

async function readWatched(href: string): Promise<Watched | null> {
  try {
    const reply = await fetch(href, { cache: 'no-store' })
    return reply.ok ? await reply.json() : null
  } catch {
    // No connection: the next round asks again.
    return null
  }
}
