import { expect, test } from 'vitest'
import { toDossierView } from '@/app/dossiers/_components/dossier-view'
import type { Article } from '@/core/facts/article'
import type { Dossier } from '@/core/facts/dossier'
import { toFootnote } from '@/core/facts/footnote'
import { aFact, anEntity } from '../support/small-dossier'

const anArticle = (id: string, outlet: string): Article => ({
  id,
  outlet,
  title: `${outlet} on the talks`,
  date: { on: '2025-06-02' },
  kind: 'wire-report',
  character: 'A report.',
  shortCharacter: 'report',
  relays: [],
  passages: [1, 2, 3].map((n) => ({ n, digest: 'Something.', furniture: false })),
  errors: [],
})

const ALERT = anEntity({ id: 'rt', name: 'RT', type: 'organisation' })

/** Four facts: one in both sources, one relayed, and two readings of one disputed matter. */
const DOSSIER: Dossier = {
  head: {
    id: 'talks',
    title: 'Talks',
    summary: 'They talked.',
    period: { from: '2025-06-01', to: '2025-06-03' },
    zone: 'Europe/Istanbul',
    topics: [
      { id: 'delegations', title: 'Delegations' },
      { id: 'war', title: 'The war' },
      { id: 'unused', title: 'Nothing here' },
    ],
    disputes: [
      {
        id: 'bombers',
        title: 'The bombers',
        difference: 'Damaged or destroyed.',
        readings: [
          { says: 'Ukraine says', text: 'Forty damaged', facts: ['damaged'] },
          { says: 'A blog says', text: 'More destroyed', facts: ['destroyed'] },
        ],
      },
    ],
    facing: {
      a: 'ukraine',
      b: 'russia',
      rows: [
        { topic: 'Leaders', a: { text: 'Umerov.', facts: ['leads'] }, b: { text: 'Theirs.', facts: ['relayed'] } },
      ],
    },
    timeline: [{ when: '2 June 2025', fact: 'leads', main: true }],
    glance: [{ figure: '40', label: 'bombers', fact: 'damaged' }],
    loadedWords: [],
  },
  articles: [anArticle('wire', 'Wire'), anArticle('blog', 'Blog')],
  entities: [ALERT, anEntity({ id: 'ukraine', name: 'Ukraine' }), anEntity({ id: 'russia', name: 'Russia' })],
  facts: [
    aFact({ id: 'leads', evidence: [evidence('wire', 1), evidence('blog', 2)] }),
    aFact({ id: 'relayed', statement: 'A second [[fact]].', evidence: [{ ...evidence('blog', 3), via: 'rt' }] }),
    aFact({
      id: 'damaged',
      topic: 'war',
      statement: 'Forty [[damaged]].',
      dispute: 'bombers',
      claimedBy: 'ukraine',
      evidence: [evidence('wire', 3)],
    }),
    aFact({
      id: 'destroyed',
      topic: 'war',
      statement: 'More [[destroyed]].',
      dispute: 'bombers',
      evidence: [evidence('blog', 2)],
    }),
  ],
}

function evidence(article: string, paragraph: number) {
  return { article, paragraph, stance: 'supports' as const }
}

const viewOf = (hidden: string[] = []) =>
  toDossierView(DOSSIER, new Map(DOSSIER.facts.map((fact) => [fact.id, toFootnote(fact, DOSSIER)])), new Set(hidden))

test('numerals run through the page in the order of first mention, and a note stands where its source is mentioned first', () => {
  const view = viewOf()
  expect(view.figures[0]?.numerals).toEqual([1])
  expect(view.sides?.rows[0]?.a.numerals).toEqual([2, 3])
  expect(view.sides?.rows[0]?.b.numerals).toEqual([4])
  expect(view.timeline[0]?.numerals).toEqual([2, 3])
  expect(view.topics[0]?.facts.map((fact) => fact.numerals)).toEqual([[2, 3], [4]])
  expect(view.figureNotes.map((note) => note.n)).toEqual([1])
  expect(view.sideNotes.map((note) => note.n)).toEqual([2, 3, 4])
  expect(view.timelineNotes).toEqual([])
})

test('a note says whose reporting its paragraph repeats', () => {
  expect(viewOf().sideNotes.map((note) => note.relaying)).toEqual([null, null, 'relaying RT'])
})

test('a fact of a running test is withheld wherever it would show, with its numerals', () => {
  const view = viewOf(['leads'])
  expect(view.timeline[0]).toMatchObject({ text: null, numerals: [] })
  expect(view.sides?.rows[0]?.a).toEqual({ text: null, numerals: [] })
  expect(view.topics[0]?.facts[0]).toMatchObject({ text: null, numerals: [] })
  expect(JSON.stringify(view)).not.toContain('Umerov')
})

test('a disputed matter shows each reading with who says it; one that rests on a hidden fact is withheld', () => {
  const [dispute] = viewOf().disputes
  expect(dispute?.readings.map(({ says, text }) => [says, text])).toEqual([
    ['Ukraine says', 'Forty damaged'],
    ['A blog says', 'More destroyed'],
  ])
  expect(viewOf(['damaged']).disputes[0]?.readings.map(({ text }) => text)).toEqual([null, 'More destroyed'])
})

test('what kind of difference it is, and errors in the paragraph of a hidden fact, do not tell it either', () => {
  expect(viewOf().disputes[0]?.difference).toBe('Damaged or destroyed.')
  const view = viewOf(['damaged'])
  expect(view.disputes[0]?.difference).toBeNull()
  expect(view.sources.map(({ id, withheld }) => [id, [...withheld]])).toEqual([
    ['wire', [3]],
    ['blog', []],
  ])
})

test('the counts at a glance: facts, sources, facts in two or more independent sources, disputes', () => {
  expect(viewOf().counts).toEqual({ facts: 4, sources: 2, corroborated: 1, disputes: 1 })
})

test('a topic without facts is left out', () => {
  expect(viewOf().topics.map((topic) => topic.id)).toEqual(['delegations', 'war'])
})

test('each source says how many facts rest on it', () => {
  expect(viewOf().sources.map(({ id, factCount }) => [id, factCount])).toEqual([
    ['wire', 2],
    ['blog', 3],
  ])
})
