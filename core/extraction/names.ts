import type { EntityType } from '../facts/entity'

export type NameMention = {
  /** As the article has it, without titles. */
  text: string
  /** The fullest name by which the article calls the same bearer. */
  full: string
  type: EntityType
  paragraph: number
  start: number
  end: number
}

/** The people, organisations and places that a text names, in the order of their places. */
export function findNames(_text: string): NameMention[] {
  return []
}
