import { proposeEntities } from '@/core/extraction/clusters'
import { dateReader } from '@/core/extraction/dates'
import { isHeading } from '@/core/extraction/heading'
import { findNames } from '@/core/extraction/names'
import { splitPassages } from '@/core/extraction/passages'
import { findQuotations } from '@/core/extraction/quotations'
import { readArticle } from '@/core/extraction/read-article'
import { repairQuotes } from '@/core/extraction/repair-quotes'
import { suggestFacts } from '@/core/extraction/suggest-facts'
import type { Suggestion } from '@/core/extraction/suggestion'
import { foldedWords, foldText } from '@/core/facts/fold'
import type { GoldText } from './extraction-gold'

export type Verdict = GoldText['judgements'][number]['verdict'] | 'unjudged'

/** How many of how many; `null` wanted means that nothing was there to find. */
export type Share = { found: number; of: number }

export type Measures = {
  covered: Share
  exactAnswer: Share
  verdicts: { suggestion: Suggestion; verdict: Verdict }[]
  bodyDropped: Share
  furnitureDropped: Share
  peopleFound: Share
  peopleRight: Share
  peopleMerged: number
  quotations: Share
  speakers: Share
  dates: Share
  sentences: number
  rangesRight: Share
  fromFurniture: number
  missed: string[]
}

/** Compares what the rules read in a text with what a person found in it. */
export function measureExtraction(text: string, gold: GoldText): Measures {
  const suggestions = suggestFacts({ text, date: gold.date })
  const core = gold.facts.filter((fact) => fact.core)
  const covered = core.filter((fact) => suggestions.some((suggestion) => covers(suggestion, fact)))
  const exact = core.filter((fact) =>
    suggestions.some((suggestion) => covers(suggestion, fact) && hasAnswer(suggestion, fact)),
  )
  const passages = splitPassages(text)
  const furniture = new Set(gold.furniture)
  const inBody = passages.filter(({ paragraph }) => !furniture.has(paragraph))
  return {
    covered: { found: covered.length, of: core.length },
    exactAnswer: { found: exact.length, of: core.length },
    verdicts: suggestions.map((suggestion) => ({ suggestion, verdict: judge(suggestion, gold) })),
    bodyDropped: { found: inBody.filter((passage) => passage.furniture !== null).length, of: inBody.length },
    furnitureDropped: {
      found: passages.filter((passage) => furniture.has(passage.paragraph) && passage.furniture !== null).length,
      of: furniture.size,
    },
    ...people(text, gold),
    ...quotations(text, gold),
    dates: dates(text, gold),
    sentences: readArticle({ text, date: gold.date }).length,
    rangesRight: {
      found: suggestions.filter((suggestion) => isExact(suggestion, text)).length,
      of: suggestions.length,
    },
    fromFurniture: suggestions.filter(({ paragraph }) => furniture.has(paragraph)).length,
    missed: core
      .filter((fact) => !covered.includes(fact))
      .map(({ paragraph, kinds, answers }) => `¶${paragraph} ${kinds[0]}: ${answers[0]}`),
  }
}

type GoldFact = GoldText['facts'][number]

/** Same paragraph, a kind that fits, and the answer’s words among the suggestion’s. */
function covers(suggestion: Suggestion, fact: GoldFact): boolean {
  return suggestion.paragraph === fact.paragraph && fact.kinds.includes(suggestion.kind) && overlaps(suggestion, fact)
}

function overlaps({ answer, object }: Suggestion, { answers }: GoldFact): boolean {
  return answers.some(
    (wanted) => holdsWords(answer, wanted) || holdsWords(wanted, answer) || holdsWords(object, wanted),
  )
}

function holdsWords(whole: string, part: string): boolean {
  const words = foldText(part)
  return words !== '' && ` ${foldText(whole)} `.includes(` ${words} `)
}

function hasAnswer({ answer }: Suggestion, { answers }: GoldFact): boolean {
  return answers.some((wanted) => foldText(wanted) === foldText(answer))
}

function judge(suggestion: Suggestion, gold: GoldText): Verdict {
  const byHand = gold.judgements.find(
    ({ paragraph, kind, answer }) =>
      paragraph === suggestion.paragraph &&
      kind === suggestion.kind &&
      foldText(answer) === foldText(suggestion.answer),
  )
  if (byHand) return byHand.verdict
  const trap = gold.traps.find((candidate) => fallsInto(suggestion, candidate, gold))
  if (trap) return trap.is
  const facts = gold.facts.filter((fact) => covers(suggestion, fact))
  if (facts.length === 0) return 'unjudged'
  const verdicts = facts.map((fact) => judgeAgainst(suggestion, fact))
  return BEST_FIRST.find((verdict) => verdicts.includes(verdict)) ?? 'unjudged'
}

/** A suggestion may stand beside several facts of its paragraph: the one it fits best is the one it means. */
const BEST_FIRST: Verdict[] = ['as-is', 'edit', 'attribution', 'actor', 'wrong']

type Trap = GoldText['traps'][number]

function fallsInto(suggestion: Suggestion, trap: Trap, gold: GoldText): boolean {
  if (suggestion.paragraph !== trap.paragraph || suggestion.kind === trap.unlessKind) return false
  if (!holdsWords(`${suggestion.subject} ${suggestion.relation} ${suggestion.object}`, trap.about)) return false
  const isHalfFilled = suggestion.subject === '' && suggestion.needsAttribution
  if (trap.is !== 'actor' && isHalfFilled) return false
  const { attributedTo } = suggestion
  if (attributedTo === null) return true
  const { unlessAttributedTo } = trap
  if (unlessAttributedTo === undefined) return false
  return !namingsOf(unlessAttributedTo, trap, gold).some((naming) => isSameSpeaker(naming, attributedTo))
}

/** What else the facts of a trap’s paragraph call its speaker: "the applicant" for Lumenfold Energy. */
function namingsOf(speaker: string | null, { paragraph }: Trap, { facts }: GoldText): string[] {
  if (speaker === null) return []
  const others = facts
    .filter((fact) => fact.paragraph === paragraph)
    .flatMap(({ attributedTo = [] }) => {
      const namings = attributedTo.filter((naming) => naming !== null)
      return namings.some((naming) => isSameSpeaker(naming, speaker)) ? namings : []
    })
  return [speaker, ...others]
}

function judgeAgainst(suggestion: Suggestion, fact: GoldFact): Verdict {
  const speakers = fact.attributedTo
  if (
    speakers &&
    suggestion.attributedTo === null &&
    !speakers.includes(null) &&
    !(suggestion.needsAttribution && suggestion.subject === '')
  )
    return 'attribution'
  if (
    speakers &&
    suggestion.attributedTo !== null &&
    !speakers.some((speaker) => speaker !== null && isSameSpeaker(speaker, suggestion.attributedTo ?? ''))
  )
    return 'actor'
  if (!speakers && suggestion.attributedTo !== null && !isSameSpeaker(suggestion.attributedTo, suggestion.subject))
    return 'actor'
  const isSubject = !fact.subjects || fact.subjects.some((subject) => isSame(subject, suggestion.subject))
  if (
    !isSubject &&
    suggestion.subject !== '' &&
    !fact.subjects?.some((subject) => sharesWord(subject, suggestion.subject))
  )
    return 'wrong'
  return isSubject && suggestion.subject !== '' && hasAnswer(suggestion, fact) ? 'as-is' : 'edit'
}

function isSame(a: string, b: string): boolean {
  return foldText(a) === foldText(b)
}

/** The same words, or one with an article, a title or a given name before those of the other. */
function isSameSpeaker(a: string, b: string): boolean {
  const [one, other] = [` ${foldText(a)}`, ` ${foldText(b)}`]
  return one !== ' ' && other !== ' ' && (one.endsWith(other) || other.endsWith(one))
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(foldedWords(a))
  return foldedWords(b).some((word) => word.length > 3 && words.has(word))
}

function people(text: string, gold: GoldText): Pick<Measures, 'peopleFound' | 'peopleRight' | 'peopleMerged'> {
  const named = findNames(text).filter(({ type }) => type === 'person')
  const spellings = gold.people.flat()
  const found = spellings.filter((spelling) => named.some((mention) => mention.text === spelling))
  const distinct = [...new Set(named.map((mention) => mention.text))]
  const right = distinct.filter((name) => spellings.includes(name))
  const merged = proposeEntities([{ id: 'text', text }]).filter(({ variants }) => {
    const own = variants.map((variant) => gold.people.findIndex((person) => person.includes(variant.text)))
    return new Set(own.filter((index) => index >= 0)).size > 1
  })
  return {
    peopleFound: { found: found.length, of: spellings.length },
    peopleRight: { found: right.length, of: distinct.length },
    peopleMerged: merged.length,
  }
}

function quotations(text: string, gold: GoldText): Pick<Measures, 'quotations' | 'speakers'> {
  const repaired = repairQuotes(text)
  const names = findNames(repaired)
  const people = new Map(
    readArticle({ text, date: gold.date }).flatMap((sentence) =>
      sentence.quotations.map(({ start, speaker }) => [start, speaker]),
    ),
  )
  const found = splitPassages(text).flatMap(({ paragraph, start, end }) =>
    findQuotations(repaired, start, end, names).map((quotation) => ({ ...quotation, paragraph })),
  )
  const matches = gold.quotations.map((wanted) =>
    found.find((own) => own.paragraph === wanted.paragraph && isSame(own.text, wanted.text)),
  )
  const proposed = gold.quotations.flatMap((wanted, i) => {
    const speaker = matches[i] && (people.get(matches[i].start) ?? matches[i].speaker)
    return speaker ? [isSame(speaker, wanted.speaker ?? '')] : []
  })
  return {
    quotations: { found: matches.filter((match) => match !== undefined).length, of: gold.quotations.length },
    speakers: { found: proposed.filter((isRight) => isRight).length, of: proposed.length },
  }
}

function dates(text: string, gold: GoldText): Share {
  const readDates = dateReader(text, gold.date)
  const found = splitPassages(text)
    .filter(({ start, end }) => !isHeading(text.slice(start, end)))
    .flatMap(({ paragraph }) =>
      readArticle({ text, date: gold.date }).filter((sentence) => sentence.paragraph === paragraph),
    )
    .flatMap(({ paragraph, start, end }) => readDates(start, end).map((date) => ({ ...date, paragraph })))
  const right = gold.dates.filter((wanted) =>
    found.some(
      (own) =>
        own.paragraph === wanted.paragraph &&
        own.iso === wanted.iso &&
        (holdsWords(own.text, wanted.text) || holdsWords(wanted.text, own.text)),
    ),
  )
  return { found: right.length, of: gold.dates.length }
}

function isExact({ evidence, start, end, answer, answerStart, answerEnd }: Suggestion, text: string): boolean {
  const isAnswer = answerStart === null || answerEnd === null || text.slice(answerStart, answerEnd) === answer
  return text.slice(start, end) === evidence && isAnswer
}
