'use client'

import { type PointerEvent, useRef, useState } from 'react'

export type Dropping = {
  heldId: string | null
  /** The target under the pointer. */
  overId: string | null
  draggable(id: string): {
    onPointerDown(event: PointerEvent<HTMLElement>): void
    onPointerMove(event: PointerEvent<HTMLElement>): void
    onPointerUp(event: PointerEvent<HTMLElement>): void
    onPointerCancel(event: PointerEvent<HTMLElement>): void
  }
}

type Held = { id: string; x: number; y: number }

/**
 * Things that are dragged onto targets (elements with `data-target`, their id), with mouse, pen or finger. Dropped anywhere
 * else, a thing goes back and nothing has happened.
 */
export function useDropped(onDrop: (id: string, targetId: string) => void): Dropping {
  const [heldId, setHeldId] = useState<string | null>(null)
  /** A finger may let go before its first move is rendered. */
  const held = useRef<Held | null>(null)
  const [overId, setOverId] = useState<string | null>(null)

  function letGo(thing: HTMLElement): void {
    // Set by script on the element itself: no attribute of the page that a content policy would refuse.
    thing.style.translate = ''
    held.current = null
    setHeldId(null)
    setOverId(null)
  }

  return {
    heldId,
    overId,
    draggable: (id) => ({
      onPointerDown(event) {
        if (event.button !== 0 || !event.isPrimary) return
        event.currentTarget.setPointerCapture(event.pointerId)
        held.current = { id, x: event.pageX, y: event.pageY }
        setHeldId(id)
      },
      onPointerMove(event) {
        if (held.current?.id !== id) return
        const { x, y } = held.current
        window.scrollBy(0, scrollAt(event.clientY, window.innerHeight))
        event.currentTarget.style.translate = `${event.pageX - x}px ${event.pageY - y}px`
        setOverId(targetAt(event.clientX, event.clientY))
      },
      onPointerUp(event) {
        if (held.current?.id !== id) return
        const target = targetAt(event.clientX, event.clientY)
        letGo(event.currentTarget)
        if (target !== null) onDrop(id, target)
      },
      onPointerCancel: (event) => letGo(event.currentTarget),
    }),
  }
}

/** What lies under what is held, which is on top itself. */
function targetAt(x: number, y: number): string | null {
  const targets = document.elementsFromPoint(x, y).map((element) => element.closest<HTMLElement>('[data-target]'))
  return targets.find((target) => target !== null)?.dataset.target ?? null
}

const EDGE_PX = 56
const STEP_PX = 14

/** How far to scroll while something is held at `y` near the edge of a window of this height; 0 away from it. */
function scrollAt(y: number, height: number): number {
  if (y < EDGE_PX) return -STEP_PX
  return y > height - EDGE_PX ? STEP_PX : 0
}
