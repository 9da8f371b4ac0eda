import type { OptionFeedback } from '@/core/quiz/type-part'

/** Why the options that nobody chose are wrong: one sentence that holds for all of them, and what is to say of each. */
export type OtherReasons = { common: string | null; each: { id: string; text: string; reason: string }[] }

/**
 * The reasons against the wrong options that were not chosen; null if there is no such option, or only the other half of
 * a true/false question, whose reason is the answer itself. The same proof against all is said once, with what is true of
 * each instead, unless that is the same for all as well.
 */
export function reasonsAgainstOthers(options: readonly OptionFeedback[]): OtherReasons | null {
  const others = options.filter(({ state }) => state === 'rest')
  if (others.length === 0 || options.length === 2) return null
  const proofs = new Set(others.map(({ falsity }) => falsity))
  const [proof] = proofs
  if (proofs.size > 1 || !proof || others.length === 1) {
    return { common: null, each: others.map((option) => reasonOf(option, option.falsity ?? option.rationale)) }
  }
  const saysMore = new Set(others.map(({ rationale }) => rationale)).size > 1
  return { common: proof, each: saysMore ? others.map((option) => reasonOf(option, option.rationale)) : [] }
}

function reasonOf({ id, text }: OptionFeedback, sentence: string): OtherReasons['each'][number] {
  return { id, text, reason: withoutName(sentence, text) }
}

/** "Keith Kellogg: envoy of …" stands beside the name already. */
function withoutName(sentence: string, name: string): string {
  if (!sentence.startsWith(`${name}: `)) return sentence
  const rest = sentence.slice(name.length + 2)
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}
