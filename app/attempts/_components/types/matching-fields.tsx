import type { MatchingView } from '@/core/quiz/types/matching/view'
import type { FieldsProps } from './on-screen'

/** A list to choose from beside each left side. */
export function MatchingFields({ view, given }: FieldsProps<MatchingView>) {
  const pairs = given?.kind === 'matching' ? given.pairs : {}
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
