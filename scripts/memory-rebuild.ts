// npm run memory:rebuild: works out what every learner remembers from the events alone. Ends with 1 if anything stored said otherwise;
// what did is mended.
import { openDatabase } from '@/server/database/open-database'
import { rebuildMemory } from '@/server/review/rebuild-memory'

const MOST_SHOWN = 20

const opened = await openDatabase()
try {
  const { learners, states, waiting, differing } = await rebuildMemory()
  process.stdout.write(
    `${states} states of ${learners} learners worked out from their events: ${differing.length} facts differ, ${waiting} were waiting to be folded.\n`,
  )
  for (const { learnerId, factId } of differing.slice(0, MOST_SHOWN)) process.stdout.write(`${learnerId} ${factId}\n`)
  if (differing.length > 0) process.exitCode = 1
} finally {
  await opened.close()
}
