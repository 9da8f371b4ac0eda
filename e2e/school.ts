import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { Sql } from './accounts'
import { expectNoSidewaysScroll, expectNoViolations } from './fixtures'

/** A class of this teacher with this student, made in the database; its id. */
export async function makeClass(sql: Sql, name: string, people: { teacher: string; student: string }): Promise<string> {
  const classroomId = randomUUID()
  await sql('INSERT INTO "Classroom" (id, name) VALUES ($1, $2)', [classroomId, name])
  await sql('INSERT INTO "ClassroomTeacher" ("classroomId", "teacherId") VALUES ($1, $2)', [
    classroomId,
    people.teacher,
  ])
  await sql('INSERT INTO "Enrolment" ("classroomId", "learnerId") VALUES ($1, $2)', [classroomId, people.student])
  return classroomId
}

/** Fails if the page, as it is now, has an accessibility violation or scrolls sideways at 320 px. */
export async function expectSound(page: Page): Promise<void> {
  await expectNoViolations(page)
  await expectNoSidewaysScroll(page)
}
