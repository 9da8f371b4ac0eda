// npm test: every check there is, from a fresh clone. One part's failure does not keep the others from running.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser, installBrowser } from './find-browser.mjs'
import { build, checkNode, generate, install, root, step, stop } from './prepare.mjs'

const flags = process.argv.slice(2)
const known = ['--no-browser', '--long']
const unknown = flags.find((flag) => !known.includes(flag))
if (unknown) stop(`Unknown option ${unknown}. There are: ${known.join(' ')}`)

checkNode()
process.chdir(root)
const resultsFolder = join(root, 'test-results')
const longConfig = 'tests/long/vitest.config.ts'
mkdirSync(resultsFolder, { recursive: true })
try {
  await step('Packages installed', install)
  await step('Database client generated', generate)
} catch (error) {
  stop(error.message)
}

const results = []
for (const part of parts()) results.push(await runPart(part))
report(results)

function parts() {
  const production = { title: 'Production build', run: buildApp }
  if (flags.includes('--long')) {
    return [
      production,
      vitest('Long tests', 'long.json', ['--config', longConfig]),
      journeys(['desktop', 'phone-long'], '1280 px wide, and the long ones on a phone'),
    ]
  }
  const quick = [
    { title: 'Format and lint', run: () => node(['node_modules/@biomejs/biome/bin/biome', 'check', '.']) },
    { title: 'Types', run: checkTypes },
    { title: 'Content', run: () => node(['scripts/run.mjs', 'scripts/content-check.ts']) },
    production,
    vitest('Unit and server tests', 'unit.json', []),
  ]
  return flags.includes('--no-browser') ? quick : [...quick, journeys(['phone'], 'on a phone')]
}

async function runPart({ title, run }) {
  process.stdout.write(`\n▶ ${title}\n`)
  const startedAt = performance.now()
  const { passed, failed } = await run().catch((error) => {
    process.stdout.write(`${error.message}\n`)
    return { passed: 0, failed: 1 }
  })
  return { title, passed, failed, seconds: (performance.now() - startedAt) / 1000 }
}

function report(results) {
  const width = Math.max(...results.map(({ title }) => title.length))
  process.stdout.write('\n')
  for (const { title, passed, failed, seconds } of results) {
    const verdict = failed === 0 ? '✓' : '✗'
    const counts = `${passed} passed, ${failed} failed`
    process.stdout.write(`${verdict} ${title.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s  ${counts}\n`)
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0)
  const failed = results.reduce((sum, result) => sum + result.failed, 0)
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
  process.exitCode = failed === 0 ? 0 : 1
}

/** Next writes the types of routes and assets, which the compiler reads with our own. */
async function checkTypes() {
  await node(['node_modules/next/dist/bin/next', 'typegen'], { quiet: true })
  return node(['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'])
}

async function buildApp() {
  await build()
  return { passed: 1, failed: 0 }
}

function vitest(title, file, extra) {
  const output = join(resultsFolder, file)
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${output}`]
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--no-color', ...reporters, ...extra]
  return {
    title,
    run: () => counted(args, output, (found) => ({ passed: found.numPassedTests, failed: found.numFailedTests })),
  }
}

/** The phone comes first, as it does for students; the wide window, where layout alone differs, is for the long tests. */
function journeys(projects, where) {
  return { title: `Journeys ${where}`, run: () => runJourneys(projects) }
}

async function runJourneys(projects) {
  if (!findBrowser() && !installBrowser()) {
    throw new Error('No browser found: install Chromium, or set CHROMIUM_PATH to one.')
  }
  const output = join(resultsFolder, 'journeys.json')
  const counts = ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky })
  const chosen = projects.map((project) => `--project=${project}`)
  return counted(['node_modules/@playwright/test/cli.js', 'test', ...chosen], output, counts)
}

/** Runs a test runner and reads its counts; one that fails without a failed test (a crash, no tests) counts as one. */
async function counted(args, output, counts) {
  rmSync(output, { force: true })
  const exit = await node(args)
  if (!existsSync(output)) return { passed: 0, failed: 1 }
  const { passed, failed } = counts(JSON.parse(readFileSync(output, 'utf8')))
  return { passed, failed: failed === 0 && exit.failed > 0 ? 1 : failed }
}

/** Runs a Node program; it counts as one check. */
function node(args, { quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = quiet ? 'ignore' : ['ignore', 'inherit', 'inherit']
    const child = spawn(process.execPath, args, { cwd: root, stdio, env: { ...process.env, FORCE_COLOR: '0' } })
    child.on('error', reject)
    child.on('close', (code) => resolve(code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }))
  })
}
