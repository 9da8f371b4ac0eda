'use client'

import { useEffect, useRef, useState } from 'react'
import type { OrderingView } from '@/core/quiz/types/ordering/view'
import type { FieldsProps } from './on-screen'
import { useDraggedRow } from './use-dragged-row'
import { useScript } from './use-script'

type Item = OrderingView['items'][number]

/** With script a list whose items are dragged or moved by buttons; without it a place to choose for each item. */
export function OrderingFields({ view, given }: FieldsProps<OrderingView>) {
  const order = given?.kind === 'ordering' ? given.order : []
  return useScript() ? (
    <MovableItems items={view.items} given={order} />
  ) : (
    <PlacedItems items={view.items} given={order} />
  )
}

type ItemsProps = { items: Item[]; given: readonly string[] }
type Step = -1 | 1
/** `step` is null if the item was dragged. */
type Move = { id: string; step: Step | null }

/** The places go out only once something was moved: the order as served is no answer. */
function MovableItems({ items, given }: ItemsProps) {
  const [order, setOrder] = useState(() => startingOrder(items, given))
  const [lastMove, setLastMove] = useState<Move | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const { held, listProps } = useDraggedRow((id, place) => move({ id, step: null }, place))
  const isAnswered = lastMove !== null || given.length > 0

  // An item that changes its place in the document loses the focus of its button.
  useEffect(() => {
    if (lastMove?.step)
      list.current?.querySelector<HTMLElement>(`[data-move="${lastMove.step} ${lastMove.id}"]`)?.focus()
  }, [lastMove])

  function move(made: Move, place: number): void {
    if (!order[place] || order[place].id === made.id) return
    setOrder(withPlace(order, made.id, place))
    setLastMove(made)
    // No field tells the form that something was entered.
    list.current?.closest('form')?.dispatchEvent(new Event('input', { bubbles: true }))
  }

  return (
    <div className="field">
      <p className="hint">Earliest at the top. Drag them, on a touch screen by their numbers, or use the buttons.</p>
      <ol className="options" ref={list} {...listProps}>
        {order.map((item, i) => (
          <li className={`option static movable ${held === item.id ? 'held' : ''}`} data-row={item.id} key={item.id}>
            <span className="dot" aria-hidden="true" data-handle>
              {i + 1}
            </span>
            <span className="text">{item.text}</span>
            <span className="state">
              <MoveButton item={item} step={-1} isPossible={i > 0} onMove={(made) => move(made, i - 1)} />
              <MoveButton item={item} step={1} isPossible={i < order.length - 1} onMove={(made) => move(made, i + 1)} />
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

type MoveButtonProps = { item: Item; step: Step; isPossible: boolean; onMove(move: Move): void }

/** Where there is nowhere to go it does nothing but keeps the focus. */
function MoveButton({ item, step, isPossible, onMove }: MoveButtonProps) {
  const word = step < 0 ? 'Earlier' : 'Later'
  return (
    <button
      className="btn quiet small"
      type="button"
      aria-label={`${word}: ${item.text}`}
      aria-disabled={!isPossible}
      data-move={`${step} ${item.id}`}
      onClick={() => onMove({ id: item.id, step })}
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

function withPlace(order: readonly Item[], id: string, place: number): Item[] {
  const rest = order.filter((item) => item.id !== id)
  return [...rest.slice(0, place), ...order.filter((item) => item.id === id), ...rest.slice(place)]
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
