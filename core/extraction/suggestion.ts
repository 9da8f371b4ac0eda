import type { EntityType } from '../facts/entity'
import type { FactKind } from '../facts/fact'

/** What may be damaged in the source near a suggestion, with its range in the article’s text. */
export type RedFlag = {
  kind:
    | 'garbled-name'
    | 'unknown-name'
    | 'run-together'
    | 'office-contradicts'
    | 'number-without-unit'
    | 'same-side'
    | 'unbalanced-quotes'
  text: string
  start: number
  end: number
  /** What the flag compares with: the known name it is close to, the office that the dossier has. */
  expected: string | null
}

/** What the dossier already knows: names by which an entity goes, its offices and its side. */
export type KnownEntity = {
  id: string
  type: EntityType
  name: string
  aliases: readonly string[]
  offices: readonly string[]
  side: string | null
}
export type KnownEntities = readonly KnownEntity[]

/** A fact that rules read in a sentence. A slot that they are not sure of is empty: a person fills it. */
export type Suggestion = {
  /** The same for the same kind, range and slots. */
  id: string
  kind: FactKind
  subject: string
  relation: string
  /** The relation’s first verb that is no auxiliary, as it stands there and in its base form, where rules read it. */
  verb?: { text: string; base: string } | null
  object: string
  /** The words of the article that a question would ask for. */
  answer: string
  /** Who says so, by the fullest name that the article has; null if nobody, or if it is not clear who. */
  attributedTo: string | null
  /** Its sentence reports speech or sets terms, so that a person has to settle whose. */
  needsAttribution: boolean
  paragraph: number
  /** The sentence, word for word: `text.slice(start, end)`. */
  evidence: string
  start: number
  end: number
  answerStart: number | null
  answerEnd: number | null
  /** A date that the sentence gives, as worded and as resolved against the article’s date. */
  date: { text: string; iso: string; derived: true } | null
  /** 0 to 1, comparable within an article. */
  confidence: number
  flags: RedFlag[]
}

export type SuggestionArticle = {
  text: string
  /** The day it was published, YYYY-MM-DD. */
  date: string
  /** Paragraphs taken for furniture that a person has restored, and body that a person has dropped. */
  restored?: readonly number[]
  dropped?: readonly number[]
}
