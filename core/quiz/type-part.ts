/** The part of a feedback that its question's type fills in; what a type does not speak of stays as in `NO_PART`. */
export type TypePart = {
  /** The right answer as short as it can be put; null where it has several parts. */
  rightAnswer: string | null
  /** What the learner answered, in words; null for "I don’t know" and answers of several parts. */
  given: string | null
  /** Why the given answer is wrong, or how a right one was accepted; null if there is nothing to add. */
  why: string | null
  options: OptionFeedback[]
  pairs: PairFeedback[]
  /** In the right order. */
  ordered: OrderedFeedback[]
  /** In the question’s order. */
  categorised: CategorisedFeedback[]
  /** In the order of the stem. */
  blanks: BlankFeedback[]
  /** How many parts of the answer are right, for answers of several parts; `what` is what they are, plural. */
  tally: { right: number; of: number; what: string } | null
  /** The verdict’s headline where neither the right answer nor a tally says it; else null. */
  summary: string | null
}

export const NO_PART: TypePart = {
  rightAnswer: null,
  given: null,
  why: null,
  options: [],
  pairs: [],
  ordered: [],
  categorised: [],
  blanks: [],
  tally: null,
  summary: null,
}

export type OptionFeedback = {
  id: string
  text: string
  state: 'right' | 'right-chosen' | 'wrong-chosen' | 'rest'
  /** Why it is right, or what is true of it instead. */
  rationale: string
  /** The proof that a wrong option is wrong, as a sentence; null for the right one. */
  falsity: string | null
}

export type PairFeedback = { left: string; right: string; given: string | null; isRight: boolean }

/** `date` is when it happened, in words; `givenPlace` counts from 1, null for an item that was left out. */
export type OrderedFeedback = {
  text: string
  date: string
  givenPlace: number | null
  outcome: 'right' | 'partly' | 'wrong'
}

/** `why` is the proof that the category given is wrong; null where it is right or none was given. */
export type CategorisedFeedback = {
  text: string
  category: string
  given: string | null
  isRight: boolean
  why: string | null
}

/** `why` says how what was written was accepted, or why it is wrong; null if there is nothing to add. */
export type BlankFeedback = { answer: string; given: string | null; isRight: boolean; why: string | null }
