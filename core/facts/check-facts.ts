import type { HandQuestion, QuestionSet } from '../questions/question-set'
import type { Article } from './article'
import { checkFact } from './check-fact'
import {
  type Content,
  type ContentFile,
  type ContentFinding,
  indexContent,
  missing,
  note,
  wrong,
} from './content-finding'
import type { Dispute, Dossier } from './dossier'
import type { Entity } from './entity'
import { allNames } from './entity-index'
import type { Fact } from './fact'
import { foldText } from './fold'

/** Every broken reference, double name, unclear question and missing claimant of a dossier with its sets and hand-written questions. */
export function checkDossier(
  dossier: Dossier,
  sets: readonly QuestionSet[],
  handQuestions: readonly HandQuestion[],
): ContentFinding[] {
  const content = indexContent(dossier, handQuestions)
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
    ...disputes.flatMap((dispute) => checkDispute(dispute, content)),
  ]
}

/** Each reading rests on facts that are there and carry the dispute, so that none of them is offered as a wrong option to another. */
function checkDispute({ id, readings }: Dispute, { facts }: Content): ContentFinding[] {
  return readings.flatMap((reading) =>
    reading.facts.flatMap((factId) => {
      const fact = facts.get(factId)
      if (!fact) return [missing('dossier.yaml', id, 'fact', factId)]
      if (fact.status === 'superseded') return [wrong('dossier.yaml', id, `${factId} is superseded; leave it out`)]
      if (fact.dispute === id) return []
      return [
        wrong('dossier.yaml', id, `${factId} does not carry this dispute; add “dispute: ${id}” to it in facts.yaml`),
      ]
    }),
  )
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
  if (!('options' in hand)) return lost
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
