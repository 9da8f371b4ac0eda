import type { QuizFeedback, QuizQuestion, UnsentAnswer } from '@/app/attempts/_components/quiz-types'
import type { ServerReply } from '@/app/attempts/_components/server-reply'
import type { UnsentAnswers } from '@/app/attempts/_components/unsent-answers'

/** Mira's answer to question `number` of an attempt, as it waits on her device. */
export function answerTo(number: number, { id = `answer-${number}`, sequence = 1 } = {}): UnsentAnswer {
  return {
    id,
    accountId: 'mira',
    attemptId: 'attempt',
    number,
    request: {
      id,
      position: number,
      sequence,
      answer: { kind: 'choice', optionId: 'umerov' },
      visibleMs: 4200,
      confidence: null,
      hintUsed: false,
      occurredAt: `2025-06-03T10:0${number}:00.000Z`,
      zone: 'Europe/Kyiv',
    },
  }
}

/** A device's storage holding these answers. */
export function deviceWith(...answers: UnsentAnswer[]): { store: UnsentAnswers; kept(): UnsentAnswer[] } {
  const held = new Map(answers.map((answer) => [answer.id, answer]))
  const store: UnsentAnswers = {
    isDurable: () => true,
    put: async (answer) => void held.set(answer.id, answer),
    remove: async (id) => void held.delete(id),
    list: async (accountId) => [...held.values()].filter((answer) => answer.accountId === accountId),
  }
  return { store, kept: () => [...held.values()] }
}

export function saved(sequence: number, feedback: QuizFeedback | null = null): ServerReply {
  return { kind: 'saved', sequence, receivedAt: '2025-06-03T11:32:00.000Z', feedback }
}

/** Long enough for what is under way to come to rest. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}

/** An unanswered question about the leader of a delegation, with two options. */
export function questionAt(position: number, changes: Partial<QuizQuestion> = {}): QuizQuestion {
  return {
    position,
    questionId: null,
    regrade: null,
    appeal: null,
    topicTitle: 'Who was in the room',
    view: {
      type: 'single-choice',
      stem: 'Who led Ukraine’s delegation?',
      attribution: null,
      isClaim: false,
      options: [
        { id: 'umerov', letter: 'A', text: 'Rustem Umerov' },
        { id: 'medinsky', letter: 'B', text: 'Vladimir Medinsky' },
      ],
    },
    sequence: 0,
    savedAt: null,
    answer: null,
    outcome: null,
    feedback: null,
    ...changes,
  }
}

/** Feedback on a choice that came out as given. */
export function feedbackOf(outcome: QuizFeedback['outcome'], changes: Partial<QuizFeedback> = {}): QuizFeedback {
  const verdicts = { right: 'Right', wrong: 'Wrong', partly: 'Partly right', 'dont-know': 'You didn’t know' } as const
  return {
    outcome,
    verdict: verdicts[outcome],
    score: outcome === 'right' ? 1 : 0,
    maxScore: 1,
    answerStatement: 'Rustem Umerov led Ukraine’s delegation.',
    rightAnswer: 'Rustem Umerov',
    given: null,
    why: null,
    options: [],
    pairs: [],
    ordered: [],
    categorised: [],
    blanks: [],
    tally: null,
    summary: null,
    facts: [],
    ...changes,
  }
}
