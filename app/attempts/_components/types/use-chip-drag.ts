'use client'

import { type PointerEvent, useRef, useState } from 'react'
import { scrollAt } from './place-at'

export type ChipDrag = {
  heldId: string | null
  /** The target under the pointer. */
  overId: string | null
  chip(id: string): {
    onPointerDown(event: PointerEvent<HTMLElement>): void
    onPointerMove(event: PointerEvent<HTMLElement>): void
    onPointerUp(event: PointerEvent<HTMLElement>): void
    onPointerCancel(event: PointerEvent<HTMLElement>): void
  }
}

type Held = { id: string; x: number; y: number }

/**
 * Chips that are dragged onto targets (elements with `data-target`), with mouse, pen or finger. Dropped anywhere else, a
 * chip goes back and nothing has happened.
 */
export function useChipDrag(onDrop: (chipId: string, targetId: string) => void): ChipDrag {
  const [heldId, setHeldId] = useState<string | null>(null)
  /** A finger may let go before its first move is rendered. */
  const held = useRef<Held | null>(null)
  const [overId, setOverId] = useState<string | null>(null)

  function letGo(chip: HTMLElement): void {
    // Set by script on the element itself: no attribute of the page that a content policy would refuse.
    chip.style.translate = ''
    held.current = null
    setHeldId(null)
    setOverId(null)
  }

  return {
    heldId,
    overId,
    chip: (id) => ({
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

/** What lies under the held chip, which is on top itself. */
function targetAt(x: number, y: number): string | null {
  const targets = document.elementsFromPoint(x, y).map((element) => element.closest<HTMLElement>('[data-target]'))
  return targets.find((target) => target !== null)?.dataset.target ?? null
}
