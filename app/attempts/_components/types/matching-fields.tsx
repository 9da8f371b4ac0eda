'use client'

import { useState } from 'react'
import type { MatchingView } from '@/core/quiz/types/matching/view'
import type { FieldsProps } from './on-screen'
import { useDropped } from './use-dropped'
import { useScript } from './use-script'

/** A list to choose from beside each left side; with script, what there is to choose can be dragged there, too. */
export function MatchingFields({ view, given }: FieldsProps<MatchingView>) {
  const pairs = given?.kind === 'matching' ? given.pairs : {}
  const [dropped, setDropped] = useState('')
  const drag = useDropped((rightId, leftId) => {
    choose(leftId, rightId)
    const [left, right] = [textOf(view.lefts, leftId), textOf(view.rights, rightId)]
    setDropped(`${right}: chosen for ${left}.`)
  })
  return (
    <>
      {useScript() && (
        <>
          <p className="text-ink-2">Choose from the lists, or drag each of these to where it belongs.</p>
          {/* Hidden from screen readers: the lists offer the same, and say it. */}
          <ul className="draggables" aria-hidden="true">
            {view.rights.map(({ id, text }) => (
              <li
                className={drag.heldId === id ? 'draggable held' : 'draggable'}
                key={id}
                data-draggable={id}
                {...drag.draggable(id)}
              >
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
      <ul className="border-t border-control">
        {view.lefts.map((left) => (
          <li className={drag.overId === left.id ? 'pair over' : 'pair'} key={left.id} data-target={left.id}>
            <label className="font-serif text-4" htmlFor={`pair-${left.id}`}>
              {left.text}
            </label>
            <select
              className="input"
              id={`pair-${left.id}`}
              name={`pair.${left.id}`}
              defaultValue={pairs[left.id] ?? ''}
            >
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
      <p className="vh" aria-live="polite">
        {dropped}
      </p>
    </>
  )
}

/** As a choice from the list by hand, for the form to hear of. */
function choose(leftId: string, rightId: string): void {
  const list = document.getElementById(`pair-${leftId}`)
  if (!(list instanceof HTMLSelectElement)) return
  list.value = rightId
  list.dispatchEvent(new Event('input', { bubbles: true }))
}

function textOf(sides: readonly { id: string; text: string }[], id: string): string {
  return sides.find((side) => side.id === id)?.text ?? ''
}
