import type { Chunk } from './chunks'
import type { Clause } from './clauses'
import type { Word } from './tag-words'
import { SAYS, WANTS } from './verbs'

/**
 * What describes inside reported speech: "said it fell because the wind rose" is the speaker’s to its end; behind a comma,
 * and in what is demanded or denied, it may be the speaker’s or the article’s.
 */
export function markReportedParts<Own extends Clause>(
  clauses: readonly Own[],
  words: readonly Word[],
  chunks: readonly Chunk[],
): Own[] {
  const marked: Own[] = []
  for (const clause of clauses) {
    const describes = clause.setting === 'relative' || clause.setting === 'subordinate'
    const report = describes && clause.speaker === null ? reportAround(clause, marked, words) : undefined
    const speaker = report && !isInserted(clause, chunks) ? speakerIn(report, words) : null
    if (report === undefined) marked.push(clause)
    else marked.push(speaker ? { ...clause, speaker } : { ...clause, isEchoed: true })
  }
  return marked
}

/** The reported clause that a describing one stands in or behind: the last one before it that describes nothing itself. */
function reportAround(clause: Clause, earlier: readonly Clause[], words: readonly Word[]): Clause | undefined {
  const last = earlier.findLast(({ setting, isTag }) => setting !== 'relative' && setting !== 'subordinate' && !isTag)
  if (last === undefined) return undefined
  const isOver = words.slice(last.verb.to, clause.verb.from).some(({ text }) => /^[;–—]$/u.test(text))
  if (isOver) return undefined
  if (last.setting === 'content' || last.setting === 'wanted') return last
  const reports = (SAYS.has(last.lemma) || WANTS.has(last.lemma)) && !last.isPassive && last.setting === 'main'
  // "Lee says the mill, which burnt in May, is safe": what is said opens before the describing clause.
  return reports && (clause.subject?.from ?? 0) >= last.verb.to ? last : undefined
}

/** Whose words what a report holds is, null if it is only wanted or denied. */
function speakerIn(
  { setting, speaker, lemma, subject, isNegated, rest }: Clause,
  words: readonly Word[],
): Clause['speaker'] {
  if (setting === 'content') return speaker
  // "insisted on a clause that": what is insisted on is only wanted.
  return setting === 'main' && SAYS.has(lemma) && !isNegated && words[rest.from]?.pos !== 'ADP' ? subject : null
}

/** ", which", ", when": behind a comma. */
function isInserted({ verb, subject }: Clause, chunks: readonly Chunk[]): boolean {
  const opening = chunks.findLastIndex(
    ({ type, from }) => (type === 'rel' || type === 'sub') && from < verb.from && from >= (subject?.from ?? 0) - 1,
  )
  const before = chunks[opening - 1]?.type
  return opening < 0 || before === 'comma' || before === 'stop'
}
