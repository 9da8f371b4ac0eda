import { DIFFICULTIES } from '@/core/questions/difficulty'
import type { SetSummaryCounts } from '@/core/questions/summarise-set'
import { TYPE_NAMES } from '@/core/questions/types-for-authors'

/** What a set holds and what an attempt at it asks, in sentences. `count`: how many it is to ask. */
export function countWords({ questions, facts, drawn }: SetSummaryCounts, count: number): string[] {
  if (questions === 0) return ['Nothing fits this yet. Tick more, or untick what narrows it down.']
  const holds = `Holds ${counted(questions, 'question')} on ${counted(facts, 'fact')}.`
  const types = TYPE_NAMES.flatMap(({ type, name }) => part(drawn.types[type], name.toLowerCase()))
  const levels = DIFFICULTIES.flatMap((level) => part(drawn.difficulties[level], level))
  const asks = `An attempt asks ${drawn.total}: ${types.join(', ')}; ${levels.join(', ')}.`
  const short = `That is fewer than ${count}: a fact is asked once, and no question gives another away.`
  return drawn.total < count ? [holds, asks, short] : [holds, asks]
}

function part(amount: number | undefined, name: string): string[] {
  return amount ? [`${name} ${amount}`] : []
}

function counted(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`
}
