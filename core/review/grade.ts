/** How well a fact was recalled, worst first. `easy` comes only from a self-rated flashcard. */
export const GRADES = ['again', 'hard', 'good', 'easy'] as const
export type Grade = (typeof GRADES)[number]

/** Whether the fact was recalled, with or without effort. */
export function isPass(grade: Grade): boolean {
  return grade !== 'again'
}
