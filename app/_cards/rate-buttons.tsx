'use client'

import type { FormEvent } from 'react'
import { Key } from '@/app/attempts/_components/question-form'
import { Icon, type IconName } from '@/components/icon'
import { GRADES, type Grade } from '@/core/review/grade'
import type { DeckCard } from '@/server/review/read-deck'

const BUTTONS: Record<Grade, { word: string; icon: IconName }> = {
  again: { word: 'Missed', icon: 'cross' },
  hard: { word: 'Hard', icon: 'half-disc' },
  good: { word: 'Got it', icon: 'tick' },
  easy: { word: 'Easy', icon: 'tick' },
}

/** The ratings there are, in the order of their keys from 1. */
export function ratingsOf(fourButtons: boolean): readonly Grade[] {
  return fourButtons ? GRADES : ['again', 'good']
}

type RateButtonsProps = {
  fourButtons: boolean
  letterKeys: boolean
  /** Null where nobody can say any more when the card comes back: it has been rated since. */
  comesBackIn: DeckCard['comesBackIn']
}

/** The rating buttons of a form, one of which submits it. */
export function RateButtons({ fourButtons, letterKeys, comesBackIn }: RateButtonsProps) {
  return (
    <div className={fourButtons ? 'rate four' : 'rate'}>
      {ratingsOf(fourButtons).map((rating, i) => (
        <button
          key={rating}
          className={rating === 'good' ? 'btn' : 'btn quiet'}
          type="submit"
          name="rating"
          value={rating}
          data-rate={i + 1}
        >
          <span className="top">
            <Icon name={BUTTONS[rating].icon} />
            {BUTTONS[rating].word}
            {letterKeys && <Key>{String(i + 1)}</Key>}
          </span>
          {comesBackIn && <span className="when">{comesBackWords(comesBackIn[rating])}</span>}
        </button>
      ))}
    </div>
  )
}

/** Which rating a submitted form of `RateButtons` gives; undefined if another button did it. */
export function submittedRating(event: FormEvent<HTMLFormElement>): Grade | undefined {
  const { submitter } = event.nativeEvent as SubmitEvent
  return GRADES.find((grade) => grade === submitter?.getAttribute('value'))
}

/** "again tomorrow", "again in 11 days" */
export function comesBackWords(days: number): string {
  return days === 1 ? 'again tomorrow' : `again in ${days} days`
}
