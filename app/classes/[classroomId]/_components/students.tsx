import { tableRoles } from '@/components/table-roles'
import type { Pupil } from '@/server/classes/classrooms'
import type { RosterNeeds } from '@/server/classes/roster-needs'

type StudentsProps = { classroomId: string; pupils: readonly Pupil[]; needs: ReadonlyMap<string, RosterNeeds> }

/** The students of a class, and what each needs first. */
export function Students({ classroomId, pupils, needs }: StudentsProps) {
  if (pupils.length === 0) {
    return (
      <p className="text-ink-2">
        Nobody yet. Show the class a code to join by, import a list, or add students one by one.
      </p>
    )
  }
  return (
    <table className="ledger fold" {...tableRoles.table}>
      <thead {...tableRoles.group}>
        <tr {...tableRoles.row}>
          {['Name', 'Signs in as', 'Needs'].map((head) => (
            <th key={head} scope="col" {...tableRoles.columnHeader}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...tableRoles.group}>
        {pupils.map((pupil) => (
          <tr key={pupil.id} {...tableRoles.row}>
            <th scope="row" className="serif" {...tableRoles.rowHeader}>
              <a href={`/classes/${classroomId}/pupils/${pupil.id}`}>{pupil.name}</a>
            </th>
            <td data-l="Signs in as:" className="break-all" {...tableRoles.cell}>
              {pupil.login}
            </td>
            <td data-l="Needs:" {...tableRoles.cell}>
              {needsWords(pupil, needs.get(pupil.id))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function needsWords({ hasPassword }: Pupil, needs: RosterNeeds | undefined): string {
  if (!hasPassword) return 'Not yet signed in'
  if (!needs) return 'Nothing now'
  const { toHandIn, overdue } = needs
  const open = toHandIn > 0 ? [`${toHandIn} to hand in`] : []
  const missed = overdue > 0 ? [`${overdue} overdue`] : []
  return [...missed, ...open].join(', ')
}
