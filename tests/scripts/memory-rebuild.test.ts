import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { database } from '@/server/database/client'
import { testDatabase } from '@/tests/support/database'
import { makeGuest } from '@/tests/support/people'
import { smallContent, storeContent } from '@/tests/support/quiz-content'
import { rated, remembered } from '@/tests/support/remembering'

testDatabase()

it('memory:rebuild ends with 0 if nothing differs, with 1 and a line for each fact that does, and mends it', async () => {
  await storeContent(smallContent())
  const learner = await makeGuest()
  await rated(learner, 'good')
  await remembered(learner)
  expect(rebuild()).toEqual({
    status: 0,
    stdout: '1 states of 1 learners worked out from their events: 0 facts differ, 0 were waiting to be folded.\n',
  })
  await database().factMemory.updateMany({ data: { dueDay: '2001-01-01' } })
  expect(rebuild()).toEqual({
    status: 1,
    stdout: `1 states of 1 learners worked out from their events: 1 facts differ, 0 were waiting to be folded.\n${learner.id} small-talks:host-city\n`,
  })
  expect(rebuild().status).toBe(0)
})

function rebuild() {
  const command = ['scripts/run.mjs', 'scripts/memory-rebuild.ts']
  const { status, stdout } = spawnSync(process.execPath, command, { encoding: 'utf8' })
  return { status, stdout }
}
