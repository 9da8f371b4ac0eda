import type { MultipleResponseView } from '@/core/quiz/types/multiple-response/view'
import type { FieldsProps } from './on-screen'

/** A box with a letter for each option: letters and the space bar tick it and take the tick away again. */
export function MultipleResponseFields({ view, given }: FieldsProps<MultipleResponseView>) {
  const chosenIds = given?.kind === 'choices' ? given.optionIds : []
  return (
    <div className="field">
      <p className="hint">Choose all that fit. A wrong choice takes a right one off.</p>
      <div className="options several">
        {view.options.map(({ id, letter, text }) => (
          <label className="option" key={id}>
            <input
              type="checkbox"
              name={`option.${id}`}
              value="yes"
              data-letter={letter}
              defaultChecked={chosenIds.includes(id)}
            />
            <span className="dot" aria-hidden="true">
              {letter}
            </span>
            <span className="text">{text}</span>
          </label>
        ))}
      </div>
    </div>
  )
}
