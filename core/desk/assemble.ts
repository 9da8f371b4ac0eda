import type { Article } from '../facts/article'
import { wordsOfPassage } from '../facts/article'
import { checkDossier } from '../facts/check-facts'
import type { Dossier, DossierHead } from '../facts/dossier'
import type { Entity } from '../facts/entity'
import type { Evidence, Fact, FactObject } from '../facts/fact'
import { foldText } from '../facts/fold'
import { groupBy } from '../group-by'
import { toCheckContext } from '../questions/check-context'
import { checkQuestion } from '../questions/check-question'
import { collectSet } from '../questions/collect-set'
import type { Finding } from '../questions/finding'
import type { Override } from '../questions/override'
import { buildQuestionBank, type DossierContent, type QuestionBank } from '../questions/question-bank'
import type { HandQuestion, QuestionSet } from '../questions/question-set'
import { DESK_TOPICS } from './desk-topics'

/** An imported dossier as its people left it: the facts as accepted, before anything is checked. */
export type DeskDossier = {
  head: DossierHead
  articles: Article[]
  entities: Entity[]
  facts: Fact[]
  /** What came with it from files; none of it for most. */
  sets: QuestionSet[]
  handQuestions: HandQuestion[]
  overrides: Override[]
}

export type Assembled = {
  content: DossierContent
  bank: QuestionBank
  /** Accepted facts that nothing is asked about as long as this is wrong with them. */
  setAside: { factId: string; problem: string }[]
  /** Questions that were built and fail a check: nobody is asked them. */
  leftOut: Finding[]
}

/** The set that every imported dossier with a question has. */
export const ALL_FACTS_SET = 'all-facts'
const MOST_IN_SET = 10
const SECONDS_PER_QUESTION = 45

/**
 * What is made of an imported dossier by the same building and checks as of a bundled one. Facts of several articles that say
 * the same become one with all their evidence; facts and questions with an error are set aside and named.
 */
export function assemble(desk: DeskDossier): Assembled {
  const facts = mergeSame(desk.facts)
  const { articles, entities } = desk
  const whole = { head: headFor(desk.head, facts), articles, entities, facts }
  const { dossier, setAside } = withoutFaulty(whole, desk.sets, desk.handQuestions)
  const handQuestions = desk.handQuestions.filter(({ fact }) => dossier.facts.some(({ id }) => id === fact))
  const built = buildQuestionBank({ dossier, sets: [], handQuestions })
  const context = toCheckContext(dossier, (articleId, n) => {
    const article = dossier.articles.find(({ id }) => id === articleId)
    return article ? wordsOfPassage(article, n) : null
  })
  const leftOut = built.questions.flatMap((question) => checkQuestion(question, context)).filter(isError)
  const faulty = new Set(leftOut.map(({ questionId }) => questionId))
  const questions = built.questions.filter(({ id }) => !faulty.has(id))
  const sets = [...(questions.length === 0 ? [] : [allFactsSet(dossier)]), ...desk.sets]
  const bank = { questions, sets: sets.map((set) => ({ set, questions: collectSet(set, questions, dossier.facts) })) }
  return { content: { dossier, sets, handQuestions, overrides: desk.overrides }, bank, setAside, leftOut }
}

/** Same subject, relation and answer, whoever claims it: the first keeps its words and gets the evidence of the others. */
function mergeSame(facts: readonly Fact[]): Fact[] {
  const groups = groupBy(facts, (fact) =>
    JSON.stringify([fact.subject, fact.relation, answerKey(fact.object), fact.status === 'superseded']),
  )
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return []
    const places = new Map<string, Evidence>()
    for (const evidence of [first, ...others].flatMap((fact) => fact.evidence)) {
      const place = `${evidence.article} ${evidence.paragraph}`
      if (!places.has(place)) places.set(place, evidence)
    }
    return [{ ...first, evidence: [...places.values()] }]
  })
}

function answerKey(object: FactObject): string {
  switch (object.type) {
    case 'entity':
      return object.id
    case 'number':
      return `${object.bound} ${object.value} ${object.unit}`
    case 'date':
      return object.date
    case 'text':
      return foldText(object.text)
  }
}

/** The head with those of the desk's topics that its facts need. */
function headFor(head: DossierHead, facts: readonly Fact[]): DossierHead {
  const used = new Set(facts.map(({ topic }) => topic))
  const known = new Set(head.topics.map(({ id }) => id))
  const added = DESK_TOPICS.filter(({ id }) => used.has(id) && !known.has(id))
  return { ...head, topics: [...head.topics, ...added] }
}

/** Sets aside what has an error until nothing has: one fact's absence may be another's error. */
function withoutFaulty(
  dossier: Dossier,
  sets: readonly QuestionSet[],
  handQuestions: readonly HandQuestion[],
): { dossier: Dossier; setAside: Assembled['setAside'] } {
  const ids = new Set(dossier.facts.map(({ id }) => id))
  const found = checkDossier(dossier, sets, handQuestions).filter(
    ({ severity, file, id }) => severity === 'E' && file === 'facts.yaml' && ids.has(id),
  )
  if (found.length === 0) return { dossier, setAside: [] }
  const faulty = new Set(found.map(({ id }) => id))
  const facts = dossier.facts.filter(({ id }) => !faulty.has(id))
  const rest = withoutFaulty(
    { ...dossier, facts },
    sets,
    handQuestions.filter(({ fact }) => !faulty.has(fact)),
  )
  return {
    dossier: rest.dossier,
    setAside: [...found.map(({ id, problem }) => ({ factId: id, problem })), ...rest.setAside],
  }
}

function isError({ severity }: Finding): boolean {
  return severity === 'E'
}

function allFactsSet({ head, facts }: Dossier): QuestionSet {
  const live = facts.filter(({ status }) => status !== 'superseded').map(({ id }) => id)
  const count = Math.min(MOST_IN_SET, live.length)
  return {
    id: ALL_FACTS_SET,
    title: head.title,
    description: 'Everything that was accepted in this dossier.',
    count,
    minutes: Math.max(1, Math.round((count * SECONDS_PER_QUESTION) / 60)),
    recipe: { facts: live },
  }
}
