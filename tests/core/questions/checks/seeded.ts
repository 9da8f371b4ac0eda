import type { Article } from '@/core/facts/article'
import type { Fact } from '@/core/facts/fact'
import { buildQuestions } from '@/core/questions/build-questions'
import { QUESTION_CHECKS } from '@/core/questions/check-question'
import type { CheckContext, Finding, Severity } from '@/core/questions/finding'
import type { ChoiceQuestion, Question, TypedQuestion } from '@/core/questions/question'
import type { MatchingQuestion } from '@/core/questions/types/matching'
import { ARTICLES, aFact, contextOf, ENTITIES, FACTS } from '@/tests/support/small-dossier'

/** Whether a check says something of one item, which is clean or carries one fault. */
export type Item = () => Finding[]
export type Fixture = { check: number; severity: Severity; what: string; clean: Item[]; bad: Item[] }

export const built = buildQuestions(FACTS, ENTITIES, 'seed')

/** A built question of the small dossier; throws if there is none. */
export function only<Kind extends Question>(id: string): Kind {
  const found = built.find((question) => question.id === id)
  if (!found) throw new Error(`No question ${id}`)
  return found as Kind
}

export const leader = only<ChoiceQuestion>('umerov-leads.choice')
export const size = only<ChoiceQuestion>('swap-size.choice')
export const aircraft = only<ChoiceQuestion>('aircraft-hit.choice')
export const round = only<ChoiceQuestion>('second-round-date.choice')
export const proposal = only<ChoiceQuestion>('ukraine-proposes-ceasefire.choice')
export const city = only<TypedQuestion>('host-city.typed')
export const cloze = only<TypedQuestion>('host-city.cloze')

/** A question with these texts; its first option is the key. */
export function asked(stem: string, options: readonly string[], like: ChoiceQuestion = leader): ChoiceQuestion {
  const made = options.map((text, i) => ({
    id: `option-${i}`,
    text,
    isKey: i === 0,
    entityId: null,
    rationale: 'It is so.',
    falsity: i === 0 ? null : { kind: 'closed' as const, factId: 'umerov-leads' },
    confusesWith: null,
  }))
  return { ...like, id: 'asked', stem, options: made, ordered: false }
}

export const withStem = <Kind extends Question>(question: Kind, stem: string): Kind => ({ ...question, stem })

/** The question with its first wrong option reading `text`. */
export function withWrong(question: ChoiceQuestion, text: string): ChoiceQuestion {
  const at = question.options.findIndex((option) => !option.isKey)
  const options = question.options.map((option, i) => (i === at ? { ...option, text, entityId: null } : option))
  return { ...question, options }
}

/** What one check says of a question. */
export function item(check: number, question: Question, context: CheckContext = contextOf()): Item {
  return () => QUESTION_CHECKS.get(check)?.(question, context) ?? []
}

/** The small dossier with one fact changed. */
export function changed(id: string, change: Partial<Fact>, more: Fact[] = []): Fact[] {
  return [...FACTS.map((fact) => (fact.id === id ? { ...fact, ...change } : fact)), ...more]
}

/** Facts with a quotation, one direct and one that the article takes from another source. */
export const QUOTED: Fact[] = [
  aFact({
    id: 'lavrov-said',
    kind: 'statement',
    subject: 'second-round',
    relation: 'said-patience',
    object: { type: 'entity', id: 'lavrov' },
    statement: 'In May 2025 [[Sergey Lavrov]] said that “patience has its limits” before the talks.',
    ask: 'Who said in May 2025 that “patience has its limits” before the talks?',
  }),
  aFact({
    id: 'yermak-said',
    kind: 'statement',
    subject: 'swap',
    relation: 'said-test',
    object: { type: 'text', text: '“a first honest test”', accept: [] },
    statement: 'Andriy Yermak, as the SBU reported in June 2025, called the swap [[“a first honest test”]].',
    ask: 'Andriy Yermak, as the SBU reported in June 2025, called the swap by which words?',
    claimedBy: 'yermak',
    evidence: [{ article: 'wire', paragraph: 1, stance: 'supports', via: 'sbu' }],
  }),
]

const passage = (n: number) => ({ n, digest: `Part ${n}.`, furniture: n === 2 || n === 7 })
/** The article with twelve passages, of which the second and seventh are page furniture. */
export const LONG_ARTICLES: Article[] = ARTICLES.map((article) => ({
  ...article,
  passages: Array.from({ length: 12 }, (_, i) => passage(i + 1)),
}))

/** What the checks need where the long article is cited with this evidence for who leads. */
export function citing(evidence: Fact['evidence']): CheckContext {
  const context = contextOf(changed('umerov-leads', { evidence }))
  return { ...context, articles: new Map(LONG_ARTICLES.map((article) => [article.id, article])) }
}

/** Three to five pairs under one stem. */
export function matching(pairs: readonly [string, string][]): MatchingQuestion {
  const like = built.find((question): question is MatchingQuestion => question.type === 'matching')
  if (!like) throw new Error('No matching question')
  return {
    ...like,
    pairs: pairs.map(([left, right], i) => ({
      id: `l${i}`,
      left,
      right,
      rightId: `r${i}`,
      factId: like.factIds[i] ?? '',
    })),
  }
}
