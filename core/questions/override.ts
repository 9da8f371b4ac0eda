import { z } from 'zod'
import type { ContentFinding } from '../facts/content-finding'
import { Slug } from '../facts/slug'
import type { Finding } from './finding'
import type { Question } from './question'

/**
 * A warning that is meant to stand, with the reason: of one question (`question`, its id in the bank), of every question on
 * a fact (`fact`), or of a set (`set`). Errors cannot be overridden.
 */
export const Override = z
  .strictObject({
    question: z.string().min(1).optional(),
    fact: Slug.optional(),
    set: Slug.optional(),
    /** The number of the check. */
    check: z.number().int().min(1).max(20),
    reason: z.string().min(20, 'say in a sentence why this may stand'),
  })
  .refine(
    ({ question, fact, set }) => [question, fact, set].filter((id) => id !== undefined).length === 1,
    'name one of question, fact and set',
  )
export type Override = z.infer<typeof Override>

/** What the overrides leave of the findings, what they set aside and why, and what is wrong with the overrides themselves. */
export type Overridden = {
  left: Finding[]
  setAside: { finding: Finding; reason: string }[]
  faults: ContentFinding[]
}

/**
 * Sets each warning aside that an override names. An override of something that is not there is an error, one that sets
 * nothing aside a warning of its own: it may hide the next fault.
 */
export function applyOverrides(
  findings: readonly Finding[],
  overrides: readonly Override[],
  questions: readonly Question[],
  setIds: readonly string[],
): Overridden {
  const factsOf = new Map(questions.map((question) => [question.id, question.factIds]))
  const used = new Set<Override>()
  const setAside: Overridden['setAside'] = []
  const left = findings.filter((finding) => {
    const override = overrides.find((each) => covers(each, finding, factsOf))
    if (!override) return true
    used.add(override)
    setAside.push({ finding, reason: override.reason })
    return false
  })
  const known = new Set([...factsOf.keys(), ...questions.flatMap(({ factIds }) => factIds), ...setIds])
  return { left, setAside, faults: overrides.flatMap((override) => faultOf(override, known, used)) }
}

function covers(override: Override, finding: Finding, factsOf: ReadonlyMap<string, readonly string[]>): boolean {
  if (finding.severity !== 'W' || finding.check !== override.check) return false
  if (override.fact !== undefined) return factsOf.get(finding.questionId)?.includes(override.fact) ?? false
  return finding.questionId === (override.question ?? override.set)
}

function faultOf(override: Override, known: ReadonlySet<string>, used: ReadonlySet<Override>): ContentFinding[] {
  const id = override.question ?? override.fact ?? override.set ?? ''
  const file = 'overrides.yaml'
  if (!known.has(id))
    return [{ severity: 'E', file, id, problem: 'nothing of this name is there; correct it or take it out' }]
  if (used.has(override)) return []
  return [{ severity: 'W', file, id, problem: `check ${override.check} finds nothing here any more; take it out` }]
}
