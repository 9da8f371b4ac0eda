'use client'
import { useEffect, useState } from 'react'

/** Words selected in the article: in which paragraph, and from which place in it, in UTF-16 units. */
export type SelectedWords = { words: string; paragraph: number; at: number }

const LONGEST = 300

/** What is selected in one paragraph of the article now; null for nothing, and for a selection across paragraphs. */
export function useSelectedWords(): SelectedWords | null {
  const [selected, setSelected] = useState<SelectedWords | null>(null)
  useEffect(() => {
    const onChange = () => {
      const selection = document.getSelection()
      // A click on a button beside the article must not lose what it is about.
      if (selection?.isCollapsed && document.activeElement?.closest('[data-selection]')) return
      setSelected(selection ? wordsOf(selection) : null)
    }
    document.addEventListener('selectionchange', onChange)
    return () => document.removeEventListener('selectionchange', onChange)
  }, [])
  return selected
}

function wordsOf(selection: Selection): SelectedWords | null {
  const words = selection.toString()
  if (selection.isCollapsed || words.trim() === '' || words.length > LONGEST) return null
  const range = selection.getRangeAt(0)
  const passage = passageOf(range.startContainer)
  const run = elementOf(range.startContainer)?.closest<HTMLElement>('[data-start]')
  if (!passage || !run || passage !== passageOf(range.endContainer)) return null
  const lead = words.length - words.trimStart().length
  const at = Number(run.dataset.start) - Number(passage.dataset.start) + range.startOffset + lead
  return { words: words.trim(), paragraph: Number(passage.dataset.passage), at }
}

function passageOf(node: Node): HTMLElement | null {
  return elementOf(node)?.closest<HTMLElement>('[data-passage]') ?? null
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement
}
