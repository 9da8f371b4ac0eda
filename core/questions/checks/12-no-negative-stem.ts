import { type Finding, warning } from '../finding'
import type { Question } from '../question'
import { withoutQuotations } from '../quotations'

/** "At least" sets a bound, "not only" affirms, "least" of a country’s standing does neither. */
const HARMLESS = /\b(at least|last but not least|not only|whether or not|no fewer than|not fewer than)\b/gi
const NEGATIVE = /\b(not|never|except|excepting|least|cannot|neither|nor|\p{L}+n[’']t)\b/iu

/** 12: the stem asks for what is so; a negative outside quotations is overlooked. */
export function noNegativeStem(question: Question): Finding[] {
  const own = withoutQuotations(question.stem).replace(HARMLESS, ' ')
  const found = NEGATIVE.exec(own)?.[0]
  return found === undefined ? [] : [warning(12, question, `“${found}” in the stem is easily overlooked`)]
}
