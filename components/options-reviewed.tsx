import type { OptionFeedback } from '@/core/quiz/feedback'
import { Mark } from './mark'

type ReviewedOption = Pick<OptionFeedback, 'id' | 'text' | 'state'>

const ROW_CLASS: Record<ReviewedOption['state'], string> = {
  right: 'ok',
  'right-chosen': 'ok',
  'wrong-chosen': 'no',
  rest: 'rest',
}

/** The options after the answer, in the order served: nothing to click, the right one ticked, a wrong choice crossed. */
export function OptionsReviewed({ options }: { options: readonly ReviewedOption[] }) {
  return (
    <ol className="options">
      {options.map((option, i) => (
        <li key={option.id} className={`option static ${ROW_CLASS[option.state]}`}>
          <span className="dot" aria-hidden="true">
            {String.fromCharCode(65 + i)}
          </span>
          <span className="text">{option.text}</span>
          <span className="state">
            <StateMark state={option.state} />
          </span>
        </li>
      ))}
    </ol>
  )
}

function StateMark({ state }: { state: ReviewedOption['state'] }) {
  switch (state) {
    case 'right':
      return (
        <Mark tone="right" icon="tick">
          Right answer
        </Mark>
      )
    case 'right-chosen':
      return (
        <Mark tone="right" icon="tick">
          Your answer, right
        </Mark>
      )
    case 'wrong-chosen':
      return (
        <Mark tone="wrong" icon="cross">
          Your answer
        </Mark>
      )
    case 'rest':
      return null
  }
}
