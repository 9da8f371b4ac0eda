import type { CategoriseView } from '@/core/quiz/types/categorise/view'
import { WithGap } from '../stem'
import type { FieldsProps } from './on-screen'

/** The categories to choose from under each item, in the same order for all and alike. */
export function CategoriseFields({ view, given }: FieldsProps<CategoriseView>) {
  const chosen = given?.kind === 'categories' ? given.categories : {}
  return (
    <ul className="border-t border-control">
      {view.items.map((item) => (
        <li className="border-b border-control py-4" key={item.id}>
          <fieldset>
            <legend className="mb-3 font-serif text-4">
              <WithGap text={item.text} />
            </legend>
            <div className="seg">
              {view.categories.map(({ id, text }) => (
                <label key={id}>
                  <input type="radio" name={`category.${item.id}`} value={id} defaultChecked={chosen[item.id] === id} />
                  {text}
                </label>
              ))}
            </div>
          </fieldset>
        </li>
      ))}
    </ul>
  )
}
