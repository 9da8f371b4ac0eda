import type { ActiveDay } from '@/components/charts/activity-calendar'
import { CALENDAR_WEEKS } from '@/components/charts/activity-calendar'
import type { DueDay } from '@/components/charts/forecast-bars'
import { addDays } from '@/core/review/days'
import { dueByDay } from '@/core/review/forecast'
import { listActiveDays } from '@/server/review/list-active-days'
import { listMetDossiers } from '@/server/review/list-met-dossiers'
import { readMemory } from '@/server/review/read-memory'
import { type DossierProgress, toDossierProgress } from './progress-view'

export type Progress = {
  /** The learner’s day. */
  day: string
  /** Wanted recall, 0 to 1. */
  retention: number
  dossiers: DossierProgress[]
  active: ActiveDay[]
  due: DueDay[]
}

const FORECAST_DAYS = 7

/** What the progress page tells of a learner. */
export async function readProgress(learnerId: string): Promise<Progress> {
  const { day, settings, facts } = await readMemory({ learnerId })
  const [met, active] = await Promise.all([
    listMetDossiers({ learnerId, facts }),
    listActiveDays({ learnerId, fromDay: addDays(day, -CALENDAR_WEEKS * 7) }),
  ])
  const memories = facts.map(({ state }) => state.memory).filter((memory) => memory !== null)
  return {
    day,
    retention: settings.retention,
    dossiers: met.map(({ content, states, hidden }) => toDossierProgress(content.dossier, states, hidden, day)),
    active,
    due: dueByDay(memories, day, FORECAST_DAYS),
  }
}
