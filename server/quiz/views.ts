import type { Footnote } from '@/core/facts/footnote'
import type { Feedback } from '@/core/quiz/feedback'
import type { QuestionView } from '@/core/quiz/question-view'
import type { Answer } from '@/core/quiz/response'
import type { Outcome } from '@/core/quiz/score-response'

export type AttemptMode = 'practice' | 'test'
/** `missed`: a run through facts that an earlier attempt got wrong. `review`: the questions of a sitting. */
export type AttemptPurpose = 'quiz' | 'missed' | 'review'

/** Feedback with its footnote panels. The `factId` of a footnote is the id in the content files, without the dossier. */
export type QuestionFeedback = Feedback<Footnote>

/** What a decision changed about an answered question. */
export type RegradeView = {
  /** It counts for nothing: neither score nor maximum. */
  isVoid: boolean
  /** How it had come out; null if it was not answered. */
  was: Outcome | null
  reason: string
  decidedAt: string
}

/** "I think my answer is right", and what came of it; reason and day once it is decided. */
export type AppealView = {
  state: 'waiting' | 'accepted' | 'declined'
  note: string
  filedAt: string
  reason: string | null
  decidedAt: string | null
}

/** One place of an attempt as its learner may see it now. Instants are ISO texts, so that the view can go to the browser as it is. */
export type AttemptQuestionView = {
  /** From 1. */
  position: number
  /** For reporting a problem. Null until feedback is due: ids are made of fact ids, which tell too much. */
  questionId: string | null
  topicTitle: string | null
  view: QuestionView
  /** The last acknowledged one; 0 = not answered. The next response counts on from here. */
  sequence: number
  savedAt: string | null
  /** What was given and counts. */
  answer: Answer | null
  /** Only when feedback is due. */
  outcome: Outcome | null
  /** Only when due: after the answer in practice, after the end in a test. */
  feedback: QuestionFeedback | null
  /** Only when feedback is due, as the appeal. */
  regrade: RegradeView | null
  appeal: AppealView | null
}

export type AttemptView = {
  id: string
  setId: string
  setTitle: string
  dossierId: string
  dossierTitle: string
  mode: AttemptMode
  purpose: AttemptPurpose
  startedAt: string
  deadlineAt: string | null
  finishedAt: string | null
  /** The assignment that it is taken for; null for others. */
  assignmentId: string | null
  /** When the answers may be shown after the end; null at once. */
  feedbackDueAt: string | null
  /** Whether they may be shown now, all of them: it has ended, and nobody has to wait for the due time. */
  areAnswersOut: boolean
  questions: AttemptQuestionView[]
}

export type ResultQuestion = {
  position: number
  questionId: string
  topicTitle: string | null
  stem: string
  /** Null if it was not answered: counted as missed. */
  outcome: Outcome | null
  score: number
  maxScore: number
  /** What was answered, in words: an option, the typed text, "2 of 3 pairs", "I don’t know" or "No answer". */
  given: string
  feedback: QuestionFeedback
  regrade: RegradeView | null
  appeal: AppealView | null
}

export type MissedFact = {
  /** The row's id, `<dossier>:<fact>`: what startAttempt takes. */
  factId: string
  /** `confused`: the answer given belongs to another fact; `slip`: passed before; `unknown`: neither. */
  reason: 'confused' | 'unknown' | 'slip'
  footnote: Footnote
  /** What was said instead, in words. */
  said: string
}

export type ResultsView = Omit<AttemptView, 'questions' | 'finishedAt'> & {
  finishedAt: string
  score: number
  maxScore: number
  /** What it was when it was finished, if decisions have changed it since. */
  was: Points | null
  questions: ResultQuestion[]
  /** Oldest first; none but of an assignment. */
  marks: MarkView[]
  /** Facts that scored less than full, in the order asked, each once. */
  missed: MissedFact[]
}

/** What a teacher changed or said about an attempt at an assignment. `position`: of the question, null for the whole; points null for a comment alone. */
export type MarkView = {
  id: string
  position: number | null
  from: number | null
  to: number | null
  comment: string
  author: string
  markedAt: string
}

export type Points = { score: number; maxScore: number }

export type AttemptSummary = {
  id: string
  setId: string
  setTitle: string
  dossierId: string
  dossierTitle: string
  mode: AttemptMode
  purpose: Exclude<AttemptPurpose, 'review'>
  startedAt: string
  deadlineAt: string | null
  finishedAt: string | null
  assignmentId: string | null
  /** When it may be told what came of it, if that is still to come. */
  toldAt: string | null
  answered: number
  total: number
  /** Null until finished, and until it may be told. */
  score: number | null
  maxScore: number | null
  /** What it was when it was finished, if decisions have changed it since. */
  was: Points | null
}
