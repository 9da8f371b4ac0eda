import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// A zone with an odd offset (UTC+5:45): code that mixes up local and UTC days fails here first.
process.env.TZ = 'Asia/Kathmandu'
// Due days are worked out by hand.
process.env.FOOTNOTE_TEST_SPREADING = 'off'

const ALL = ['tests/**/*.test.{ts,tsx}']
/** Tests of what is read once, when its module is first loaded: they need the module to themselves. */
const APART = ['tests/server/auth/provider.test.ts']

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    // Test files share the modules of their worker, as requests share those of a server: half of the time was loading.
    projects: [
      { extends: true, test: { name: 'shared', isolate: false, include: ALL, exclude: ['tests/long/**', ...APART] } },
      { extends: true, test: { name: 'apart', include: APART } },
    ],
    // A machine that builds and starts databases at the same time is slow at times, and that is no failure.
    testTimeout: 30_000,
    // By itself vitest leaves one core free, which is half of a small machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    hookTimeout: 60_000,
    globalSetup: ['tests/support/postgres-server.ts'],
    setupFiles: ['tests/support/fail-on-console-error.ts', 'tests/support/chance.ts'],
  },
})
