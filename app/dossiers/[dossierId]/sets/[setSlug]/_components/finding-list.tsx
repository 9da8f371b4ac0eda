import { Mark } from '@/components/mark'
import type { Severity } from '@/core/questions/finding'

/** What the checks found, errors first, each with what it means for the author. */
export function FindingList({ findings }: { findings: readonly { severity: Severity; reason: string }[] }) {
  const sorted = [...findings].sort((a, b) => (a.severity < b.severity ? -1 : a.severity > b.severity ? 1 : 0))
  return (
    <ul className="set-findings">
      {sorted.map(({ severity, reason }) => (
        <li key={reason}>
          <SeverityMark severity={severity} /> <span>{sentence(reason)}</span>
        </li>
      ))}
    </ul>
  )
}

/** How much a finding weighs, in a word. */
export function SeverityMark({ severity }: { severity: Severity }) {
  return severity === 'E' ? (
    <Mark tone="wrong" icon="cross">
      To mend
    </Mark>
  ) : (
    <Mark tone="dispute" icon="triangle">
      Look again
    </Mark>
  )
}

function sentence(reason: string): string {
  const [first = '', ...rest] = reason
  const capitalised = first.toUpperCase() + rest.join('')
  return /[.?!]$/.test(capitalised) ? capitalised : `${capitalised}.`
}
