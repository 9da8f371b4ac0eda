import type { EntityType } from '../../facts/entity'
import { entitiesNamed } from '../../facts/entity-index'
import { parseDate } from '../../facts/parse-date'
import { figureIn, isAmount } from '../figures'
import { type CheckContext, error, type Finding, warning } from '../finding'
import type { Option, Question } from '../question'
import { comparedOptionsOf } from '../question-parts'

/** 7: the options are of one kind: entities of one type, figures of one unit and precision, dates of one precision (E), wordings of one form (W). */
export function optionsAlike(question: Question, context: CheckContext): Finding[] {
  const options = comparedOptionsOf(question)
  const key = options.find((option) => option.isKey)
  if (!key) return []
  // Of several keys one that is unlike the rest is as telling as an unlike wrong option.
  const wrong = options.filter((option) => option !== key)
  const misfits = wrong.flatMap((option) => {
    const reason = differenceIn(key, option, context)
    return reason === null ? [] : [error(7, question, `“${option.text}” ${reason}`, option.id)]
  })
  return misfits.length > 0 ? misfits : otherForms(question, key, wrong)
}

function differenceIn(key: Option, option: Option, context: CheckContext): string | null {
  const [own, other] = [typeOf(key, context), typeOf(option, context)]
  if (own !== null && other !== null && own !== other) return `is of type ${other}, the key of type ${own}`
  // Two names of one type are alike, whatever numerals are in them.
  if (own !== null && own === other && own !== 'term') return null
  return dateDifference(key.text, option.text) ?? figureDifference(key.text, option.text)
}

/** The type of the entity that the option is or names; null for words that name none, or one of several types. */
function typeOf({ entityId, text }: Option, { base }: CheckContext): EntityType | null {
  const ids = entityId === null ? entitiesNamed(base.index, text) : [entityId]
  const types = new Set(ids.map((id) => base.index.byId.get(id)?.type))
  const [type] = types
  return types.size === 1 && type !== undefined ? type : null
}

function dateDifference(key: string, option: string): string | null {
  const [own, other] = [precisionOf(key), precisionOf(option)]
  if (own === other) return null
  if (own === null) return `is a date, the key is none`
  return other === null ? 'is no date, the key is one' : `is precise to the ${other}, the key to the ${own}`
}

function precisionOf(text: string): 'day' | 'month' | 'year' | null {
  const date = parseDate(text)
  if (!date || (date.year === null && date.day === null)) return null
  if (/^\d{1,3}$/.test(text)) return null
  return date.day !== null ? 'day' : date.month !== null ? 'month' : 'year'
}

function figureDifference(key: string, option: string): string | null {
  if (precisionOf(key) !== null) return null
  const [own, other] = [figureIn(key), figureIn(option)]
  if (!own && !other) return null
  if (!own) return /^\d/.test(option) ? 'is a figure, the key is none' : null
  if (!other) return isAmount(option) ? null : 'is no figure, the key is one'
  if (own.bound !== other.bound) return `is “${other.bound ?? 'exactly'}”, the key “${own.bound ?? 'exactly'}”`
  if (unitOf(own.rest) !== unitOf(other.rest)) return `is in another unit than the key`
  return decimalsOf(key) === decimalsOf(option) ? null : 'is more or less precise than the key'
}

/** One day, two days: the plural is no other unit. */
function unitOf(words: string[]): string {
  return words.map((word) => word.replace(/s$/, '')).join(' ')
}

function decimalsOf(text: string): number {
  return /\d\.(\d+)/.exec(text)?.[1]?.length ?? 0
}

/** The key alone in its form, or a wrong option alone in its own, can be told by the form. */
function otherForms(question: Question, key: Option, wrong: Option[]): Finding[] {
  const forms = wrong.map(({ text }) => formOf(text))
  const own = formOf(key.text)
  if (!forms.includes(own)) return [warning(7, question, `the key alone is ${own}`, key.id)]
  const alike = forms.filter((form) => form === own).length
  const [odd] = wrong.filter((_, i) => forms[i] !== own)
  // With one wrong option of the key's form, the two together would be the odd ones out.
  if (odd && (alike === 1 || isClauseLike(formOf(odd.text)) !== isClauseLike(own))) {
    return [warning(7, question, `“${odd.text}” is ${formOf(odd.text)}, the key ${own}`, odd.id)]
  }
  return []
}

type Form = 'a quotation' | 'an infinitive' | 'an -ing form' | 'a whole sentence' | 'a figure' | 'a noun phrase'

const FINITE =
  /^(?:he|she|it|they|we|there|(?:the |a |an )?(?:\p{L}+ )?\p{L}+) (?:is|are|was|were|has|have|had|will|would|must|should|can|could|did|does|do|led|wants?|wanted|said|says|seems|seemed|came|went|kept|costs?)\b/iu
/** Nouns that end in -ing: a meeting is no action still going on. */
const ING_NOUN =
  /^(meeting|building|ruling|king|string|spring|warning|training|fighting|bombing|funding|smuggling|nothing|thing)s?$/i

function formOf(text: string): Form {
  const plain = text.trim()
  const [first = ''] = plain.split(/\s+/)
  if (/^(?:an? |the )?[“"«].*[”"»]$/.test(plain)) return 'a quotation'
  if (/^to \p{Ll}/u.test(plain)) return 'an infinitive'
  if (/^\p{Ll}{2,}ing$/u.test(first) && !ING_NOUN.test(first)) return 'an -ing form'
  if (FINITE.test(plain)) return 'a whole sentence'
  return isAmount(plain) ? 'a figure' : 'a noun phrase'
}

function isClauseLike(form: Form): boolean {
  return form === 'an infinitive' || form === 'a whole sentence' || form === 'a quotation'
}
