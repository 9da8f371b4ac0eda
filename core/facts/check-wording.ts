import { type Content, type ContentFinding, note, wrong } from './content-finding'
import type { Entity } from './entity'
import { allNames } from './entity-index'
import { type Fact, splitStatement } from './fact'
import { containsWords, foldedWords } from './fold'

const FEWEST_WORDS = 5
const MOST_WORDS = 40

/** How a fact reads: a question of good length that names what and when it means, its claimant, no loaded word of our own. */
export function checkWording(fact: Fact, content: Content): ContentFinding[] {
  return [...checkAsk(fact), ...checkClaimant(fact, content), ...checkLoadedWords(fact, content)]
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

function checkLoadedWords(fact: Fact, { loadedWords }: Content): ContentFinding[] {
  const texts = [fact.ask, fact.statement, ...(fact.object.type === 'text' ? [fact.object.text] : [])]
  const own = texts.map(withoutQuotations)
  return loadedWords
    .filter(({ word }) => own.some((text) => containsWords(text, word)))
    .map(({ word, instead }) => wrong('facts.yaml', fact.id, `“${word}” is loaded; quote it, or: ${instead}`))
}

function withoutQuotations(text: string): string {
  return text.replace(/“[^”]*”/g, ' … ')
}
