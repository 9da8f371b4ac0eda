import { entitiesNamed } from '../../facts/entity-index'
import { foldedWords } from '../../facts/fold'
import { parseDate } from '../../facts/parse-date'
import { parseNumber } from '../../facts/parse-number'
import { contentWords, stemOf } from '../content-words'
import { isAmount } from '../figures'
import { type CheckContext, type Finding, warning } from '../finding'
import type { Question } from '../question'
import { comparedOptionsOf, wrongAnswersOf } from '../question-parts'
import { withoutQuotations } from '../quotations'
import type { WrongAnswer } from '../types/parts'

/** Beyond these times the key a figure is not believable, whatever its unit. */
const FARTHEST = 20
const LONGEST_YEARS = 20

/** What somebody is accused of, rather than what they are reported to have done in office. */
const CRIME =
  /\b(war crimes?|crimes?|murder\w*|tortur\w*|fraud\w*|corrupt\w*|brib\w*|embezzl\w*|abuse of (power|office)|genocide|massacr\w*|rap(e[ds]?|ist|ing)|kidnap\w*|abduct\w*|assassinat\w*|arson\w*|theft|stole|steal\w*|robb\w*|treason|launder\w*|smuggl\w*|terroris\w*|poison\w*|perjur\w*|extort\w*|blackmail\w*|traffick\w*)\b/i

/** 8: the wrong options occur in the dossier or follow the rule for figures (W); nobody living is offered as the doer of a crime (W). */
export function distractorsPlausible(question: Question, context: CheckContext): Finding[] {
  return wrongAnswersOf(question).flatMap((wrong) => {
    const reason = suspicion(question, wrong, context) ?? strangeness(question, wrong, context)
    return reason === null ? [] : [warning(8, question, `“${wrong.text}” ${reason}`, wrong.optionId)]
  })
}

function suspicion(question: Question, wrong: WrongAnswer, context: CheckContext): string | null {
  const crime = CRIME.exec(withoutQuotations(question.stem))?.[0]
  if (crime === undefined || !namesPerson(wrong, context)) return null
  return `is a person, offered for what the stem calls “${crime}”`
}

function namesPerson({ entityId, text }: WrongAnswer, { base }: CheckContext): boolean {
  const ids = [...(entityId === null ? [] : [entityId]), ...entitiesNamed(base.index, text)]
  return ids.some((id) => base.index.byId.get(id)?.type === 'person')
}

function strangeness(question: Question, wrong: WrongAnswer, context: CheckContext): string | null {
  const { text, entityId } = wrong
  if (entityId !== null || entitiesNamed(context.base.index, text).length > 0) return null
  const key = keyText(question)
  const date = strangeDate(key, text)
  if (date !== undefined) return date
  const figure = strangeFigure(key, text)
  if (figure !== undefined) return figure
  if (isAmount(key) && isAmount(text)) return null
  const words = contentWords(text)
  if (foreignName(text, context)) return 'names something that the dossier does not know'
  const known = words.filter((word) => context.vocabulary.has(word)).length
  return words.length > 0 && known === 0 ? 'has not a word in common with the dossier' : null
}

function keyText(question: Question): string {
  return comparedOptionsOf(question).find((option) => option.isKey)?.text ?? ''
}

function strangeFigure(key: string, text: string): string | null | undefined {
  const [own, other] = [parseNumber(key), parseNumber(text)]
  if (!own || !other) return undefined
  const ratio = own.value === 0 ? 1 : other.value / own.value
  return ratio > 1 / FARTHEST && ratio < FARTHEST ? null : 'is too far from the key to be thought of'
}

function strangeDate(key: string, text: string): string | null | undefined {
  const [own, other] = [parseDate(key)?.year, parseDate(text)?.year]
  if (!own || !other) return undefined
  return Math.abs(own - other) <= LONGEST_YEARS ? null : 'is too far from the key to be thought of'
}

/** A name is a capitalised word after the first, or a first word that nothing in the dossier begins with. */
function foreignName(text: string, { vocabulary, base }: CheckContext): boolean {
  const words = text.split(/[^\p{L}\p{M}’'-]+/u).filter((word) => /^\p{Lu}/u.test(word) && word.length > 1)
  return words.some((word) => {
    const bare = word.replace(/[’']s?$/, '')
    const folded = foldedWords(bare)
    return !base.properWords.has(bare) && folded.length > 0 && folded.every((part) => !vocabulary.has(stemOf(part)))
  })
}
