import type { EditFinding } from '@/core/questions/judge-edit'
import { SeverityMark } from './finding-list'

type Props = {
  id: string
  findings: readonly EditFinding[]
  kept: Record<string, string>
  onKeep: (check: number, reason: string) => void
  owners: ReadonlySet<EditFinding>
}

/** What the checks find in one field, and under a warning the place to say why it may stand. Always there, so that news of it is read out. */
export function FieldFindings({ id, findings, kept, onKeep, owners }: Props) {
  return (
    <div id={id} aria-live="polite">
      {findings.map((finding) => (
        <div key={`${finding.check} ${finding.reason}`} className="set-finding">
          <p>
            <SeverityMark severity={finding.severity} /> {finding.reason}
            {finding.isInherited && ' The question it was made from has this too, so it may stand.'}
          </p>
          {finding.check !== null && owners.has(finding) && (
            <label className="mt-2 block">
              <span className="label">Let it stand, because</span>
              <input
                className="input"
                name={`keep.${finding.check}`}
                value={kept[finding.check] ?? ''}
                maxLength={500}
                placeholder="Ten letters or more"
                autoComplete="off"
                onChange={(event) => onKeep(finding.check ?? 0, event.target.value)}
              />
            </label>
          )}
        </div>
      ))}
    </div>
  )
}
