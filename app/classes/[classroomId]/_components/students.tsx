import { LedgerHead } from '@/components/ledger-head'
import { tableRoles } from '@/components/table-roles'
import type { RosterStudent } from '@/server/classes/classrooms'
import type { RosterNeeds } from '@/server/classes/roster-needs'

type StudentsProps = {
  classroomId: string
  students: readonly RosterStudent[]
  needs: ReadonlyMap<string, RosterNeeds>
}

/** The students of a class, and what each needs first. */
export function Students({ classroomId, students, needs }: StudentsProps) {
  if (students.length === 0) {
    return (
      <p className="text-ink-2">
        Nobody yet. Show the class a code to join by, import a list, or add students one by one.
      </p>
    )
  }
  return (
    <table className="ledger fold" {...tableRoles.table}>
      <LedgerHead heads={['Name', 'Signs in as', 'Needs']} />
      <tbody {...tableRoles.group}>
        {students.map((student) => (
          <tr key={student.id} {...tableRoles.row}>
            <th scope="row" className="serif" {...tableRoles.rowHeader}>
              <a href={`/classes/${classroomId}/students/${student.id}`}>{student.name}</a>
            </th>
            <td data-l="Signs in as:" className="break-all" {...tableRoles.cell}>
              {student.login}
            </td>
            <td data-l="Needs:" {...tableRoles.cell}>
              {student.hasPassword ? (
                needsWords(needs.get(student.id))
              ) : (
                <a href={`/classes/${classroomId}/students/${student.id}/seat`}>Not yet signed in</a>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function needsWords(needs: RosterNeeds | undefined): string {
  if (!needs) return 'Nothing now'
  const { toHandIn, overdue } = needs
  const open = toHandIn > 0 ? [`${toHandIn} to hand in`] : []
  const missed = overdue > 0 ? [`${overdue} overdue`] : []
  return [...missed, ...open].join(', ')
}
