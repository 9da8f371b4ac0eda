import type { ReactNode } from 'react'
import { Colophon } from './colophon'
import { Masthead, type Place, QuietMasthead, type Reader } from './masthead'

/** The frame of an ordinary page: skip link, masthead, main, foot. `narrow` keeps forms and texts to one column. */
export function Page(props: { reader: Reader | null; current?: Place; narrow?: boolean; children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <Masthead reader={props.reader} current={props.current} />
      <main id="main" className="wrap">
        {props.narrow ? <div className="narrow">{props.children}</div> : props.children}
      </main>
      <Colophon />
    </>
  )
}

/** The frame inside a quiz: nothing to wander off to, only a way out that keeps the place. */
export function QuietPage(props: { leaveHref: string; leaveLabel?: string; children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <QuietMasthead leaveHref={props.leaveHref} leaveLabel={props.leaveLabel ?? 'Leave and keep my place'} />
      <main id="main" className="wrap">
        {props.children}
      </main>
    </>
  )
}

function SkipLink() {
  return (
    <a className="skip" href="#main">
      Skip to the content
    </a>
  )
}
