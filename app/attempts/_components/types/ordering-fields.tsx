'use client'

import { useEffect, useRef, useState } from 'react'
import type { OrderingView } from '@/core/quiz/types/ordering/view'
import type { FieldsProps } from './on-screen'
import { withItemAt } from './place-at'
import { useRowDrag } from './use-row-drag'
import { useScript } from './use-script'

type Item = OrderingView['items'][number]

/** With script a list whose items are moved by buttons or dragged by their numbers; without it a place to choose for each item. */
export function OrderingFields({ view, given }: FieldsProps<OrderingView>) {
  const order = given?.kind === 'ordering' ? given.order : []
  return useScript() ? (
    <MovableItems items={view.items} given={order} />
  ) : (
    <PlacedItems items={view.items} given={order} />
  )
}

type ItemsProps = { items: Item[]; given: readonly string[] }
/** By a button; `by` null: dragged. */
type Move = { id: string; by: -1 | 1 | null }

type ButtonMove = { id: string; by: -1 | 1 }

/** The places go out only once something was moved: the order as served is no answer. */
function MovableItems({ items, given }: ItemsProps) {
  const [order, setOrder] = useState(() => startingOrder(items, given))
  const [lastMove, setLastMove] = useState<Move | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const isAnswered = lastMove !== null || given.length > 0

  // An item that changes its place in the document loses the focus of its button.
  useEffect(() => {
    if (lastMove?.by) list.current?.querySelector<HTMLElement>(`[data-move="${lastMove.by} ${lastMove.id}"]`)?.focus()
  }, [lastMove])

  function move({ id, by }: ButtonMove): void {
    const from = order.findIndex((item) => item.id === id)
    if (!order[from + by]) return
    setOrder(withItemAt(order, id, from + by))
    announce({ id, by })
  }

  function announce(done: Move): void {
    setLastMove(done)
    // No field tells the form that something was entered.
    list.current?.dispatchEvent(new Event('input', { bubbles: true }))
  }

  const drag = useRowDrag({ items: order, onOrder: setOrder, onDrop: (id) => announce({ id, by: null }) })

  return (
    <div className="field">
      <p className="hint">Earliest at the top. Use the buttons, or drag an item by its number.</p>
      <ol className="options" ref={list} {...drag.list}>
        {order.map((item, i) => (
          <li
            className={`option static movable${drag.heldId === item.id ? ' held' : ''}`}
            key={item.id}
            data-row={item.id}
          >
            <span className="dot grip" aria-hidden="true" {...drag.grip(item.id)}>
              {i + 1}
            </span>
            <span className="text">{item.text}</span>
            <span className="state">
              <MoveButton item={item} by={-1} isPossible={i > 0} onMove={move} />
              <MoveButton item={item} by={1} isPossible={i < order.length - 1} onMove={move} />
            </span>
            <input type="hidden" name={`place.${item.id}`} value={isAnswered ? i + 1 : ''} />
          </li>
        ))}
      </ol>
      <p className="vh" aria-live="polite">
        {lastMove && newPlace(order, lastMove.id)}
      </p>
    </div>
  )
}

type MoveButtonProps = {
  item: Item
  by: ButtonMove['by']
  isPossible: boolean
  onMove(move: ButtonMove): void
}

/** Where there is nowhere to go it does nothing but keeps the focus. */
function MoveButton({ item, by, isPossible, onMove }: MoveButtonProps) {
  const word = by < 0 ? 'Earlier' : 'Later'
  return (
    <button
      className="btn quiet small"
      type="button"
      aria-label={`${word}: ${item.text}`}
      aria-disabled={!isPossible}
      data-move={`${by} ${item.id}`}
      onClick={() => onMove({ id: item.id, by })}
    >
      {word}
    </button>
  )
}

/** What was given a place, then the rest as served. */
function startingOrder(items: Item[], given: readonly string[]): Item[] {
  const placed = given.map((id) => items.find((item) => item.id === id)).filter((item) => item !== undefined)
  return [...placed, ...items.filter((item) => !placed.includes(item))]
}

function newPlace(order: readonly Item[], id: string): string {
  const at = order.findIndex((item) => item.id === id)
  return `${order[at]?.text ?? ''}: now in place ${at + 1} of ${order.length}.`
}

function PlacedItems({ items, given }: ItemsProps) {
  return (
    <ul className="border-t border-control">
      {items.map((item) => (
        <li className="places border-b border-control py-3" key={item.id}>
          <label className="font-serif text-4" htmlFor={`place-${item.id}`}>
            {item.text}
          </label>
          <select
            className="input"
            id={`place-${item.id}`}
            name={`place.${item.id}`}
            defaultValue={given.includes(item.id) ? given.indexOf(item.id) + 1 : ''}
          >
            <option value="">Choose its place</option>
            {items.map((other, i) => (
              <option value={i + 1} key={other.id}>
                {placeName(i + 1, items.length)}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ul>
  )
}

function placeName(place: number, count: number): string {
  if (place === 1) return '1, the earliest'
  return place === count ? `${place}, the latest` : String(place)
}
