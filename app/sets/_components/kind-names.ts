import type { FactKind } from '@/core/facts/fact'

/** What each kind of fact is called where one chooses among them. */
export const KIND_NAMES: Record<FactKind, string> = {
  leads: 'Who leads',
  role: 'Offices',
  proposes: 'Proposals',
  demands: 'Demands',
  rejects: 'Refusals',
  agrees: 'What was agreed',
  event: 'Events',
  number: 'Figures',
  date: 'Dates',
  place: 'Places',
  statement: 'Statements',
}
