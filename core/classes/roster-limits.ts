/** How much one import of a class list takes. */
export const ROSTER_LIMITS = { bytes: 64_000, students: 300 } as const
