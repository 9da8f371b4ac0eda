import { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase } from '@/server/database/client'
import { type Actions, ask, readActions } from '../support/authorisation/ask'
import { type Entrance, listEntrances } from '../support/authorisation/entrances'
import { ACTORS, type Actor, expected, MATRIX_FILE, type MatrixRow, readMatrix } from '../support/authorisation/matrix'
import { askingFor } from '../support/authorisation/requests'
import { makeForeignThings, makeWorld, type Things, type World } from '../support/authorisation/world'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { type RunningApp, startApp } from '../support/running-app'

const SECRET = 'the same secret for the app and for its test'
const RELATIONS = ['missing', 'foreign', 'own'] as const

const entrances = new Map(listEntrances(process.cwd()).map((entrance) => [entrance.name, entrance]))

let given: TestDatabase
let app: RunningApp
let pool: Pool
let actions: Actions
let strangers: Things
/** For whoever is not let in: nothing in it ever changes. */
let shared: World

beforeAll(async () => {
  given = await createTestDatabase({ migrated: false })
  app = await startApp({ DATABASE_URL: given.url, NEXTAUTH_SECRET: SECRET })
  process.env.NEXTAUTH_SECRET = SECRET
  process.env.DATABASE_URL = given.url
  pool = new Pool({ connectionString: given.url })
  actions = readActions(process.cwd())
  strangers = await makeForeignThings()
  shared = await makeWorld(strangers)
})

afterAll(async () => {
  await closeDatabase()
  await pool?.end()
  await app?.stop()
  await given?.drop()
})

// As pairs, since vitest shortens what it fills in for a property.
const rows = readMatrix(MATRIX_FILE).map((row) => [row.name, row] as const)

test.each(rows)('%s lets in whom the matrix says, and nobody else changes anything', async (_, row) => {
  const entrance = entrances.get(row.name)
  if (!entrance) throw new Error(`There is no ${row.name}`)
  const cells = await Promise.all(ACTORS.map((actor) => askAs(row, entrance, actor)))
  expect(cells.map(({ got }) => got)).toEqual(cells.map(({ wanted }) => wanted))
})

/** What one actor gets for things that are missing, foreign and of their own world; in that order, since the last may change them. */
async function askAs(row: MatrixRow, entrance: Entrance, actor: Actor): Promise<{ got: string; wanted: string }> {
  const relations = row.otherwise === null ? (['own'] as const) : RELATIONS
  const wanted = relations.map((relation) => expected(row, actor, relation))
  const changes = wanted.includes('ok') && !entrance.name.startsWith('GET ')
  const world = changes ? await makeWorld(wanted[1] === 'ok' ? await makeForeignThings() : strangers) : shared
  const { id, cookie } = world.actors[actor]
  const got: string[] = []
  for (const [i, relation] of relations.entries()) {
    const things = world[relation]
    const asking = askingFor(entrance, things, id ?? world.own.studentId)
    const before = wanted[i] === 'ok' ? null : await fingerprint(world)
    got.push(await ask({ baseUrl: app.url, entrance, asking, things: world.own, cookie, actions }))
    if (before !== null && (await fingerprint(world)) !== before) got.push('changed something')
  }
  return { got: `${actor}: ${got.join(', ')}`, wanted: `${actor}: ${wanted.join(', ')}` }
}

/** All that is kept of a world's classes, people and work, and of the strangers', as one hash. */
async function fingerprint({ own, foreign, actors }: World): Promise<string> {
  const people = [
    ...Object.values(actors).flatMap(({ id }) => (id === null ? [] : [id])),
    ...[own, foreign].flatMap((things) => [things.teacherId, things.colleagueId, things.studentId, things.personId]),
  ]
  const classes = [own, foreign].flatMap((things) => [things.classroomId, things.secondClassroomId])
  const { rows } = await pool.query(
    `SELECT md5(string_agg(line, '' ORDER BY line)) AS hash FROM (
      SELECT u::text AS line FROM "User" u WHERE id = ANY($1)
      UNION ALL SELECT c::text FROM "Classroom" c WHERE id = ANY($2)
      UNION ALL SELECT t::text FROM "ClassroomTeacher" t WHERE "classroomId" = ANY($2)
      UNION ALL SELECT e::text FROM "Enrolment" e WHERE "classroomId" = ANY($2)
      UNION ALL SELECT a::text FROM "Assignment" a WHERE "classroomId" = ANY($2)
      UNION ALL SELECT x::text FROM "AssignmentException" x JOIN "Assignment" a ON a.id = x."assignmentId"
        WHERE a."classroomId" = ANY($2)
      UNION ALL SELECT a::text FROM "Attempt" a WHERE "learnerId" = ANY($1)
      UNION ALL SELECT m::text FROM "MarkChange" m JOIN "Attempt" a ON a.id = m."attemptId" WHERE a."learnerId" = ANY($1)
      UNION ALL SELECT r::text FROM "Response" r JOIN "Attempt" a ON a.id = r."attemptId" WHERE a."learnerId" = ANY($1)
      UNION ALL SELECT p::text FROM "ProblemReport" p WHERE "reporterId" = ANY($1)
      UNION ALL SELECT t::text FROM "Ticket" t WHERE "userId" = ANY($1) OR id = ANY($3)
      UNION ALL SELECT s::text FROM "QuestionSet" s WHERE "ownerId" = ANY($1)
      UNION ALL SELECT r::text FROM "AppealRuling" r WHERE "appealId" = ANY($4)) lines`,
    [people, classes, [own.ticketId, foreign.ticketId], [own.appealId, foreign.appealId]],
  )
  return String(rows[0]?.hash)
}
