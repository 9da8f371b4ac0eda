// npm start: from a fresh clone to a running app, doing only what is not done yet.
import { allowTypeScript, build, checkNode, generate, install, step, stop } from './prepare.mjs'

const known = ['--dev', '--demo']
const flags = process.argv.slice(2)
const unknown = flags.find((flag) => !known.includes(flag))
if (unknown) stop(`Unknown option ${unknown}. There are: ${known.join(' ')}`)

checkNode()
const isDev = flags.includes('--dev')
// React and Next read this when they are loaded.
process.env.NODE_ENV = isDev ? 'development' : 'production'
process.env.NEXT_TELEMETRY_DISABLED = '1'
try {
  await step('Packages installed', install)
  await step('Database client generated', generate)
  if (!isDev) await step('App built', build)
} catch (error) {
  stop(error.message)
}
await allowTypeScript()
const { serve } = await import('../server/serve.ts')
await serve({ isDev, withDemo: flags.includes('--demo'), step })
