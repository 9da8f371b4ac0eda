import type { OptionFeedback } from '@/core/quiz/type-part'
import { Mark } from './mark'
import { type OtherReasons, reasonsAgainstOthers } from './reasons-against-others'

const ROW_CLASS: Record<OptionFeedback['state'], string> = {
  right: 'ok',
  'right-chosen': 'ok',
  'wrong-chosen': 'no',
  rest: 'rest',
}

/** The options after the answer, in the order served: nothing to click, the right one ticked, a wrong choice crossed (squares where `several` could be chosen); then, folded away, why the others are wrong. */
export function OptionsReviewed({ options, several }: { options: readonly OptionFeedback[]; several?: boolean }) {
  const reasons = reasonsAgainstOthers(options)
  return (
    <div>
      <ol className={several ? 'options several' : 'options'}>
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
      {reasons && <WhyNotTheOthers reasons={reasons} />}
    </div>
  )
}

function WhyNotTheOthers({ reasons: { common, each } }: { reasons: OtherReasons }) {
  return (
    <details className="more why-not">
      <summary>Why not the others?</summary>
      {common && <p className="say">{common}</p>}
      {each.length > 0 && (
        <dl>
          {each.map(({ id, text, reason }) => (
            <div key={id}>
              <dt>{text}</dt>
              <dd>{reason}</dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  )
}

function StateMark({ state }: { state: OptionFeedback['state'] }) {
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
