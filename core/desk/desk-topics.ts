import type { FactKind } from '../facts/fact'

/** The topics of an imported dossier: its facts are sorted into them by their kind. */
export const DESK_TOPICS = [
  { id: 'people-and-offices', title: 'People and offices' },
  { id: 'what-was-wanted', title: 'What was proposed, demanded and agreed' },
  { id: 'figures', title: 'Figures' },
  { id: 'when-and-where', title: 'When and where' },
  { id: 'what-was-said', title: 'What was said' },
] as const

const BY_KIND: Record<FactKind, (typeof DESK_TOPICS)[number]['id']> = {
  leads: 'people-and-offices',
  role: 'people-and-offices',
  proposes: 'what-was-wanted',
  demands: 'what-was-wanted',
  rejects: 'what-was-wanted',
  agrees: 'what-was-wanted',
  number: 'figures',
  event: 'when-and-where',
  date: 'when-and-where',
  place: 'when-and-where',
  statement: 'what-was-said',
}

/** The id of the topic that facts of this kind belong to. */
export function topicOfKind(kind: FactKind): string {
  return BY_KIND[kind]
}
