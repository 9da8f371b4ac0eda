import type { Entity } from '../../facts/entity'
import { allNames } from '../../facts/entity-index'
import { type Evidence, type Fact, plainStatement } from '../../facts/fact'
import { containsWords, foldText } from '../../facts/fold'
import { type CheckContext, error, type Finding, factsOf } from '../finding'
import type { Question } from '../question'
import { answersOf, textsOf } from '../question-parts'
import { quotationsIn, withoutQuotations } from '../quotations'
import type { MultipleResponseQuestion } from '../types/multiple-response'

/**
 * 19: what stands in quotation marks in stem or key is what the fact (and the passage, where its wording is at hand) has;
 * nobody but its speaker is named as saying it; where every source has it from another one, the stem names that one.
 */
export function quotationExact(question: Question, context: CheckContext): Finding[] {
  if (question.type === 'multiple-response') return optionsExact(question, context)
  if (question.factIds.length > 1) return unrecordedAmongSeveral(question, context)
  return factsOf(question, context).flatMap((fact) => {
    const all = [question.stem, ...answersOf(question)].flatMap(quotationsIn)
    // Set against the fact for contrast: the words of another fact, whose own questions answer for them.
    const quotations = all.filter((words) => !isOfAnother(words, fact, context))
    return [
      ...quotations
        .filter((words) => !isRecorded(words, fact, context))
        .map((words) => error(19, question, `“${words}” is not how the fact or its passage has it`)),
      ...(quotations.length === 0 || quotations.length < all.length ? [] : otherSpeaker(question, fact, context)),
      ...(quotations.length === 0 ? [] : hiddenSource(question, fact, context)),
    ]
  })
}

/** Of several keys each is quoted by its own fact; what the stem quotes stands in one of them. */
function optionsExact(question: MultipleResponseQuestion, context: CheckContext): Finding[] {
  const facts = factsOf(question, context)
  const inStem = quotationsIn(question.stem).map((words) => ({ words, by: facts, id: undefined }))
  const inKeys = question.options.flatMap(({ id, text }) => {
    const by = facts.filter((fact) => fact.id === question.keyFacts[id])
    return by.length === 0 ? [] : quotationsIn(text).map((words) => ({ words, by, id }))
  })
  return [...inStem, ...inKeys]
    .filter(({ words, by }) => !by.some((fact) => isRecorded(words, fact, context)))
    .map(({ words, id }) => error(19, question, `“${words}” is not how the fact or its passage has it`, id))
}

/** Of several facts it is open which one answers for the words; one of them must. */
function unrecordedAmongSeveral(question: Question, context: CheckContext): Finding[] {
  const facts = factsOf(question, context)
  const quotations = new Set(textsOf(question).flatMap(({ text }) => quotationsIn(text)))
  return [...quotations]
    .filter((words) => !facts.some((fact) => isRecorded(words, fact, context)))
    .map((words) => error(19, question, `“${words}” is not how one of its facts or their passages have it`))
}

function isOfAnother(words: string, fact: Fact, { base }: CheckContext): boolean {
  const quote = foldText(words)
  const isQuoted = (text: string) => quotationsIn(text).some((other) => foldText(other) === quote)
  if (isQuoted(fact.statement) || isQuoted(fact.ask)) return false
  return base.live.some((other) => other.id !== fact.id && (isQuoted(other.statement) || isQuoted(other.ask)))
}

function isRecorded(words: string, fact: Fact, context: CheckContext): boolean {
  const supporting = fact.evidence.filter(({ stance }) => stance === 'supports')
  const passages = supporting.map(({ article, paragraph }) => context.passageText(article, paragraph))
  const isInPassage = passages.includes(null) || passages.some((text) => text !== null && hasInTurn(text, words))
  return isInPassage && ownTexts(fact, supporting, context).some((text) => hasInTurn(text, words))
}

/** What the dossier has of the fact: its own texts, notes, and the digests of the passages it cites. */
function ownTexts(fact: Fact, supporting: Evidence[], { articles, base }: CheckContext): string[] {
  const { object } = fact
  const entity = object.type === 'entity' ? base.index.byId.get(object.id) : undefined
  const subject = base.index.byId.get(fact.subject)
  return [
    plainStatement(fact),
    fact.ask,
    ...(object.type === 'entity' ? [] : [object.text]),
    ...(object.type === 'text' ? object.accept : []),
    ...[entity, subject].flatMap((named) => (named ? allNames(named) : [])),
    ...supporting.flatMap(({ article, paragraph, note }) => {
      const source = articles.get(article)
      const digest = source?.passages.find(({ n }) => n === paragraph)?.digest
      const mistakes = source?.errors.filter((mistake) => mistake.paragraph === paragraph).map(({ says }) => says) ?? []
      return [digest ?? '', note ?? '', ...mistakes]
    }),
  ]
}

/** Whether the words stand in the text as they are; what an ellipsis leaves out may stand between. */
function hasInTurn(text: string, words: string): boolean {
  const parts = words.split(/\s*(?:…|\.\.\.|\[[^\]]*\])\s*/).filter((part) => foldText(part) !== '')
  return parts.every((part) => containsWords(text, part) || containsWords(text, part.replace(/[.,;:!?]$/, '')))
}

const SPEAKS = '(?:said|says|say|called|calls|call|named|names|told|wrote|put|described|warned|spoke of|speaks of)'

/** Somebody whom the stem has say it, and who is neither the claimant nor otherwise part of the fact. */
function otherSpeaker(question: Question, fact: Fact, context: CheckContext): Finding[] {
  const own = withoutQuotations(question.stem)
  const spoken = new RegExp(
    `(?:\\baccording to|\\bin the words of|\\bby the account of) ((?:[\\p{L}’'-]+ ?){1,6})|((?:\\p{Lu}[\\p{L}’'-]+ ?){1,4})${SPEAKS}\\b`,
    'giu',
  )
  const phrases = [...own.matchAll(spoken)].map((match) => (match[1] ?? match[2] ?? '').trim())
  const allowed = new Set(speakersOf(fact, context))
  const people = [...context.base.index.byId.values()]
  const named = people.filter((entity) => isSpeaker(entity) && phrases.some((phrase) => isNamed(entity, phrase)))
  if (named.length === 0 || named.some(({ id }) => allowed.has(id))) return []
  return named.slice(0, 1).map(({ name }) => error(19, question, `the words are not ${name}’s by fact ${fact.id}`))
}

function isSpeaker({ type }: Entity): boolean {
  return type === 'person' || type === 'organisation' || type === 'country' || type === 'group'
}

function isNamed(entity: Entity, phrase: string): boolean {
  const names = entity.type === 'person' ? [...allNames(entity), entity.name.split(' ').at(-1) ?? ''] : allNames(entity)
  return names.some((name) => containsWords(phrase.replace(/[’'](?:s\b|$)/g, ''), name))
}

/** The claimant, the answer, the subject, whoever else the fact’s own statement names, and the sources. */
function speakersOf(fact: Fact, context: CheckContext): string[] {
  const statement = plainStatement(fact)
  const named = [...context.base.index.byId.values()].filter((entity) => isNamed(entity, statement))
  const sources = fact.evidence.flatMap(({ article, via }) => {
    const outlet = context.articles.get(article)?.outletEntity
    return [...(outlet === undefined ? [] : [outlet]), ...(via === undefined ? [] : [via])]
  })
  const answer = fact.object.type === 'entity' ? [fact.object.id] : []
  if (fact.claimedBy !== undefined) return [fact.claimedBy, ...answer, ...sources]
  return [...answer, fact.subject, ...sources, ...named.map(({ id }) => id)]
}

/** A quotation that all sources take from another one: that one is to be named. */
function hiddenSource(question: Question, fact: Fact, { base }: CheckContext): Finding[] {
  const supporting = fact.evidence.filter(({ stance }) => stance === 'supports')
  const nested = supporting.map(({ via }) => (via === undefined ? undefined : base.index.byId.get(via)))
  if (nested.length === 0 || nested.includes(undefined)) return []
  const sources = nested.filter((entity) => entity !== undefined)
  const isKey = sources.some(({ id }) => fact.object.type === 'entity' && fact.object.id === id)
  if (isKey || sources.some((entity) => isNamed(entity, question.stem))) return []
  return [error(19, question, `the words come through ${sources[0]?.name ?? ''}; name that source in the stem`)]
}
