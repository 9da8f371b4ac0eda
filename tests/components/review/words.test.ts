import { describe, expect, test } from 'vitest'
import { headlineOf as endHeadline, outlookOf } from '@/app/review/_components/end-words'
import { headlineOf, nextDueWords, outlookWords, sittingWords } from '@/app/today/_components/today-words'

const counts = (due: number, planned: [due: number, missed: number, fresh: number]) => ({
  due,
  planned: { due: planned[0], missed: planned[1], new: planned[2] },
})

describe('Today says', () => {
  test('what is due, what to practise, or that nothing is left', () => {
    expect(headlineOf(counts(14, [14, 0, 0]))).toBe('14 facts are due')
    expect(headlineOf(counts(1, [1, 3, 5]))).toBe('1 fact is due')
    expect(headlineOf(counts(0, [0, 3, 5]))).toBe('3 facts to practise')
    expect(headlineOf(counts(0, [0, 0, 5]))).toBe('Nothing is due')
    expect(headlineOf(counts(0, [0, 0, 0]))).toBe('Done for today')
  })

  test('how long the sitting takes, at half a minute for each fact', () => {
    expect(sittingWords(counts(9, [9, 3, 2]))).toBe('About 7 minutes: 9 due, 3 you missed, 2 new.')
    expect(sittingWords(counts(1, [1, 0, 0]))).toBe('About 1 minute: 1 due.')
    expect(sittingWords(counts(31, [20, 0, 0]))).toBe('About 10 minutes: the 20 most overdue.')
  })

  test('when something falls due next', () => {
    expect(nextDueWords({ day: '2025-06-04', due: 5 }, '2025-06-03')).toBe('The next 5 facts fall due tomorrow.')
    expect(nextDueWords({ day: '2025-06-10', due: 1 }, '2025-06-03')).toBe('The next fact falls due on 10 June.')
    expect(nextDueWords(null, '2025-06-03')).toBe('Nothing falls due in the next two weeks.')
  })

  test('what will be known in two weeks, unless it makes no difference to a whole fact', () => {
    expect(outlookWords({ withSitting: 38.2, withoutSitting: 30.9, facts: 45 })).toBe(
      'In two weeks you will still know about 38 of these 45 facts if you do this now, about 31 if you do not.',
    )
    expect(outlookWords({ withSitting: 1.4, withoutSitting: 1.2, facts: 2 })).toBeNull()
  })
})

describe('The end of a sitting says', () => {
  test('how it went and what becomes of it', () => {
    expect(endHeadline(14, 3)).toBe('You knew 11 of 14.')
    expect(outlookOf({ answered: 14, all: 14, missed: 3 }, null)).toBe('The 3 you missed come back tomorrow.')
    expect(outlookOf({ answered: 14, all: 14, missed: 0 }, null)).toBe('Each comes back when it is about to fade.')
    expect(outlookOf({ answered: 3, all: 5, missed: 1 }, '14:32')).toBe(
      'The one you missed comes back tomorrow. What you missed can be asked once more from 14:32; the page goes on by itself. 2 facts were not asked and stay for the next time.',
    )
    expect(endHeadline(0, 0)).toBe('Nothing was asked')
  })
})
