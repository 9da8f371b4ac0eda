'use client'
import { useEffect, useRef } from 'react'

const LINK = 'mt-3 select-all break-all font-serif text-4 font-[600]'
const CODE = 'mt-3 select-all font-serif text-6 font-[600] tracking-[0.04em]'

/** What became of a form that was accepted; with the link or code that is shown this once. It takes the focus. */
export function Issued({ message, secret }: { message: string; secret: string | undefined }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div className="flagline calm" role="status" tabIndex={-1} ref={box}>
      <p>{message}</p>
      {secret && <p className={secret.includes('/') ? LINK : CODE}>{secret}</p>}
    </div>
  )
}
