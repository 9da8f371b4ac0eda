import type { NumberView } from '@/core/quiz/types/number/view'
import { STEM_ID } from '../stem'
import type { FieldsProps } from './on-screen'

const HINT_ID = 'answer-hint'
const UNIT_ID = 'answer-unit'

/** One line for a figure, with what it counts behind it. Not a number field: that would refuse "seven billion". */
export function NumberFields({ view, given }: FieldsProps<NumberView>) {
  return (
    <div className="field">
      <p className="hint" id={HINT_ID}>
        In figures or in words, such as 270, 3.4 million or ninety.
      </p>
      <div className="figure">
        <input
          className="input typed"
          name="text"
          defaultValue={given?.kind === 'typed' ? given.text : ''}
          aria-labelledby={`${STEM_ID} ${UNIT_ID}`}
          aria-describedby={HINT_ID}
          maxLength={500}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          required
        />
        <span className="unit" id={UNIT_ID}>
          {view.unit}
        </span>
      </div>
    </div>
  )
}
