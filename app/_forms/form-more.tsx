'use client'
import { type ReactNode, useEffect, useRef } from 'react'
import { useFailedFields } from './action-form'

/** Fields of an ActionForm that one can do without, closed until they are wanted or one of them (`names`) has a mistake. */
export function FormMore(props: { summary: string; names: readonly string[]; isOpen?: boolean; children: ReactNode }) {
  const failed = useFailedFields()
  const hasMistake = props.names.some((name) => failed.includes(name))
  const box = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    if (hasMistake && box.current) box.current.open = true
  }, [hasMistake])
  return (
    <details className="more" ref={box} open={hasMistake || props.isOpen}>
      <summary>{props.summary}</summary>
      <div className="mt-4 space-y-5">{props.children}</div>
    </details>
  )
}
