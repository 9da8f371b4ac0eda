import { checkedBank } from '../server/facts/load-content'
import { readContent } from '../server/facts/read-content'

/** Building and checking all questions of the bundled dossiers, once, in a fresh process. */
export async function measureBank() {
  const contents = await readContent(process.cwd())
  const startedAt = performance.now()
  const banks = contents.map(checkedBank)
  return {
    questions: banks.reduce((sum, bank) => sum + bank.questions.length, 0),
    buildAndCheckMs: Math.round(performance.now() - startedAt),
    targetMs: 2000,
  }
}
