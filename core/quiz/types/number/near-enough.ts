import type { NumberQuestion } from '../../../questions/types/number'

/** A tenth of 113,100 is not to be missed by a rounding of the computer's. */
const ROUNDING = 1e-9

/** Whether a figure counts as that of the fact: the same, or within its tolerance; "nearly 300" is never more than 300. */
export function isNearEnough(
  { target, tolerance }: Pick<NumberQuestion, 'target' | 'tolerance'>,
  value: number,
): boolean {
  const off = (value - target.value) / Math.abs(target.value || 1)
  if (value === target.value) return true
  return Math.abs(off) <= tolerance + ROUNDING && (target.bound !== 'nearly' || off < 0)
}
