import type { EntityType } from '../../facts/entity'
import { entitiesNamed } from '../../facts/entity-index'
import { parseDate } from '../../facts/parse-date'
import { stemOf } from '../content-words'
import { figureIn, isAmount } from '../figures'
import { type CheckContext, error, type Finding, warning } from '../finding'
import type { Option, Question } from '../question'
import { asksOf, comparedOptionsOf } from '../question-parts'
import { withoutQuotations } from '../quotations'

/**
 * 13: nothing in the stem’s grammar tells the key: no a/an before the gap, every option a person where “who” asks, a place
 * where “where” does, a figure where “how many” does, and as many as the stem has (E); capitals and end marks alike (W).
 */
export function noGrammarCue(question: Question, context: CheckContext): Finding[] {
  const article = articleCue(question)
  const options = comparedOptionsOf(question)
  return [
    ...article,
    ...wrongKind(question, options, context),
    ...numberCue(question, options, context),
    ...unevenMarks(question, options, context),
  ]
}

/** “a ____” says how the answer begins; “a(n) ____” does not. */
function articleCue(question: Question): Finding[] {
  const texts = [question.stem, ...asksOf(question).map(({ text }) => text)]
  const found = texts.map((text) => /\b(an?) (?:____|\?|…|:$)|\b(an?)[:?]$/i.exec(text)).find((match) => match !== null)
  const word = found?.[1] ?? found?.[2]
  return word === undefined ? [] : [error(13, question, `“${word}” before the gap tells how the answer begins`)]
}

const AGENTS: EntityType[] = ['person', 'organisation', 'country', 'group']
const PLACES: EntityType[] = ['place', 'country']
type Asked = { word: string; types: EntityType[] } | { word: string; value: 'figure' | 'date' }

/** What a noun after “which” asks for, where only one type can answer. */
const NOUNS: [RegExp, EntityType[]][] = [
  [
    /^(person|people|man|men|woman|women|politician|negotiator|leader|official|journalist|writer)$/,
    ['person', 'group'],
  ],
  [/^(country|countries|state|states|nation)$/, ['country', 'place']],
  [/^(city|town|village|region|peninsula|place|area|room|province|capital)$/, PLACES],
  [/^(outlet|newspaper|agency|body|organisation|ministry|alliance)$/, ['organisation', 'group']],
  [/^(office|post|capacity)$/, ['office']],
]

/** The question word that counts: the first of the last clause that asks. */
function askedFor(stem: string): Asked | null {
  const own = withoutQuotations(stem)
  const clause =
    own.split(/[;:]/).findLast((part) => /\b(who|whom|whose|where|when|how|which|what)\b/i.test(part)) ?? own
  const [, word = '', next = ''] =
    /\b(who|whom|whose|where|when|how|which|what)\b,? ?(?:of the )?([\p{L}-]*)/iu.exec(clause) ?? []
  const asking = word.toLowerCase()
  if (/^who/.test(asking)) return { word: asking, types: AGENTS }
  if (asking === 'where') return { word: asking, types: PLACES }
  if (asking === 'when') return { word: asking, value: 'date' }
  if (asking === 'how') return /^(many|much|old|far|long)$/.test(next) ? { word: `how ${next}`, value: 'figure' } : null
  if (/^(date|day|year|month)$/.test(next)) return { word: `${asking} ${next}`, value: 'date' }
  const types = NOUNS.find(([pattern]) => pattern.test(next))?.[1]
  return types === undefined ? null : { word: `${asking} ${next}`, types }
}

function wrongKind(question: Question, options: readonly Option[], context: CheckContext): Finding[] {
  const asked = askedFor(question.stem)
  if (!asked) return []
  const key = options.find((option) => option.isKey)
  const keyType = key ? typeOf(key, context) : null
  return options
    .filter((option) => !answers(asked, option, keyType, context))
    .map(({ id, text }) => error(13, question, `“${text}” does not answer “${asked.word}”`, id))
}

const TIME =
  /\b(\d{4}|spring|summer|autumn|winter|before|after|during|week|weekend|month|year|January|February|March|April|May|June|July|August|September|October|November|December|first|second|third|fourth|fifth|sixth)\b/i

function answers(asked: Asked, option: Option, keyType: EntityType | null, context: CheckContext): boolean {
  const type = typeOf(option, context)
  const isFigure = figureIn(option.text) !== null
  const isDate = parseDate(option.text) !== null && !/^\d{1,3}$/.test(option.text)
  // Terms stand for wordings of all kinds, which only their like can give away.
  const isWording = type === null || (type === 'term' && (keyType === null || keyType === 'term'))
  if ('types' in asked) return isWording ? !isFigure && !isDate : asked.types.includes(type)
  if (asked.value === 'date') return isDate || TIME.test(option.text)
  return isAmount(option.text) && (type === null || type === 'term')
}

function typeOf({ entityId, text }: Option, { base }: CheckContext): EntityType | null {
  const ids = entityId === null ? entitiesNamed(base.index, text) : [entityId]
  return base.index.byId.get(ids[0] ?? '')?.type ?? null
}

const LITTLE =
  /^(of|in|on|at|by|to|for|from|about|among|is|was|has|had|does|did|will|would|could|can|may|might|must|should|are|were|have|do)$/

/** Whether the stem asks for several things, or for one; null if it leaves that open. */
function asksForSeveral(stem: string): boolean | null {
  const own = withoutQuotations(stem)
  if (/\b(?:which|what|whose) (?:two|three|four|five|six|several|many)\b/i.test(own)) return true
  const verb = /\b(?:who|what) (is|was|are|were)\b/i.exec(own)?.[1]?.toLowerCase()
  if (verb) return verb === 'are' || verb === 'were'
  const noun = /\b(?:which|what) (\p{Ll}+)/iu.exec(own)?.[1] ?? ''
  return noun === '' || LITTLE.test(noun) ? null : isPluralNoun(noun)
}

/**
 * Where several things are asked for, an option that is one thing drops out. Where one is asked for, several may still be
 * one answer ("security guarantees"): only a key that alone is singular is told by it.
 */
function numberCue(question: Question, options: readonly Option[], context: CheckContext): Finding[] {
  const isPluralAsked = asksForSeveral(question.stem)
  if (isPluralAsked === null) return []
  const fits = (option: Option) => isPlural(option, context) === isPluralAsked
  const key = options.find((option) => option.isKey)
  const misfits = options.filter((option) => !option.isKey && !fits(option))
  if (!key || !fits(key) || misfits.length === 0) return []
  if (!isPluralAsked && misfits.length < options.length - 1) return []
  const number = isPluralAsked ? 'plural' : 'singular'
  return misfits.map(({ id, text }) => error(13, question, `the stem asks for a ${number}, which “${text}” is not`, id))
}

/** What follows the noun that counts: “limits | on the army”. */
const AFTER_HEAD =
  / (?:of|for|on|in|to|with|from|by|at|about|among|against|between|before|after|without|under|near|beside|that|which|who|as|than|according|backed|held|taken)\b/
const IRREGULAR = /^(people|men|women|children|police|troops|forces)$/i
const NO_PLURAL = /(ss|us|is|ics|news|series|species|means|headquarters|crossroads|always|perhaps)$/i

function isPluralNoun(noun: string): boolean {
  return IRREGULAR.test(noun) || (/s$/.test(noun) && !NO_PLURAL.test(noun))
}

function isPlural({ text, entityId }: Option, { base }: CheckContext): boolean {
  const [named] = entityId === null ? entitiesNamed(base.index, text) : [entityId]
  const entity = base.index.byId.get(named ?? '')
  if (entity && (entity.plural || entity.type !== 'term')) return entity.plural
  const head = text.split(AFTER_HEAD)[0] ?? text
  if (/^an? /i.test(head)) return false
  const noun = head.split(/[^\p{L}]+/u).findLast((word) => word !== '') ?? ''
  return / and /.test(head) || (isPluralNoun(noun) && !/^\p{Lu}/u.test(noun))
}

/** Options that differ in how they begin or end, names aside. */
function unevenMarks(question: Question, options: readonly Option[], context: CheckContext): Finding[] {
  const endings = options.map(({ text }) => /(?<![A-Z])([.;,!?:])$/.exec(text)?.[1] ?? '')
  const ending = oddOne(endings)
  const capitals = options.map((option) => capitalOf(option, context))
  const capital = oddOne(capitals.filter((value) => value !== 'name'))
  const at = ending === null ? (capital === null ? -1 : capitals.indexOf(capital)) : endings.indexOf(ending)
  const odd = options[at]
  if (!odd || (ending === null && capital === null)) return []
  const what = ending === null ? 'begins' : 'ends'
  return [warning(13, question, `“${odd.text}” ${what} otherwise than the other options`, odd.id)]
}

function capitalOf({ text, entityId }: Option, { base, vocabulary }: CheckContext): 'name' | 'capital' | 'small' {
  const [first = ''] = text.replace(/^[^\p{L}\p{N}]+/u, '').split(/[^\p{L}\p{M}]/u)
  if (entityId !== null || first === '' || /^[“"«]/.test(text)) return 'name'
  if (/^\p{Ll}/u.test(first)) return 'small'
  // A capitalised word that the dossier does not have in small letters is taken for a name.
  const isCommon =
    !base.properWords.has(first) && vocabulary.has(stemOf(first.toLowerCase())) && !/\p{Lu}.*\p{Lu}/u.test(first)
  return isCommon ? 'capital' : 'name'
}

/** The rarer of the values where there are several; null if all are alike. */
function oddOne<Value extends string>(values: Value[]): Value | null {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  if (counts.size < 2) return null
  return [...counts].sort((a, b) => a[1] - b[1])[0]?.[0] ?? null
}
