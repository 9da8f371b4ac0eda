import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { listEntrances } from './support/authorisation/entrances'
import { MATRIX_FILE, readMatrix } from './support/authorisation/matrix'

test('the matrix names every page, handler and action, each once, and nothing else', () => {
  const named = readMatrix(MATRIX_FILE).map(({ name }) => name)
  const there = listEntrances(process.cwd()).map(({ name }) => name)
  expect(named.toSorted()).toEqual(there.toSorted())
})

test('nothing stands before the pages that could be taken for what authorises: there is neither proxy.ts nor middleware', () => {
  const files = ['proxy', 'middleware'].flatMap((name) => ['ts', 'tsx', 'js', 'mjs'].map((type) => `${name}.${type}`))
  expect(files.filter((file) => existsSync(file) || existsSync(`src/${file}`))).toEqual([])
})
