export type Appearance = 'system' | 'light' | 'dark'

/** Holds the reader's choice of colours, so that the first byte of a page already has them. */
export const APPEARANCE_COOKIE = 'footnote-appearance'

/** The choice that a cookie or a form field names; anything else is the system's. */
export function parseAppearance(value: unknown): Appearance {
  return value === 'light' || value === 'dark' ? value : 'system'
}
