import type { ChoiceView } from '@/core/quiz/types/single-choice/view'
import type { FieldsProps } from './on-screen'

/** A button with a letter for each option; also for true/false. */
export function SingleChoiceFields({ view, given }: FieldsProps<ChoiceView>) {
  const chosenId = given?.kind === 'choice' ? given.optionId : null
  return (
    <div className="options">
      {view.options.map(({ id, letter, text }) => (
        <label className="option" key={id}>
          <input
            type="radio"
            name="optionId"
            value={id}
            data-letter={letter}
            defaultChecked={id === chosenId}
            required
          />
          <span className="dot" aria-hidden="true">
            {letter}
          </span>
          <span className="text">{text}</span>
        </label>
      ))}
    </div>
  )
}
