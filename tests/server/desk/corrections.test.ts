import { beforeEach, expect, it } from 'vitest'
import { readToday } from '@/app/today/_components/read-today'
import { createAssignment } from '@/server/classes/create-assignment'
import { getGradebook } from '@/server/classes/get-gradebook'
import { database } from '@/server/database/client'
import { acceptSuggestion, supersedeFact, undoDecision } from '@/server/desk/decide'
import { getResults } from '@/server/quiz/get-results'
import { taken } from '../../support/answering'
import { details, makeClass, type TestClass } from '../../support/classes'
import { testDatabase } from '../../support/database'
import { type FloodDossier, makeFloodDossier, SCHOOLS } from '../../support/flood-dossier'
import { rightAnswer } from '../../support/quiz-content'

const { clear } = testDatabase()
let given: TestClass
let flood: FloodDossier

beforeEach(async () => {
  await clear()
  given = await makeClass(2)
  flood = await makeFloodDossier(given.teacherId)
})

const studied = () => given.students[0] ?? ''
const other = () => given.students[1] ?? ''

/** The one question on the fact, assigned to the class and answered right by one student. */
async function done(): Promise<string> {
  const made = await createAssignment({
    ...{ ...given, setId: flood.setId, seed: '1', details: details(), sharesDossier: true },
  })
  if (!made.ok) throw new Error(made.code)
  return taken(studied(), made.value.assignmentId, rightAnswer)
}

const decision = (seen: number) => ({
  ...{ userId: given.teacherId, dossierId: flood.dossierId, suggestionId: flood.suggestionId, seen },
})

async function correct(seen: number, statement: string): Promise<void> {
  const accepted = await acceptSuggestion({ ...decision(seen), form: { ...SCHOOLS, statement, ask: '' } })
  expect(accepted).toMatchObject({ ok: true, value: { factSlug: expect.any(String) } })
}

async function marks(attemptId: string) {
  const results = await getResults({ learnerId: studied(), attemptId })
  const gradebook = await getGradebook(given)
  return { score: results?.score, max: results?.maxScore, students: gradebook?.students }
}

const STUDIED = SCHOOLS.statement
const CORRECTED = 'On 24 November 2026 the Marlow Green flood closed 12 schools.'
const AGAIN = 'By 24 November 2026 the Marlow Green flood closed 12 schools.'

it('two corrections of one fact are told at Today in one line, until the fact is answered anew; marks stay', async () => {
  const attemptId = await done()
  const before = await marks(attemptId)
  expect(before).toMatchObject({ score: before.max })
  expect((await readToday({ learnerId: studied() })).corrections).toEqual([])

  await correct(1, CORRECTED)
  await correct(2, AGAIN)
  const { corrections } = await readToday({ learnerId: studied() })
  expect(corrections).toEqual([
    { factId: flood.factId, dossierId: flood.dossierId, before: STUDIED, now: AGAIN, isSuperseded: false },
  ])
  expect((await readToday({ learnerId: other() })).corrections).toEqual([])
  expect(await marks(attemptId)).toEqual(before)

  await done()
  expect((await readToday({ learnerId: studied() })).corrections).toEqual([])
})

it('a correction of the only fact that somebody studied is told at Today, which took them for a newcomer', async () => {
  const attemptId = await done()
  const before = await marks(attemptId)
  await correct(1, CORRECTED)
  expect(await readToday({ learnerId: studied() })).toMatchObject({
    isNewcomer: false,
    corrections: [{ now: CORRECTED }],
  })
  await supersedeFact(decision(2))
  expect(await readToday({ learnerId: studied() })).toMatchObject({
    isNewcomer: false,
    corrections: [{ before: STUDIED, isSuperseded: true }],
  })
  expect(await readToday({ learnerId: other() })).toMatchObject({ isNewcomer: true, corrections: [] })
  expect(await marks(attemptId)).toEqual(before)
})

it('a correction that was taken back is not told any more', async () => {
  await done()
  await correct(1, CORRECTED)
  await undoDecision(decision(2))
  expect(await database().factVersion.count()).toBe(3)
  expect((await readToday({ learnerId: studied() })).corrections).toEqual([])
})
