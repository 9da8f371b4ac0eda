import type { ChoiceView, MatchingView, QuestionView, TypedView } from '@/core/quiz/question-view'
import type { Answer } from '@/core/quiz/response'

export const STEM_ID = 'stem'
const HINT_ID = 'answer-hint'

/** The inputs of one question, filled with `given` if there is an answer already. They work in a plain form. */
export function AnswerFields({ view, given }: { view: QuestionView; given: Answer | null }) {
  switch (view.type) {
    case 'single-choice':
    case 'true-false':
      return <Choices view={view} chosenId={given?.kind === 'choice' ? given.optionId : null} />
    case 'typed':
    case 'cloze':
      return <TypedField view={view} text={given?.kind === 'typed' ? given.text : ''} />
    case 'matching':
      return <Pairs view={view} pairs={given?.kind === 'matching' ? given.pairs : {}} />
  }
}

function Choices({ view, chosenId }: { view: ChoiceView; chosenId: string | null }) {
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

const HINTS: Record<TypedView['answerKind'], string> = {
  entity: 'A name; for a person, the surname is enough.',
  number: 'A number is enough.',
  date: 'As much of the date as the question asks for.',
  text: 'A few words are enough.',
}

function TypedField({ view, text }: { view: TypedView; text: string }) {
  return (
    <div className="field">
      <p className="hint" id={HINT_ID}>
        {HINTS[view.answerKind]}
      </p>
      <input
        className="input typed"
        name="text"
        defaultValue={text}
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

function Pairs({ view, pairs }: { view: MatchingView; pairs: Record<string, string> }) {
  return (
    <ul className="border-t border-control">
      {view.lefts.map((left) => (
        <li className="grid items-center gap-x-5 gap-y-2 border-b border-control py-3 sm:grid-cols-2" key={left.id}>
          <label className="font-serif text-4" htmlFor={`pair-${left.id}`}>
            {left.text}
          </label>
          <select className="input" id={`pair-${left.id}`} name={`pair.${left.id}`} defaultValue={pairs[left.id] ?? ''}>
            <option value="">Choose what belongs to it</option>
            {view.rights.map((right) => (
              <option value={right.id} key={right.id}>
                {right.text}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ul>
  )
}

/** The answer in these fields, or null if nothing is chosen or written yet. */
export function readAnswer(view: QuestionView, fields: FormData): Answer | null {
  switch (view.type) {
    case 'single-choice':
    case 'true-false': {
      const optionId = fields.get('optionId')
      return typeof optionId === 'string' ? { kind: 'choice', optionId } : null
    }
    case 'typed':
    case 'cloze': {
      const text = fields.get('text')
      return typeof text === 'string' && text.trim() !== '' ? { kind: 'typed', text } : null
    }
    case 'matching': {
      const pairs = Object.fromEntries(
        view.lefts.flatMap(({ id }) => {
          const rightId = fields.get(`pair.${id}`)
          return typeof rightId === 'string' && rightId !== '' ? [[id, rightId]] : []
        }),
      )
      return Object.keys(pairs).length > 0 ? { kind: 'matching', pairs } : null
    }
  }
}

/** What to say when nothing was answered. */
export function missingAnswer(view: QuestionView): string {
  if (view.type === 'matching') return 'Match at least one, or say that you don’t know.'
  if (view.type === 'typed' || view.type === 'cloze') return 'Write an answer, or say that you don’t know.'
  return 'Choose an answer, or say that you don’t know.'
}
