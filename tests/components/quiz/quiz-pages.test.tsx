import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { AnswerFields } from '@/app/attempts/_components/answer-fields'
import { startingState } from '@/app/attempts/_components/attempt-state'
import { FeedbackView } from '@/app/attempts/_components/feedback-view'
import { HandIn } from '@/app/attempts/_components/hand-in'
import { QuestionForm } from '@/app/attempts/_components/question-form'
import { answerWords, missingAnswer, readAnswer } from '@/app/attempts/_components/read-answer'
import { SavedLine } from '@/app/attempts/_components/saved-state'
import { Stem } from '@/app/attempts/_components/stem'
import type { MatchingView } from '@/core/quiz/types/matching/view'
import type { TypedView } from '@/core/quiz/types/typed/view'
import { feedbackOf, questionAt } from './quiz-builders'

const matching: MatchingView = {
  type: 'matching',
  stem: 'Match each person to a role.',
  attribution: null,
  isClaim: false,
  lefts: [
    { id: 'l1', text: 'Rustem Umerov' },
    { id: 'l2', text: 'Sergey Lavrov' },
  ],
  rights: [
    { id: 'r1', letter: 'A', text: 'Defence minister' },
    { id: 'r2', letter: 'B', text: 'Foreign minister' },
  ],
}
const typed: TypedView = {
  type: 'typed',
  stem: 'Who led Russia’s delegation?',
  attribution: null,
  isClaim: false,
  answerKind: 'entity',
  unit: null,
}

describe('A question on the page', () => {
  test('a gap is drawn and read out, the claimant is marked', () => {
    const html = renderToStaticMarkup(
      <Stem stem="According to Kyiv, ____ aircraft were hit." attribution="According to Kyiv" />,
    )
    expect(html).toContain('>According to Kyiv</span>,')
    expect(html).toContain('blank</span>')
    expect(html).not.toContain('____')
  })

  test('the plain form carries id, place and the next sequence', () => {
    const [question] = startingState([questionAt(4, { sequence: 2 })])
    if (!question) throw new Error('no question')
    const html = renderToStaticMarkup(
      <QuestionForm
        question={question}
        attemptId="a"
        mode="test"
        form={{ id: 'id-1', shownAt: '2025-06-03T11:00:00.000Z' }}
        letterKeys
        onGive={() => {}}
      />,
    )
    expect(html).toContain('action="/api/v1/attempts/a/responses"')
    for (const [name, value] of [
      ['id', 'id-1'],
      ['position', '4'],
      ['sequence', '3'],
      ['kind', 'choice'],
    ]) {
      expect(html).toContain(`name="${name}" value="${value}"`)
    }
    expect(html).toContain('Save answer')
    expect(html).not.toContain('style=')
  })

  test('a claim says so above its words', () => {
    const view = { ...questionAt(1).view, isClaim: true }
    const [question] = startingState([questionAt(1, { view })])
    if (!question) throw new Error('no question')
    const html = renderToStaticMarkup(
      <QuestionForm
        question={question}
        attemptId="a"
        mode="practice"
        form={null}
        letterKeys={false}
        onGive={() => {}}
      />,
    )
    expect(html).toContain('You are asked what it said, not whether it is so.')
    expect(html).not.toContain('says you don’t know')
  })

  test('an answer given before is filled in again', () => {
    const given = { kind: 'matching' as const, pairs: { l1: 'r2' } }
    expect(renderToStaticMarkup(<AnswerFields view={matching} given={given} />)).toContain('value="r2" selected=""')
  })
})

describe('Reading an answer from its fields', () => {
  const fields = (entries: Record<string, string>) => {
    const data = new FormData()
    for (const [name, value] of Object.entries(entries)) data.set(name, value)
    return data
  }

  test('pairs left open are left out; nothing at all is no answer', () => {
    const chosen = fields({ 'pair.l1': 'r1', 'pair.l2': '' })
    expect(readAnswer(matching, chosen)).toEqual({ kind: 'matching', pairs: { l1: 'r1' } })
    expect(readAnswer(matching, fields({ 'pair.l1': '' }))).toBeNull()
    expect(readAnswer(typed, fields({ text: '  ' }))).toBeNull()
    expect(readAnswer(questionAt(1).view, fields({}))).toBeNull()
    expect(missingAnswer(typed)).toContain('Write an answer')
  })

  test('a waiting answer is told in words', () => {
    expect(answerWords(matching, { kind: 'matching', pairs: { l1: 'r1' } })).toEqual([
      'Rustem Umerov: Defence minister',
      'Sergey Lavrov: nothing',
    ])
    expect(answerWords(questionAt(1).view, { kind: 'choice', optionId: 'medinsky' })).toEqual(['Vladimir Medinsky'])
  })
})

describe('Feedback on the page', () => {
  const show = (feedback: ReturnType<typeof feedbackOf>, changes: Parameters<typeof questionAt>[1] = {}) =>
    renderToStaticMarkup(
      <FeedbackView
        question={questionAt(1, changes)}
        feedback={feedback}
        dossierId="d"
        zone="Europe/Kyiv"
        reportHref="/r?q=1"
        appealHref="/appeal?q=1"
      >
        <a href="?q=2">Next question</a>
      </FeedbackView>,
    )

  test('a wrong choice: the right answer, why the other is wrong, and the way to object', () => {
    const html = show(feedbackOf('wrong', { why: 'Vladimir Medinsky led the other delegation.' }))
    expect(html).toContain('Rustem Umerov led Ukraine’s delegation.')
    expect(html).toContain('Vladimir Medinsky led the other delegation.')
    expect(html).toContain('I think my answer is right')
  })

  test('not knowing is fair, and leaves nothing to object to', () => {
    const html = show(feedbackOf('dont-know'))
    expect(html).toContain('That was the fair answer.')
    expect(html).not.toContain('I think my answer is right')
  })

  test('an appeal is filed once, and stands there with what came of it', () => {
    const filedAt = '2025-06-03T11:32:00.000Z'
    const waiting = { state: 'waiting', note: '', filedAt, reason: null, decidedAt: null } as const
    const html = show(feedbackOf('wrong'), { appeal: waiting })
    expect(html).not.toContain('I think my answer is right')
    expect(html).toContain('You said on 3 June 2025 that your answer is right.')
    const declined = { ...waiting, state: 'declined', reason: 'He led the other one', decidedAt: filedAt } as const
    expect(show(feedbackOf('wrong'), { appeal: declined })).toContain('declined on 3 June 2025. He led the other one.')
  })

  test('a regraded answer says how it had come out, and a void question takes no appeal', () => {
    const regrade = {
      isVoid: false,
      was: 'wrong',
      reason: 'Both are right.',
      decidedAt: '2025-06-03T11:32:00Z',
    } as const
    expect(show(feedbackOf('right'), { regrade })).toContain('Was wrong. Regraded on 3 June 2025. Both are right.')
    const html = show(feedbackOf('wrong'), { regrade: { ...regrade, isVoid: true } })
    expect(html).toContain('It counts for nothing.')
    expect(html).not.toContain('I think my answer is right')
  })

  test('a typed answer is repeated', () => {
    expect(show(feedbackOf('wrong', { given: 'Medinski' }), { view: typed })).toContain('You wrote “Medinski”.')
  })

  test('pairs are shown one by one', () => {
    const pairs = [
      { left: 'Umerov', right: 'Defence', given: 'Defence', isRight: true },
      { left: 'Lavrov', right: 'Foreign affairs', given: null, isRight: false },
    ]
    const html = show(feedbackOf('partly', { pairs, tally: { right: 1, of: 2, what: 'pairs' } }), { view: matching })
    expect(html).toContain('1 of 2 pairs is right.')
    expect(html).toContain('Nothing')
  })
})

describe('Saving on the page', () => {
  const line = (...args: Parameters<typeof startingState>) =>
    renderToStaticMarkup(<SavedLine questions={startingState(...args)} current={3} zone="Europe/Kyiv" />)

  test('before the first receipt nothing is called saved', () => {
    expect(line([questionAt(1)])).toContain('Each answer is saved as you give it')
  })

  test('what is saved is named with the latest time', () => {
    const at = (position: number, minute: string) =>
      questionAt(position, { sequence: 1, savedAt: `2025-06-03T11:${minute}:00Z` })
    expect(line([at(1, '30'), at(2, '32'), questionAt(3)])).toContain('Answers 1 and 2 saved at 14:32')
    expect(line([at(1, '30'), at(2, '32'), at(3, '31')])).toContain('Answer 3 saved at 14:31')
  })

  test('before handing in, open questions are counted and named', () => {
    const questions = startingState([questionAt(1, { sequence: 1, answer: { kind: 'dont-know' } }), questionAt(2)])
    const html = renderToStaticMarkup(
      <HandIn attemptId="a" isToldLater={false} questions={questions} tryNow={() => {}} />,
    )
    expect(html).toContain('You have answered 1 of 2 questions. An open one counts as missed.')
    expect(html).toContain('href="?q=2"')
  })
})
