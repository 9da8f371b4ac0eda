import type { ReactNode } from 'react'

export type IconName =
  | 'tick'
  | 'cross'
  | 'question'
  | 'half-disc'
  | 'swap'
  | 'not-equal'
  | 'flag'
  | 'triangle'
  | 'speech'
  | 'dash'
  | 'star'

/** One of the eleven icons, on a 20 px grid in the colour of the text. It is hidden from screen readers, so a word must stand beside it. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg
      className={className ? `ic ${className}` : 'ic'}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[name]}
    </svg>
  )
}

const SHAPES: Record<IconName, ReactNode> = {
  tick: <path d="M4 10.5l4 4 8-9" strokeWidth="2.4" strokeLinecap="square" />,
  cross: <path d="M5 5l10 10M15 5L5 15" strokeWidth="2.4" strokeLinecap="square" />,
  question: (
    <>
      <path d="M6.5 7.4c0-2 1.5-3.2 3.6-3.2s3.5 1.2 3.5 3c0 2.5-3.3 2.6-3.3 5.2" strokeWidth="2.2" />
      <circle cx="10.2" cy="15.8" r="1.5" fill="currentColor" stroke="none" />
    </>
  ),
  'half-disc': (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 3a7 7 0 010 14z" fill="currentColor" stroke="none" />
    </>
  ),
  swap: <path d="M3 7h12M11.5 3.5L15 7l-3.5 3.5M17 13.5H5M8.5 10L5 13.5 8.5 17" strokeWidth="1.8" />,
  'not-equal': <path d="M3 7h14M3 13h14M13 3L7 17" />,
  flag: <path d="M5 18V3h10l-2.2 4L15 11H5" />,
  triangle: (
    <>
      <path d="M10 2.8L18.2 17H1.8z" strokeWidth="1.9" strokeLinejoin="round" />
      <path d="M10 7.6v4.6" />
      <circle cx="10" cy="14.4" r="1.15" fill="currentColor" stroke="none" />
    </>
  ),
  speech: <path d="M3 3.5h14v10H9l-4 3.5v-3.5H3z" strokeWidth="1.8" strokeLinejoin="round" />,
  dash: <path d="M5 10h10" />,
  star: (
    <path
      d="M10 2.6l2.2 4.9 5.3.6-3.9 3.6 1.1 5.2L10 14.3l-4.7 2.6 1.1-5.2-3.9-3.6 5.3-.6z"
      strokeWidth="1.7"
      strokeLinejoin="round"
    />
  ),
}
