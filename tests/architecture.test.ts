import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { brokenLayers, importCircles, impureCore, leaksToClient } from './support/architecture-rules'
import { readSources, scanSources } from './support/imports'

const root = fileURLToPath(new URL('..', import.meta.url))
const product = readSources(root, ['app', 'components', 'core', 'server'])
const all = readSources(root, ['app', 'components', 'core', 'server', 'scripts', 'tests', 'e2e', 'bench'])

describe('the architecture', () => {
  it('has files to speak of', () => {
    expect(product.filter((file) => file.path.startsWith('core/')).length).toBeGreaterThan(30)
  })

  it('lets each folder import only what the table allows', () => {
    expect(brokenLayers(product)).toEqual([])
  })

  it('keeps clock, dice and the outside world out of core', () => {
    expect(impureCore(product)).toEqual([])
  })

  it('sends no zod, no Prisma, no matching of answers and nothing of the server to the browser', () => {
    expect(leaksToClient(product)).toEqual([])
  })

  it('has no circle of imports', () => {
    expect(importCircles(all)).toEqual([])
  })
})

describe('the architecture test itself', () => {
  const scan = (files: Record<string, string>) => scanSources(new Map(Object.entries(files)))

  it.each([
    ['core imports server', { 'core/a.ts': "import { b } from '@/server/b'", 'server/b.ts': '' }],
    ['core imports a type of server', { 'core/a.ts': "import type { B } from '@/server/b'", 'server/b.ts': '' }],
    ['core imports react', { 'core/a.ts': "import { useState } from 'react'" }],
    ['core imports node', { 'core/a.ts': "import { readFileSync } from 'node:fs'" }],
    ['core imports the scheduler elsewhere', { 'core/quiz/a.ts': "import { fsrs } from 'ts-fsrs'" }],
    [
      'core imports a text library elsewhere',
      { 'core/questions/a.ts': "import { distance } from 'fastest-levenshtein'" },
    ],
    ['core imports a reader of English elsewhere', { 'core/extraction/a.ts': "import winkNLP from 'wink-nlp'" }],
    ['server imports a component', { 'server/a.ts': "import { B } from '../components/b'", 'components/b.tsx': '' }],
    ['server imports a route', { 'server/a.ts': "export * from '@/app/b'", 'app/b.ts': '' }],
    ['server imports react', { 'server/a.ts': "import React from 'react'" }],
    ['a component imports server', { 'components/a.tsx': "import { b } from '@/server/b'", 'server/b.ts': '' }],
    ['a component imports a route', { 'components/a.tsx': "const b = await import('@/app/b')", 'app/b.tsx': '' }],
    ['a component imports zod', { 'components/a.tsx': "import { z } from 'zod'" }],
    ['a route imports Prisma', { 'app/a.ts': "import { PrismaClient } from '@prisma/client'" }],
    [
      'a route imports our database client',
      { 'app/a.ts': "import { db } from '@/server/database/client'", 'server/database/client.ts': '' },
    ],
  ])('sees that %s', (_, files) => {
    expect(brokenLayers(scan(files))).toHaveLength(1)
  })

  it('reads imports over several lines', () => {
    const files = { 'core/a.ts': "import {\n  type A,\n  b,\n} from '@/server/b'", 'server/b.ts': '' }
    expect(scan(files)[0]?.imports).toEqual([{ target: 'server/b.ts', isOwn: true, isTypeOnly: false }])
  })

  it('takes imports of types alone for what they are', () => {
    const [file] = scan({
      'core/a.ts':
        "import type { A } from './b'\nimport { type C, type D } from './c'\nimport { type E, f } from './d'",
    })
    expect(file?.imports.map((found) => found.isTypeOnly)).toEqual([true, true, false])
  })

  it('does not read imports in comments', () => {
    expect(
      scan({ 'core/a.ts': "/*\nimport { b } from 'react'\n*/\n// import { c } from 'react'" })[0]?.imports,
    ).toEqual([])
  })

  it.each(['Date.now()', 'new Date()', 'Math.random()', 'process.env.A', 'fetch(a)'])('sees %s in core', (use) => {
    expect(impureCore(scan({ 'core/a.ts': `const a = ${use}` }))).toHaveLength(1)
    expect(
      impureCore(scan({ 'server/a.ts': `const a = ${use}`, 'core/b.ts': `// no ${use}\nconst b = new Date(0)` })),
    ).toEqual([])
  })

  it('sees zod behind two imports of a client file', () => {
    const files = {
      'app/a/form.tsx': "'use client'\nimport { rule } from '@/core/rule'",
      'core/rule.ts': "import { Schema } from './schema'",
      'core/schema.ts': "import { z } from 'zod'",
    }
    expect(leaksToClient(scan(files))).toEqual(['app/a/form.tsx → core/rule.ts → core/schema.ts → zod'])
    expect(leaksToClient(scan({ ...files, 'core/rule.ts': "import type { Schema } from './schema'" }))).toEqual([])
  })

  it('sees the judging of answers behind a client file', () => {
    const files = {
      'app/a/form.tsx': "'use client'\nimport { rule } from '@/core/quiz/match-answer'",
      'core/quiz/match-answer.ts': "import { distance } from 'fastest-levenshtein'",
    }
    expect(leaksToClient(scan(files))).toEqual(['app/a/form.tsx → core/quiz/match-answer.ts → fastest-levenshtein'])
  })

  it('sees a reader of English behind a client file', () => {
    const files = {
      'app/a/form.tsx': "'use client'\nimport { findDates } from '@/core/extraction/dates'",
      'core/extraction/dates.ts': "import { en } from 'chrono-node'",
    }
    expect(leaksToClient(scan(files))).toEqual(['app/a/form.tsx → core/extraction/dates.ts → chrono-node'])
  })

  it('lets a client file call a server action', () => {
    const files = {
      'components/form.tsx': "import { act } from '@/app/a/actions'",
      'app/a/actions.ts': "'use server'\nimport { z } from 'zod'",
    }
    expect(leaksToClient(scan(files))).toEqual([])
  })

  it('sees a circle, but not one of types', () => {
    const files = { 'core/a.ts': "import './b'", 'core/b.ts': "import './c'", 'core/c.ts': "import './a'" }
    expect(importCircles(scan(files))).toEqual(['core/a.ts → core/b.ts → core/c.ts → core/a.ts'])
    expect(importCircles(scan({ ...files, 'core/c.ts': "import type { A } from './a'" }))).toEqual([])
  })
})
