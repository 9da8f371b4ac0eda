'use client'

import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { placeAt, scrollAt, withItemAt } from './place-at'

type Item = { id: string }

type RowDragParts<Held extends Item> = {
  items: readonly Held[]
  /** Changes the order while an item is held, and back if it is let go of by Escape. */
  onOrder(items: Held[]): void
  /** The item was let go at another place than it had. */
  onDrop(id: string): void
}

export type RowDrag = {
  heldId: string | null
  /** For the grip of an item. */
  grip(id: string): { onPointerDown(event: PointerEvent): void }
  /** For the list, whose rows carry `data-row`. */
  list: { onPointerMove(event: PointerEvent): void; onPointerUp(): void; onPointerCancel(): void }
}

/**
 * Rows that are dragged by a grip, with mouse, pen or finger: the held row takes its place at once, nothing floats. The list
 * holds the pointer, because a row that changes its place in the document would lose it.
 */
export function useRowDrag<Held extends Item>({ items, onOrder, onDrop }: RowDragParts<Held>): RowDrag {
  const [heldId, setHeldId] = useState<string | null>(null)
  /** What is held, and the order before and now: a finger may let go before its last move is rendered. */
  const held = useRef<{ id: string; before: readonly Held[]; now: Held[] } | null>(null)

  function letGo(isKept: boolean): void {
    if (!held.current) return
    const { id, before, now } = held.current
    held.current = null
    setHeldId(null)
    if (now.every((item, i) => before[i]?.id === item.id)) return
    if (isKept) onDrop(id)
    else onOrder([...before])
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is held is let go, and that stands in the ref
  useEffect(() => {
    if (heldId === null) return
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && letGo(false)
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [heldId])

  return {
    heldId,
    grip: (id) => ({
      onPointerDown(event) {
        if (event.button !== 0 || !event.isPrimary) return
        event.currentTarget.closest('ol')?.setPointerCapture(event.pointerId)
        held.current = { id, before: items, now: [...items] }
        setHeldId(id)
      },
    }),
    list: {
      onPointerMove(event) {
        if (!held.current) return
        const { id, now } = held.current
        window.scrollBy(0, scrollAt(event.clientY, window.innerHeight))
        const place = placeAt(event.clientY, rowsBeside(id, event.currentTarget))
        if (now[place]?.id === id) return
        held.current.now = withItemAt(now, id, place)
        onOrder(held.current.now)
      },
      onPointerUp: () => letGo(true),
      onPointerCancel: () => letGo(false),
    },
  }
}

/** Where the other rows of the list lie on screen, from top to bottom. */
function rowsBeside(id: string, list: Element): DOMRect[] {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')]
  return rows.filter(({ dataset }) => dataset.row !== id).map((row) => row.getBoundingClientRect())
}
