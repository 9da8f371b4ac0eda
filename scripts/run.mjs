// node scripts/run.mjs FILE ARGS…: runs a TypeScript file of the project in a fresh clone too. Quiet on stdout, which
// belongs to the file.
import { pathToFileURL } from 'node:url'
import { allowTypeScript, checkNode, generate, install, step, stop } from './prepare.mjs'

checkNode()
const [file] = process.argv.splice(2, 1)
if (!file) stop('Usage: node scripts/run.mjs FILE ARGS…')
try {
  await step('Packages installed', install)
  await step('Database client generated', generate)
} catch (error) {
  stop(error.message)
}
await allowTypeScript()
process.argv[1] = file
try {
  await import(pathToFileURL(file).href)
} catch (error) {
  // A reason that the reader can act on is one line; a bug keeps its stack.
  if (error?.name === 'StartupError') stop(error.message)
  throw error
}
