import { type MissedEntry, toDossierMissed } from '@/app/missed/_components/missed-view'
import { sittingTally } from '@/core/review/sitting-run'
import { finishDueAttempts } from '@/server/quiz/finish-attempt'
import { findOpenSitting } from '@/server/review/find-open-sitting'
import { type Correction, listCorrections } from '@/server/review/list-corrections'
import { listMetDossiers } from '@/server/review/list-met-dossiers'
import { planToday } from '@/server/review/plan-today'
import type { Outlook, TodaysCounts } from './today-words'

export type MissedToday = { dossierId: string; entry: MissedEntry }

export type Today = {
  /** The learner’s day, YYYY-MM-DD. */
  day: string
  /** Whether anything has been learned so far. */
  isNewcomer: boolean
  counts: TodaysCounts
  outlook: Outlook
  nextDue: { day: string; due: number } | null
  /** The sitting that was begun today and still asks something. */
  open: { answered: number; all: number } | null
  missed: MissedToday[]
  corrections: Correction[]
}

/** What is before a learner today. */
export async function readToday({ learnerId }: { learnerId: string }): Promise<Today> {
  await finishDueAttempts({ learnerId })
  const { memory, due, planned, outlook, nextDue } = await planToday({ learnerId })
  const { day } = memory
  const [open, met, corrections] = await Promise.all([
    findOpenSitting({ learnerId, day }),
    listMetDossiers({ learnerId, facts: memory.facts }),
    listCorrections({ learnerId }),
  ])
  const missed = met
    .map(({ content, states, hidden }) => toDossierMissed(content.dossier, content.footnotes, states, hidden, day))
    .flatMap(({ id, topics }) => topics.flatMap(({ entries }) => entries.map((entry) => ({ dossierId: id, entry }))))
  const countOf = (why: 'due' | 'missed' | 'new') => planned.filter((item) => item.why === why).length
  return {
    day,
    // Of a fact that was corrected nothing is remembered in the version that holds now.
    isNewcomer: memory.facts.length === 0 && corrections.length === 0,
    counts: { due, planned: { due: countOf('due'), missed: countOf('missed'), new: countOf('new') } },
    outlook,
    nextDue,
    open: open && sittingTally(open.items, open.said),
    missed: missed.sort((a, b) => b.entry.episode.missedDay.localeCompare(a.entry.episode.missedDay)),
    corrections,
  }
}
