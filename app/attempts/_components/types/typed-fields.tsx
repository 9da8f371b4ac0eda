import type { TypedView } from '@/core/quiz/types/typed/view'
import { STEM_ID } from '../stem'
import type { FieldsProps } from './on-screen'
import { HINTS } from './typed-hints'

const HINT_ID = 'answer-hint'

/** One line to write on, with a word on how much is enough; also for a cloze. */
export function TypedFields({ view, given }: FieldsProps<TypedView>) {
  return (
    <div className="field">
      <p className="hint" id={HINT_ID}>
        {HINTS[view.answerKind]}
      </p>
      <input
        className="input typed"
        name="text"
        defaultValue={given?.kind === 'typed' ? given.text : ''}
        aria-labelledby={STEM_ID}
        aria-describedby={HINT_ID}
        maxLength={500}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        required
      />
    </div>
  )
}
