import type { MultiClozeView } from '@/core/quiz/types/multi-cloze/view'
import type { FieldsProps } from './on-screen'
import { HINTS } from './typed-hints'

/** A line to write on for each blank of the stem, by its number there. */
export function MultiClozeFields({ view, given }: FieldsProps<MultiClozeView>) {
  const written = given?.kind === 'blanks' ? given.blanks : {}
  return (
    <div className="stack">
      {view.blanks.map(({ id, answerKind }, i) => (
        <div className="field" key={id}>
          <label htmlFor={`blank-${id}`}>{`Blank ${i + 1} of ${view.blanks.length}`}</label>
          <p className="hint" id={`hint-${id}`}>
            {HINTS[answerKind]}
          </p>
          <input
            className="input typed"
            id={`blank-${id}`}
            name={`blank.${id}`}
            defaultValue={written[id] ?? ''}
            aria-describedby={`hint-${id}`}
            maxLength={500}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
          />
        </div>
      ))}
    </div>
  )
}
