import { type PointerEvent, useState } from 'react'

/** A row is an element with `data-row`, its id; its handle one with `data-handle`. */
const ROW = '[data-row]'

/**
 * Lets the rows of a list be dragged: a mouse takes a row anywhere but at its buttons, a finger by its handle alone, so that the
 * page can still be scrolled. `listProps` go on the list, which has the rows for children and keeps the pointer while they change
 * places. `onMove` is called with the row's id and its place (from 0) whenever the held row passes another.
 */
export function useDraggedRow(onMove: (id: string, place: number) => void) {
  const [held, setHeld] = useState<string | null>(null)
  const letGo = () => setHeld(null)
  const listProps = {
    onPointerDown(event: PointerEvent<HTMLElement>): void {
      const id = takenRow(event)
      if (id === null) return
      // Otherwise the words under the mouse would be selected.
      event.preventDefault()
      event.currentTarget.setPointerCapture(event.pointerId)
      setHeld(id)
    },
    onPointerMove(event: PointerEvent<HTMLElement>): void {
      if (held !== null) onMove(held, placeAt(event.currentTarget, held, event.clientY))
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
  }
  return { held, listProps }
}

function takenRow({ target, button, pointerType }: PointerEvent): string | null {
  if (!(target instanceof Element) || button !== 0 || target.closest('button')) return null
  const grip = pointerType === 'mouse' ? target : target.closest('[data-handle]')
  return grip?.closest<HTMLElement>(ROW)?.dataset.row ?? null
}

/** After all the other rows whose middle is above the pointer. */
function placeAt(list: Element, held: string, y: number): number {
  const others = [...list.querySelectorAll<HTMLElement>(ROW)].filter(({ dataset }) => dataset.row !== held)
  return others.filter((row) => middle(row.getBoundingClientRect()) < y).length
}

function middle({ top, height }: DOMRect): number {
  return top + height / 2
}
