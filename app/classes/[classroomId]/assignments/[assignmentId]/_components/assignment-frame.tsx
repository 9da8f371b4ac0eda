import type { ReactNode } from 'react'
import { longDay, timeOfDay } from '@/components/dates'
import { Page } from '@/components/page'
import type { AssignmentState } from '@/core/classes/assignment'
import type { SessionUser } from '@/server/auth/session'
import type { TaughtAssignment } from '@/server/classes/find-assignment'

type AssignmentTab = 'watch' | 'results' | 'questions'
type FrameProps = { teacher: SessionUser; assignment: TaughtAssignment; tab: AssignmentTab; children: ReactNode }

/** The frame of an assignment's pages: where it belongs, when it is due, and the ways to its other pages. */
export function AssignmentFrame({ teacher, assignment, tab, children }: FrameProps) {
  const path = `/classes/${assignment.classroomId}/assignments/${assignment.id}`
  return (
    <Page reader={teacher} current="classes">
      <p>
        <a className="link" href={`/classes/${assignment.classroomId}`}>
          {assignment.className}
        </a>
      </p>
      <h1 className="title break-words">{assignment.title}</h1>
      <p className="lede mt-3">{dueWords(assignment)}</p>
      <nav className="nav mt-3" aria-label="This assignment">
        {TABS.map(({ key, href, label }) => (
          <a key={key} href={path + href} aria-current={key === tab ? 'page' : undefined}>
            {label}
          </a>
        ))}
        <a href={`${path}/edit`}>Edit</a>
      </nav>
      <div className="mt-5">{children}</div>
    </Page>
  )
}

const TABS: { key: AssignmentTab; href: string; label: string }[] = [
  { key: 'watch', href: '', label: 'Who is where' },
  { key: 'results', href: '/results', label: 'Results' },
  { key: 'questions', href: '/questions', label: 'Questions' },
]

function dueWords({ terms, state, zone, questionCount }: TaughtAssignment): string {
  const instant = state === 'not-open' ? terms.opensAt : terms.dueAt
  const when = `${longDay(instant, zone)}, ${timeOfDay(instant, zone)}`
  const questions = questionCount === 1 ? '1 question' : `${questionCount} questions`
  return `${questions}. ${STATE_WORDS[state](when)}`
}

const STATE_WORDS: Record<AssignmentState, (when: string) => string> = {
  'not-open': (when) => `Opens ${when}.`,
  open: (when) => `Due ${when}.`,
  late: (when) => `Was due ${when}; late work is accepted.`,
  over: (when) => `Over. It was due ${when}.`,
}
