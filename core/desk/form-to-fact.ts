import type { Article } from '../facts/article'
import { wordsOfPassage } from '../facts/article'
import type { Entity, EntityType } from '../facts/entity'
import { buildEntityIndex, type EntityIndex, entitiesNamed, rightNames } from '../facts/entity-index'
import { type Evidence, Fact, FactKind, type FactObject } from '../facts/fact'
import { containsWords, foldText } from '../facts/fold'
import { parseDate } from '../facts/parse-date'
import { parseNumber } from '../facts/parse-number'
import { IsoDate, type TextRange } from '../facts/slug'
import { ANSWER_TYPES, type AnswerType } from './answer-type'
import { composeAsk } from './compose-ask'
import { topicOfKind } from './desk-topics'
import type { FactField, FactForm } from './fact-form'
import type { RelationVerb } from './front-question'
import { slugFor } from './slug-for'

/** Where a fact stands: a range of an article's text, within one of its paragraphs. */
export type Place = { article: Article; paragraph: number; range: TextRange }

/** A name that no entity of the dossier bears, with what it seems to be; other spellings become its aliases. */
export type NameGuess = { name: string; type: EntityType; otherSpellings: readonly string[] }

export type MadeFact = { fact: Fact; newEntities: Entity[] }
export type FormProblems = Partial<Record<FactField, string>>

/**
 * The fact that a filled-in form means, and the names it brings along; or a sentence for each field that is not as it must be.
 * `guess` tells what a name that the dossier does not know may be. `earlier`: the fact as it was accepted before, whose other
 * fields stay. `via`: the original source that the article relays.
 */
export function formToFact(input: {
  id: string
  form: FactForm
  entities: readonly Entity[]
  place: Place | null
  guess: (name: string) => NameGuess
  needsAttribution: boolean
  /** Of the suggestion’s relation, for a question made here. */
  verb?: RelationVerb
  earlier?: Fact
}): { made: MadeFact } | { problems: FormProblems } {
  const { form, place, earlier } = input
  const names = new NameBook(input.entities, input.guess)
  const answerType = ANSWER_TYPES.find((type) => type === form.answerType) ?? 'text'
  const problems: FormProblems = { ...missingIn(form), ...unsettledClaim(form, input.needsAttribution) }
  const object = readObject(form, answerType, names)
  if ('problems' in object) Object.assign(problems, object.problems)
  const kind = FactKind.safeParse(form.kind)
  if (!kind.success) problems.kind = 'Choose what kind of fact this is.'
  if (!IsoDate.safeParse(form.asOf).success) problems.asOf = 'Write the date as 2025-06-02.'
  const statement = problems.answer ? form.statement : markAnswer(form.statement, form.answer)
  if (form.statement !== '' && !/^[^[\]]*\[\[[^[\]]+\]\][^[\]]*$/.test(statement)) {
    problems.statement =
      'The statement must hold the answer once. Put it in [[double brackets]] if it stands there twice.'
  }
  const claimedBy = form.says === 'claim' && form.claimant !== '' ? names.idOf(form.claimant) : undefined
  if (Object.keys(problems).length > 0 || 'problems' in object || !kind.success) return { problems }
  const evidence = place ? evidenceOf(place, object.object, names.entities(), earlier) : (earlier?.evidence ?? [])
  if (typeof evidence === 'string') return { problems: { answer: evidence } }
  const relation = slugFor(form.relation, new Set())
  const isPerson = names.isPerson(object.object)
  const { subject, relation: told } = form
  const of = { answerType, isPerson, kind: kind.data, subject, relation: told, verb: input.verb ?? null }
  const ask = form.ask === '' ? composeAsk(statement, of) : form.ask
  const parsed = Fact.safeParse({
    ...earlier,
    id: input.id,
    kind: kind.data,
    topic: earlier && earlier.kind === kind.data ? earlier.topic : topicOfKind(kind.data),
    subject: names.idOf(form.subject),
    relation,
    object: object.object,
    statement,
    ask,
    asOf: form.asOf,
    claimedBy,
    closed: form.closed !== '',
    evidence,
  })
  if (!parsed.success) return { problems: problemsOf(parsed.error.issues) }
  return { made: { fact: parsed.data, newEntities: names.added() } }
}

function missingIn(form: FactForm): FormProblems {
  const wanted = {
    subject: 'Say whom or what the fact is about.',
    relation: 'Say in a word or two what is told of it.',
    answer: 'Say what a question should ask for.',
    statement: 'Tell the fact in one sentence of your own.',
  } as const
  const fields = Object.keys(wanted) as (keyof typeof wanted)[]
  return Object.fromEntries(fields.filter((field) => form[field] === '').map((field) => [field, wanted[field]]))
}

function unsettledClaim({ says, claimant }: FactForm, needsAttribution: boolean): FormProblems {
  if (says !== 'fact' && says !== 'claim') {
    return {
      says: needsAttribution ? 'The sentence reports what somebody says: choose who says so.' : 'Choose who says so.',
    }
  }
  return says === 'claim' && claimant === '' ? { claimant: 'Name whoever claims it.' } : {}
}

function readObject(
  form: FactForm,
  type: AnswerType,
  names: NameBook,
): { object: FactObject } | { problems: FormProblems } {
  const { answer, unit } = form
  if (answer === '') return { problems: {} }
  if (type === 'entity') return { object: { type, id: names.idOf(answer) } }
  if (type === 'text') return { object: { type, text: answer, accept: [] } }
  if (type === 'number') return readNumber(answer, unit)
  const date = parseDate(answer)
  if (!date || date.year === null) return { problems: { answer: 'Write the date with its year, such as 2 June 2025.' } }
  const parts = [date.year, date.month, date.day].filter((part) => part !== null)
  return { object: { type, date: parts.map((part) => String(part).padStart(2, '0')).join('-'), text: answer } }
}

const SCALES = { thousand: 1e3, million: 1e6, billion: 1e9 } as const

function readNumber(answer: string, unit: string): { object: FactObject } | { problems: FormProblems } {
  const number = parseNumber(answer)
  if (!number) return { problems: { answer: 'Write one number, such as about 1,200 or 3.5 million.' } }
  if (unit === '') return { problems: { unit: 'Say what is counted, such as people or US dollars.' } }
  const scale = (Object.keys(SCALES) as (keyof typeof SCALES)[]).find((word) => containsWords(answer, word))
  const value = scale ? number.value / SCALES[scale] : number.value
  return { object: { type: 'number', value, unit, scale, bound: number.bound ?? 'exactly', text: answer } }
}

/** The answer in double square brackets where the statement has it once; as words of its own, if it has it so: 20 is not in 2026. */
function markAnswer(statement: string, answer: string): string {
  if (statement.includes('[[') || answer === '') return statement
  const anywhere = placesOf(answer, statement)
  const alone = anywhere.filter(
    (at) => !PART_BEFORE.test(statement.slice(0, at)) && !PART_AFTER.test(statement.slice(at + answer.length)),
  )
  const [at, ...others] = alone.length > 0 ? alone : anywhere
  if (at === undefined || others.length > 0) return statement
  return `${statement.slice(0, at)}[[${answer}]]${statement.slice(at + answer.length)}`
}

/** What makes letters or digits part of a longer word or number. */
const PART_BEFORE = /(?:[\p{L}\p{N}]|\d[.,])$/u
const PART_AFTER = /^(?:[\p{L}\p{N}]|[.,]\d)/u

function placesOf(part: string, whole: string): number[] {
  const places: number[] = []
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) places.push(at)
  return places
}

/** A sentence if the paragraph does not have the answer and nothing explains how it follows. */
function evidenceOf(
  { article, paragraph, range }: Place,
  object: FactObject,
  entities: ReadonlyMap<string, Entity>,
  earlier: Fact | undefined,
): Evidence[] | string {
  const derived = derivation(object, wordsOfPassage(article, paragraph) ?? '', entities)
  if (derived === 'missing') return `“${textOf(object, entities)}” does not stand in paragraph ${paragraph}.`
  const [via] = article.relays.length === 1 ? article.relays : []
  const own: Evidence = { article: article.id, paragraph, stance: 'supports', range }
  if (via !== undefined) own.via = via
  if (derived !== null) own.derived = derived
  const others = (earlier?.evidence ?? []).filter(
    (other) => other.article !== article.id || other.paragraph !== paragraph,
  )
  return [own, ...others]
}

function derivation(
  object: FactObject,
  words: string,
  entities: ReadonlyMap<string, Entity>,
): Evidence['derived'] | null | 'missing' {
  if (object.type === 'number') return hasFigure(object, words) ? null : 'missing'
  const entity = object.type === 'entity' ? entities.get(object.id) : undefined
  const names = entity ? [entity.name, ...entity.aliases.map(({ text }) => text)] : [textOf(object, entities)]
  if (names.some((name) => containsWords(words, name))) return null
  if (object.type === 'date') return 'resolved-date'
  return object.type === 'text' ? 'paraphrase' : 'inference'
}

function hasFigure(object: Extract<FactObject, { type: 'number' }>, text: string): boolean {
  const wanted = parseNumber(object.text)?.value
  const words = text.split(/\s+/)
  return words.some((_, i) =>
    [1, 2, 3].some(
      (count) =>
        parseNumber(
          words
            .slice(i, i + count)
            .join(' ')
            .replace(/[.,;:!?”"’)]+$/, ''),
        )?.value === wanted,
    ),
  )
}

function textOf(object: FactObject, entities: ReadonlyMap<string, Entity>): string {
  return object.type === 'entity' ? (entities.get(object.id)?.name ?? object.id) : object.text
}

function problemsOf(issues: readonly { path: PropertyKey[]; message: string }[]): FormProblems {
  return Object.fromEntries(issues.map(({ path, message }) => [fieldOf(String(path[0] ?? '')), `${message}.`]))
}

function fieldOf(name: string): FactField {
  if (name === 'object') return 'answer'
  return name === 'ask' || name === 'statement' || name === 'subject' || name === 'relation' ? name : 'statement'
}

/** The dossier's names, and those that a form adds to them. */
class NameBook {
  readonly #index: EntityIndex
  readonly #byId: Map<string, Entity>
  readonly #added: Entity[] = []
  readonly #guess: (name: string) => NameGuess

  constructor(entities: readonly Entity[], guess: (name: string) => NameGuess) {
    this.#index = buildEntityIndex(entities)
    this.#byId = new Map(entities.map((entity) => [entity.id, entity]))
    this.#guess = guess
  }

  /** The id of the entity that bears this name; one is made if there is none. */
  idOf(name: string): string {
    const [known] = entitiesNamed(this.#index, name)
    const added = this.#added.find((entity) => rightNames(entity).some((own) => foldText(own) === foldText(name)))
    return known ?? added?.id ?? this.#add(name).id
  }

  isPerson(object: FactObject): boolean {
    return object.type === 'entity' && this.#byId.get(object.id)?.type === 'person'
  }

  entities(): ReadonlyMap<string, Entity> {
    return this.#byId
  }

  added(): Entity[] {
    return this.#added
  }

  #add(given: string): Entity {
    const { name, type, otherSpellings } = this.#guess(given)
    const entity = newEntity({ name, type, otherSpellings: [...otherSpellings, given] }, this.#index, [
      ...this.#byId.keys(),
    ])
    this.#byId.set(entity.id, entity)
    this.#added.push(entity)
    return entity
  }
}

/** A new entity; spellings that others bear, and a name's own once more, are left out. */
export function newEntity(
  { name, type, otherSpellings }: NameGuess,
  index: EntityIndex,
  ids: readonly string[],
): Entity {
  const seen = new Set([foldText(name), ''])
  const aliases = otherSpellings.flatMap((text) => {
    const folded = foldText(text)
    if (seen.has(folded) || entitiesNamed(index, text).length > 0) return []
    seen.add(folded)
    const isPart = containsWords(name, text)
    return [{ text, reason: isPart ? ('short-form' as const) : ('transliteration' as const) }]
  })
  const id = slugFor(name, new Set(ids))
  return { id, type, name, aliases, roles: [], roleClass: [], plural: false, partOf: [] }
}
