/** What each role may do, where an admin chooses one. */
export const ROLE_CHOICES = [
  { value: 'student', label: 'Student', hint: 'Takes quizzes.' },
  { value: 'teacher', label: 'Teacher', hint: 'Has classes, makes accounts for students.' },
  { value: 'admin', label: 'Admin', hint: 'Invites people, changes roles, closes accounts.' },
]

/** "student and teacher"; "no role" for none. */
export function roleWords(roles: readonly string[]): string {
  return roles.length > 0 ? new Intl.ListFormat('en-GB').format(roles) : 'no role'
}
