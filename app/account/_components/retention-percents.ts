import { RETENTION } from '@/core/review/schedule'

const LEAST = Math.round(RETENTION.least * 100)
const MOST = Math.round(RETENTION.most * 100)

/** The targets to choose from, in whole per cent. */
export const RETENTION_PERCENTS = Array.from({ length: MOST - LEAST + 1 }, (_, i) => LEAST + i)
