import { withBenchApp } from './bench-app'
import { measureAnswers } from './measure-answers'
import { measureBank } from './measure-bank'
import { measureFeedback } from './measure-feedback'
import { measureGrowth } from './measure-growth'
import { measurePages } from './measure-pages'

// npm run bench: prints the figures that docs and README claim, as JSON. Absolute times depend on the machine and on what
// else it does; ratios are taken within one run.
const bank = await measureBank()
const served = await withBenchApp(async (app) => ({
  answers: await measureAnswers(app),
  pages: await measurePages(app),
  feedback: await measureFeedback(app),
  // Last, since it fills the database.
  growth: await measureGrowth(app),
}))
process.stdout.write(`${JSON.stringify({ bank, ...served }, null, 2)}\n`)
