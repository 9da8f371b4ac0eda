'use client'

import { type DragEvent, useState } from 'react'
import type { MatchingView } from '@/core/quiz/types/matching/view'
import type { FieldsProps } from './on-screen'

/** Our own kind, so that nothing else that is dragged over the page can be dropped here. */
const RIGHT_SIDE = 'application/x-footnote-right-side'

/** A list to choose from beside each left side; whoever has a mouse may also drag the right sides there. */
export function MatchingFields({ view, given }: FieldsProps<MatchingView>) {
  const pairs = given?.kind === 'matching' ? given.pairs : {}
  const [over, setOver] = useState<string | null>(null)
  return (
    <>
      <ul className="draggables" aria-hidden="true">
        {view.rights.map((right) => (
          <li
            className="draggable"
            key={right.id}
            draggable
            onDragStart={(event) => event.dataTransfer.setData(RIGHT_SIDE, right.id)}
          >
            {right.text}
          </li>
        ))}
      </ul>
      <ul className="border-t border-control">
        {view.lefts.map((left) => (
          <li
            className={`grid items-center gap-x-5 gap-y-2 border-b border-control py-3 sm:grid-cols-2 ${over === left.id ? 'bg-accent-wash' : ''}`}
            key={left.id}
            onDragOver={(event) => {
              if (!event.dataTransfer.types.includes(RIGHT_SIDE)) return
              event.preventDefault()
              setOver(left.id)
            }}
            onDragLeave={() => setOver(null)}
            onDrop={(event) => {
              setOver(null)
              drop(event)
            }}
          >
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
    </>
  )
}

/** Chooses what was dropped, as if it had been chosen in the list. */
function drop(event: DragEvent<HTMLElement>): void {
  event.preventDefault()
  const select = event.currentTarget.querySelector('select')
  if (!select) return
  select.value = event.dataTransfer.getData(RIGHT_SIDE)
  select.dispatchEvent(new Event('input', { bubbles: true }))
  select.focus()
}
