import { checkWording } from './check-wording'
import { type Content, type ContentFinding, missing, note, wrong } from './content-finding'
import type { Entity } from './entity'
import { allNames } from './entity-index'
import { type Evidence, type Fact, splitStatement } from './fact'
import { containsWords, foldText } from './fold'

/** Everything wrong with one fact: what it refers to, what it rests on, its wrong answers, its answer and its wording. */
export function checkFact(fact: Fact, content: Content): ContentFinding[] {
  return [
    ...checkReferences(fact, content),
    ...fact.evidence.flatMap((evidence) => checkEvidence(fact, evidence, content)),
    ...checkDispute(fact, content),
    ...checkClaimant(fact),
    ...checkWrongAnswers(fact, content),
    ...checkAnswer(fact, content),
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

function checkClaimant(fact: Fact): ContentFinding[] {
  return fact.soleClaimant && fact.claimedBy === undefined
    ? [wrong('facts.yaml', fact.id, 'has a sole claimant but names none')]
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
