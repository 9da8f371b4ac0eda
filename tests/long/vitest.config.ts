import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Tests that take minutes: real processes killed and started again. One after the other, since they measure and kill. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: { alias: { '@': fileURLToPath(new URL('../..', import.meta.url)) } },
  test: {
    include: ['tests/long/**/*.test.ts'],
    globalSetup: ['tests/support/postgres-server.ts'],
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 300_000,
  },
})
