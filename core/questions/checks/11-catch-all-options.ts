import { foldText } from '../../facts/fold'
import { error, type Finding } from '../finding'
import type { Question } from '../question'

const CATCH_ALL = [
  /\b(all|none|any|both|neither|either|some) of (the|these|those|them)( (above|options|answers|others|following|two))?$/,
  /^(all|none|both|neither|either)( of)?( the)?( above| of these)?$/,
  /^(both|neither|either)? ?[a-e] (and|or|nor) [a-e]$/,
  /^(i )?(do not|dont|cannot|cant) (know|say|tell)\b/,
  /^(not sure|no idea|unknown|not known|not stated|it depends|other|something else|someone else|somebody else)$/,
]

/** 11: no option that speaks of the other options, and none that means "don't know". */
export function noCatchAllOptions(question: Question): Finding[] {
  if (!('options' in question)) return []
  return question.options
    .filter(({ text }) => CATCH_ALL.some((pattern) => pattern.test(foldText(text)) || pattern.test(text.toLowerCase())))
    .map(({ id, text }) => error(11, question, `“${text}” says nothing of its own`, id))
}
