import { Icon, type IconName } from './icon'

export type MarkTone = 'right' | 'wrong' | 'dispute' | 'unknown'

/** An icon with its word, in the colour of its meaning. Meaning is never told by the colour alone. */
export function Mark({ tone, icon, children }: { tone?: MarkTone; icon: IconName; children: string }) {
  return (
    <span className={tone ? `mark ${tone}` : 'mark'}>
      <Icon name={icon} />
      {children}
    </span>
  )
}

export type OutcomeName = 'right' | 'partly' | 'wrong' | 'dont-know'

/** How an outcome looks and reads everywhere: its tone, its icon and its word. */
export const OUTCOME_MARKS: Record<OutcomeName, { tone: MarkTone; icon: IconName; word: string }> = {
  right: { tone: 'right', icon: 'tick', word: 'Right' },
  partly: { tone: 'dispute', icon: 'half-disc', word: 'Partly right' },
  wrong: { tone: 'wrong', icon: 'cross', word: 'Wrong' },
  'dont-know': { tone: 'unknown', icon: 'question', word: 'You didn’t know' },
}

/** The mark of an outcome: a tick and "Right", a cross and "Wrong" … */
export function OutcomeMark({ outcome, word }: { outcome: OutcomeName; word?: string }) {
  const mark = OUTCOME_MARKS[outcome]
  return (
    <Mark tone={mark.tone} icon={mark.icon}>
      {word ?? mark.word}
    </Mark>
  )
}
