import { beforeEach, expect, test } from 'vitest'
import { GET } from '@/app/api/v1/calendar/[token]/route'
import { rotateCalendarToken } from '@/server/classes/calendar-feed'
import { database } from '@/server/database/client'
import { assign, makeClass, type TestClass } from '@/tests/support/classes'
import { testDatabase } from '@/tests/support/database'
import { smallContent, storeContent } from '@/tests/support/quiz-content'

const { clear } = testDatabase()
let given: TestClass
let learnerId: string

beforeEach(async () => {
  await clear()
  await storeContent(smallContent())
  given = await makeClass(1)
  ;[learnerId = ''] = given.students
})

async function ask(token: string): Promise<{ status: number; type: string | null; body: string }> {
  const request = new Request('http://school.example/', { headers: { host: 'school.example' } })
  const response = await GET(request, { params: Promise.resolve({ token: `${token}.ics` }) })
  return { status: response.status, type: response.headers.get('content-type'), body: await response.text() }
}

test('a calendar program finds each due time, with long lines folded and commas escaped (RFC 5545)', async () => {
  const title = 'Who led, who attended; and what each side asked for in the second round at Istanbul'
  const assignmentId = await assign(given, {
    title,
    instructions: 'Read first.\nThen answer, please.',
    dueAt: new Date('2030-06-02T20:59:00Z'),
  })
  const { token } = await rotateCalendarToken({ learnerId })
  const { status, type, body } = await ask(token)
  expect([status, type]).toEqual([200, 'text/calendar; charset=utf-8'])
  const lines = body.split('\r\n')
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
  const unfolded = body.replaceAll('\r\n ', '').split('\r\n')
  expect(unfolded).toContain(`UID:${assignmentId}@footnote`)
  expect(unfolded).toContain('DTSTART:20300602T205900Z')
  expect(unfolded).toContain(
    'SUMMARY:Due: Who led\\, who attended\\; and what each side asked for in the second round at Istanbul (9B)',
  )
  expect(unfolded).toContain('DESCRIPTION:Read first.\\nThen answer\\, please.')
  expect(unfolded.some((line) => /^DTSTAMP:\d{8}T\d{6}Z$/.test(line))).toBe(true)
  expect(body).toContain(`http://school.example/assignments/${assignmentId}`.slice(0, 40))
})

test('an assignment that moves keeps its UID; one that is deleted, or of another class, is not there', async () => {
  const assignmentId = await assign(given, { dueAt: new Date('2030-06-02T20:59:00Z') })
  await assign(await makeClass(0))
  const { token } = await rotateCalendarToken({ learnerId })
  await database().assignment.update({
    where: { id: assignmentId },
    data: { dueAt: new Date('2030-06-03T20:59:00Z') },
  })
  const moved = (await ask(token)).body
  expect(moved).toContain('DTSTART:20300603T205900Z')
  expect(moved.match(/^UID:.*$/gm)).toEqual([`UID:${assignmentId}@footnote`])
  await database().assignment.update({ where: { id: assignmentId }, data: { deletedAt: new Date() } })
  expect((await ask(token)).body).not.toContain('UID:')
})

test('a new address ends the earlier one, and a wrong one or one of a deactivated account is nobody’s', async () => {
  const first = await rotateCalendarToken({ learnerId })
  const second = await rotateCalendarToken({ learnerId })
  expect((await ask(first.token)).status).toBe(404)
  expect((await ask(second.token)).status).toBe(200)
  expect((await ask('')).status).toBe(404)
  await database().user.update({ where: { id: learnerId }, data: { deactivatedAt: new Date() } })
  expect((await ask(second.token)).status).toBe(404)
})
