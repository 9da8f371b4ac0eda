import { parseNumber } from '../facts/parse-number'

/** More words than these beside the number, and the text is about something else that is counted in passing. */
const MOST_WORDS_BESIDE = 2
/** "A three-way summit", "a 30-day truce": the number is part of a word. */
const COMPOUND = /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)-\p{Ll}/u
const FRACTION =
  /^(?:\w+ ){0,2}half$|\b(?:a|an|one|two|three|four) (?:half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)$/i
const ROUND =
  /^(?:tens|dozens|hundreds|thousands|millions|billions)\b|\b(?:dozen|hundred|thousand|million|billion)s?$|\btens of\b|^(?:only )?a few\b/i

/** The number that a text is, read like parseNumber; null for a wording in which a number only occurs ("four whole regions"), and for fractions. */
export function figureIn(text: string): ReturnType<typeof parseNumber> {
  if (FRACTION.test(text) || COMPOUND.test(text)) return null
  const parsed = parseNumber(text)
  return parsed && parsed.rest.length <= MOST_WORDS_BESIDE ? parsed : null
}

/** Whether a text says how many: a figure, a fraction, or a round word such as "tens of thousands". */
export function isAmount(text: string): boolean {
  return figureIn(text) !== null || FRACTION.test(text) || ROUND.test(text) || /^\p{Sc}?\d/u.test(text)
}
