import type { HandQuestion, QuestionSet } from '../questions/question-set'
import type { Article } from './article'
import type { Dossier } from './dossier'
import type { Entity } from './entity'
import { allNames } from './entity-index'
import { type Evidence, type Fact, splitStatement } from './fact'
import { containsWords, foldedWords, foldText } from './fold'

/** Something wrong with a dossier's content: E must be mended, W is worth a look. `id` is the item's own. */
export type ContentFinding = { severity: 'E' | 'W'; file: ContentFile; id: string; problem: string }
export type ContentFile =
  | 'dossier.yaml'
  | 'articles.yaml'
  | 'entities.yaml'
  | 'facts.yaml'
  | 'questions.yaml'
  | 'sets.yaml'

const FEWEST_WORDS = 5
const MOST_WORDS = 40

/** Every broken reference, double name, unclear question and missing claimant of a dossier with its sets and hand-written questions. */
export function checkDossier(
  dossier: Dossier,
  sets: readonly QuestionSet[],
  handQuestions: readonly HandQuestion[],
): ContentFinding[] {
  const content = index(dossier, handQuestions)
  return [
    ...doubleIds(dossier, sets, handQuestions),
    ...checkHead(dossier, content),
    ...dossier.articles.flatMap((article) => checkArticle(article, content)),
    ...checkNames(dossier.entities),
    ...dossier.entities.flatMap((entity) => checkEntity(entity, content)),
    ...dossier.facts.flatMap((fact) => checkFact(fact, content)),
    ...sameAnswerTwice(dossier.facts),
    ...sameAskTwice(dossier.facts),
    ...handQuestions.flatMap((hand) => checkHandQuestion(hand, content)),
    ...sets.flatMap((set) => checkRecipe(set, content)),
  ]
}

type Content = {
  articles: ReadonlyMap<string, Article>
  entities: ReadonlyMap<string, Entity>
  facts: ReadonlyMap<string, Fact>
  topics: ReadonlySet<string>
  disputes: ReadonlySet<string>
  hand: ReadonlySet<string>
  loadedWords: readonly { word: string; instead: string }[]
}

function index({ head, articles, entities, facts }: Dossier, hand: readonly HandQuestion[]): Content {
  return {
    articles: new Map(articles.map((article) => [article.id, article])),
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    facts: new Map(facts.map((fact) => [fact.id, fact])),
    topics: new Set(head.topics.map((topic) => topic.id)),
    disputes: new Set(head.disputes.map((dispute) => dispute.id)),
    hand: new Set(hand.map((question) => question.id)),
    loadedWords: head.loadedWords,
  }
}

function doubleIds(
  { head, articles, entities, facts }: Dossier,
  sets: readonly QuestionSet[],
  hand: readonly HandQuestion[],
): ContentFinding[] {
  const errors = articles.flatMap((article) => article.errors)
  return [
    ...twice('dossier.yaml', [...head.topics, ...head.disputes]),
    ...twice('articles.yaml', articles),
    ...twice('articles.yaml', errors),
    ...twice('entities.yaml', entities),
    ...twice('facts.yaml', facts),
    ...twice('questions.yaml', hand),
    ...twice('sets.yaml', sets),
  ]
}

function twice(file: ContentFile, items: readonly { id: string }[]): ContentFinding[] {
  const seen = new Set<string>()
  return items.flatMap(({ id }) => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [wrong(file, id, 'stands there twice; give one of them another id')]
  })
}

function checkHead({ head }: Dossier, content: Content): ContentFinding[] {
  const { facing, timeline, glance, disputes } = head
  const used = [
    ...(facing?.rows ?? []).flatMap((row) => [...row.a.facts, ...row.b.facts]),
    ...timeline.map((entry) => entry.fact),
    ...glance.map((entry) => entry.fact),
  ]
  const sides = facing ? [facing.a, facing.b] : []
  return [
    ...used.filter((id) => !content.facts.has(id)).map((id) => missing('dossier.yaml', head.id, 'fact', id)),
    ...sides.filter((id) => !content.entities.has(id)).map((id) => missing('dossier.yaml', head.id, 'entity', id)),
    ...disputes
      .filter(({ id }) => readingsOf(id, content).length < 2)
      .map(({ id }) => wrong('dossier.yaml', id, 'a dispute needs two facts that carry it; there are fewer')),
  ]
}

function readingsOf(dispute: string, { facts }: Content): Fact[] {
  return [...facts.values()].filter((fact) => fact.dispute === dispute && fact.status !== 'superseded')
}

function checkArticle(article: Article, { entities }: Content): ContentFinding[] {
  const named = [...article.relays, ...(article.outletEntity ? [article.outletEntity] : [])]
  const numbers = new Set(article.passages.map((passage) => passage.n))
  return [
    ...named.filter((id) => !entities.has(id)).map((id) => missing('articles.yaml', article.id, 'entity', id)),
    ...article.passages
      .filter((passage, i) => passage.n !== i + 1)
      .map((passage) => wrong('articles.yaml', article.id, `passage ${passage.n} is out of order; number them from 1`)),
    ...article.errors
      .filter((error) => !numbers.has(error.paragraph))
      .map((error) => wrong('articles.yaml', error.id, `there is no paragraph ${error.paragraph} in ${article.id}`)),
  ]
}

/** One name for two things would make an answer mean either. */
function checkNames(entities: readonly Entity[]): ContentFinding[] {
  const owners = new Map<string, string>()
  return entities.flatMap((entity) =>
    [...new Set(allNames(entity).map(foldText))].flatMap((name) => {
      const owner = owners.get(name)
      owners.set(name, owner ?? entity.id)
      return owner === undefined
        ? []
        : [wrong('entities.yaml', entity.id, `the name “${name}” belongs to ${owner} already`)]
    }),
  )
}

function checkEntity(entity: Entity, { entities }: Content): ContentFinding[] {
  return [...entity.partOf, ...(entity.side ? [entity.side] : [])]
    .filter((id) => !entities.has(id))
    .map((id) => missing('entities.yaml', entity.id, 'entity', id))
}

function checkFact(fact: Fact, content: Content): ContentFinding[] {
  return [
    ...checkReferences(fact, content),
    ...fact.evidence.flatMap((evidence) => checkEvidence(fact, evidence, content)),
    ...checkDispute(fact, content),
    ...checkWrongAnswers(fact, content),
    ...checkAnswer(fact, content),
    ...checkAsk(fact),
    ...checkClaimant(fact, content),
    ...checkWording(fact, content),
  ]
}

function checkReferences(fact: Fact, { entities, topics, facts }: Content): ContentFinding[] {
  const { topic, subject, claimedBy, object, reveals } = fact
  const named = [subject, ...(claimedBy ? [claimedBy] : []), ...(object.type === 'entity' ? [object.id] : [])]
  return [
    ...(topics.has(topic) ? [] : [missing('facts.yaml', fact.id, 'topic', topic)]),
    ...named.filter((id) => !entities.has(id)).map((id) => missing('facts.yaml', fact.id, 'entity', id)),
    ...reveals.filter((id) => !facts.has(id)).map((id) => missing('facts.yaml', fact.id, 'fact', id)),
    ...(fact.evidence.some((evidence) => evidence.stance === 'supports')
      ? []
      : [wrong('facts.yaml', fact.id, 'nothing supports it; cite a paragraph that does')]),
  ]
}

function checkEvidence(fact: Fact, { article: id, paragraph, via }: Evidence, content: Content): ContentFinding[] {
  const article = content.articles.get(id)
  if (!article) return [missing('facts.yaml', fact.id, 'article', id)]
  const passage = article.passages.find((candidate) => candidate.n === paragraph)
  const place = `${id} ¶${paragraph}`
  return [
    ...(passage ? [] : [wrong('facts.yaml', fact.id, `cites ${place}, which is not there`)]),
    ...(passage?.furniture
      ? [wrong('facts.yaml', fact.id, `cites ${place}, which is furniture and never evidence`)]
      : []),
    ...(via === undefined || content.entities.has(via) ? [] : [missing('facts.yaml', fact.id, 'entity', via)]),
  ]
}

function checkDispute(fact: Fact, content: Content): ContentFinding[] {
  if (fact.dispute !== undefined && !content.disputes.has(fact.dispute)) {
    return [missing('facts.yaml', fact.id, 'dispute', fact.dispute)]
  }
  return fact.status === 'disputed' && fact.dispute === undefined
    ? [wrong('facts.yaml', fact.id, 'is disputed but names no dispute; declare one in dossier.yaml')]
    : []
}

function checkWrongAnswers(fact: Fact, { entities, facts }: Content): ContentFinding[] {
  return fact.wrong.flatMap(({ entity, text, because }) => {
    const name = entity ?? text ?? ''
    const isUnused = text !== undefined && fact.object.type !== 'text'
    return [
      ...(entity !== undefined && !entities.has(entity) ? [missing('facts.yaml', fact.id, 'entity', entity)] : []),
      ...((entity === undefined) === (text === undefined)
        ? [wrong('facts.yaml', fact.id, 'a wrong answer needs either an entity or a text')]
        : []),
      ...(because !== 'closed' && !facts.has(because) ? [missing('facts.yaml', fact.id, 'fact', because)] : []),
      ...(because === 'closed' && !fact.closed
        ? [wrong('facts.yaml', fact.id, `“${name}” is wrong only if the slot is closed, and it is not`)]
        : []),
      ...(isUnused
        ? [note('facts.yaml', fact.id, `“${name}” is a text beside a ${fact.object.type} and stays unused`)]
        : []),
    ]
  })
}

function checkAnswer(fact: Fact, { entities }: Content): ContentFinding[] {
  const names = answerNames(fact, entities)
  const { answer } = splitStatement(fact)
  const inAsk = names.find((name) => containsWords(withoutDates(fact, fact.ask), name))
  return [
    ...(names.some((name) => foldText(name) === foldText(answer))
      ? []
      : [wrong('facts.yaml', fact.id, `the statement’s answer “${answer}” is none of the answer’s names`)]),
    ...(inAsk === undefined ? [] : [wrong('facts.yaml', fact.id, `the question holds its answer “${inAsk}”`)]),
  ]
}

function answerNames({ object }: Fact, entities: ReadonlyMap<string, Entity>): string[] {
  if (object.type === 'text') return [object.text, ...object.accept]
  if (object.type !== 'entity') return [object.text]
  const entity = entities.get(object.id)
  return entity ? allNames(entity) : []
}

/** The day of a date is not the number that is asked for. */
function withoutDates(fact: Fact, text: string): string {
  if (fact.object.type !== 'number') return text
  return text.replace(
    /\b\d{1,2} (and \d{1,2} )?(January|February|March|April|May|June|July|August|September|October|November|December)\b( \d{4})?/g,
    ' ',
  )
}

const DANGLING = /\b(he|she|it|they|him|them|this|these)\b/i
const NEGATIVE = /\b(not|never|except|least|cannot)\b/i
const RELATIVE_TIME =
  /\b(yesterday|today|tomorrow|tonight|recently|currently|nowadays|so far|ago|(last|next|this|past) (week|weekend|month|year|summer|winter|spring|autumn)|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/i

function checkAsk(fact: Fact): ContentFinding[] {
  const own = withoutQuotations(fact.ask)
  const words = foldedWords(fact.ask).length
  const found = (pattern: RegExp, text: string) => pattern.exec(text)?.[0]
  const pronoun = found(DANGLING, own)
  const negative = found(NEGATIVE, own)
  const time = found(RELATIVE_TIME, own) ?? found(RELATIVE_TIME, withoutQuotations(fact.statement))
  return [
    ...(words < FEWEST_WORDS || words > MOST_WORDS
      ? [wrong('facts.yaml', fact.id, `the question has ${words} words; keep to ${FEWEST_WORDS} to ${MOST_WORDS}`)]
      : []),
    ...(pronoun ? [wrong('facts.yaml', fact.id, `“${pronoun}” in the question: name what is meant`)] : []),
    ...(time ? [wrong('facts.yaml', fact.id, `“${time}” is right on one day only; write the date`)] : []),
    ...(negative ? [note('facts.yaml', fact.id, `“${negative}” in the question is easily overlooked`)] : []),
  ]
}

function withoutQuotations(text: string): string {
  return text.replace(/“[^”]*”/g, ' … ')
}

function checkClaimant(fact: Fact, { entities }: Content): ContentFinding[] {
  const claimant = fact.claimedBy === undefined ? undefined : entities.get(fact.claimedBy)
  if (!claimant) return []
  const { before, after } = splitStatement(fact)
  const places = [
    { what: 'statement', text: before + after },
    { what: 'question', text: fact.ask },
  ]
  return places
    .filter(({ text }) => !names(text, claimant))
    .map(({ what }) => wrong('facts.yaml', fact.id, `the ${what} does not say that ${claimant.name} claims it`))
}

function names(text: string, entity: Entity): boolean {
  const plain = withoutPossessive(text)
  return allNames(entity).some((name) => containsWords(plain, withoutPossessive(name)))
}

function withoutPossessive(text: string): string {
  return text.replace(/[’'](s\b|(?=\s|$))/g, '')
}

function checkWording(fact: Fact, { loadedWords }: Content): ContentFinding[] {
  const texts = [fact.ask, fact.statement, ...(fact.object.type === 'text' ? [fact.object.text] : [])]
  const own = texts.map(withoutQuotations)
  return loadedWords
    .filter(({ word }) => own.some((text) => containsWords(text, word)))
    .map(({ word, instead }) => wrong('facts.yaml', fact.id, `“${word}” is loaded; quote it, or: ${instead}`))
}

function sameAnswerTwice(facts: readonly Fact[]): ContentFinding[] {
  const keyOf = (fact: Fact) => JSON.stringify([fact.subject, fact.relation, answerKey(fact)])
  return repeated(facts, keyOf).map(({ fact, first }) =>
    wrong('facts.yaml', fact.id, `says the same of ${fact.subject} / ${fact.relation} as ${first.id}`),
  )
}

function answerKey({ object }: Fact): string {
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

function sameAskTwice(facts: readonly Fact[]): ContentFinding[] {
  return repeated(facts, (fact) => foldText(fact.ask)).map(({ fact, first }) =>
    note('facts.yaml', fact.id, `is asked for in the same words as ${first.id}`),
  )
}

function repeated(facts: readonly Fact[], keyOf: (fact: Fact) => string): { fact: Fact; first: Fact }[] {
  const firsts = new Map<string, Fact>()
  return facts.flatMap((fact) => {
    const key = keyOf(fact)
    const first = firsts.get(key)
    if (!first) firsts.set(key, fact)
    return first ? [{ fact, first }] : []
  })
}

function checkHandQuestion(hand: HandQuestion, { facts, entities }: Content): ContentFinding[] {
  const lost = facts.has(hand.fact) ? [] : [missing('questions.yaml', hand.id, 'fact', hand.fact)]
  if (hand.type === 'typed') return lost
  const keys = hand.options.filter((option) => option.key).length
  return [
    ...lost,
    ...(keys === 1
      ? []
      : [wrong('questions.yaml', hand.id, `has ${keys} right options; mark exactly one with key: true`)]),
    ...hand.options.flatMap(({ text, entity, key, because }) => [
      ...(entity === undefined || entities.has(entity) ? [] : [missing('questions.yaml', hand.id, 'entity', entity)]),
      ...(key === (because === undefined)
        ? []
        : [
            wrong(
              'questions.yaml',
              hand.id,
              `“${text}”: a wrong option needs its proof (because), the right one has none`,
            ),
          ]),
      ...(because === undefined || because === 'closed' || facts.has(because)
        ? []
        : [missing('questions.yaml', hand.id, 'fact', because)]),
    ]),
  ]
}

function checkRecipe({ id, recipe }: QuestionSet, content: Content): ContentFinding[] {
  const lost = (what: string, ids: readonly string[] | undefined, known: { has(id: string): boolean }) =>
    (ids ?? []).filter((one) => !known.has(one)).map((one) => missing('sets.yaml', id, what, one))
  return [
    ...lost('topic', recipe.topics, content.topics),
    ...lost('entity', recipe.subjects, content.entities),
    ...lost('fact', recipe.facts, content.facts),
    ...lost('fact', recipe.alsoFacts, content.facts),
    ...lost('fact', recipe.withoutFacts, content.facts),
    ...lost('question', recipe.questions, content.hand),
  ]
}

function missing(file: ContentFile, id: string, what: string, name: string): ContentFinding {
  return wrong(file, id, `there is no ${what} “${name}”; correct the id or add it`)
}

function wrong(file: ContentFile, id: string, problem: string): ContentFinding {
  return { severity: 'E', file, id, problem }
}

function note(file: ContentFile, id: string, problem: string): ContentFinding {
  return { severity: 'W', file, id, problem }
}
