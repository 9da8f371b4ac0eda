import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { matchPair } from '@/core/quiz/match-answer'

type Labelled = { accepted: string; given: string; label: string; kind: string }

const pairs = readPairs('answer-pairs.tsv')
/** Labelled after the rules were written: how they do on names that nobody had in mind. */
const heldOut = readPairs('held-out-pairs.tsv')

function readPairs(file: string): Labelled[] {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line) => {
    const [accepted = '', given = '', label = '', kind = ''] = line.split('\t')
    return { accepted, given, label, kind }
  })
}

/**
 * Two further sets of names: the second written before the rules were read, the third by one who knew them, on other
 * names. The misses of both have been mended since; the figures at first sight stand in docs/decisions/0008.
 */
const furtherSets = ['held-out-pairs-2.tsv', 'held-out-pairs-3.tsv'].map((file) => ({
  file,
  set: readPairs(file),
}))

const isAccepted = ({ accepted, given }: Labelled) => matchPair(accepted, given).verdict === 'right'
const share = (part: number, whole: number) => Math.round((1000 * part) / whole) / 1000

describe('the labelled pairs', () => {
  const right = pairs.filter(({ label }) => label === 'right')
  const traps = pairs.filter(({ label }) => label === 'wrong')
  const found = right.filter(isAccepted)
  const taken = traps.filter(isAccepted)

  it('are many, and many of them traps and across scripts', () => {
    expect(pairs.every(({ label }) => label === 'right' || label === 'wrong')).toBe(true)
    expect(pairs.length).toBeGreaterThanOrEqual(400)
    expect(traps.length).toBeGreaterThanOrEqual(130)
    expect(pairs.filter(({ kind }) => kind === 'script').length).toBeGreaterThanOrEqual(30)
  })

  it('are judged as a fair marker would', () => {
    const recall = share(found.length, right.length)
    const precision = share(found.length, found.length + taken.length)
    console.log(`${pairs.length} pairs: recall ${recall}, precision ${precision}`)
    expect(recall).toBeGreaterThanOrEqual(0.9)
    expect(precision).toBeGreaterThanOrEqual(0.98)
  })

  it('let no trap through', () => {
    expect(taken).toEqual([])
  })

  it('are recognised across scripts', () => {
    const scripts = right.filter(({ kind }) => kind === 'script')
    expect(share(scripts.filter(isAccepted).length, scripts.length)).toBeGreaterThanOrEqual(0.9)
  })
})

describe('names that the rules were not written for', () => {
  it('are judged nearly as well', () => {
    const right = heldOut.filter(({ label }) => label === 'right')
    const accepted = heldOut.filter(isAccepted)
    const found = accepted.filter(({ label }) => label === 'right')
    const recall = share(found.length, right.length)
    const precision = share(found.length, accepted.length)
    console.log(`${heldOut.length} held-out pairs: recall ${recall}, precision ${precision}`)
    expect(recall).toBeGreaterThanOrEqual(0.8)
    expect(precision).toBeGreaterThanOrEqual(0.95)
  })
})

describe.each(furtherSets)('names of all regions and scripts in $file', ({ file, set }) => {
  const right = set.filter(({ label }) => label === 'right')
  const traps = set.filter(({ label }) => label === 'wrong')
  const taken = traps.filter(isAccepted)

  it('are found, with hardly a trap among them', () => {
    const found = right.filter(isAccepted)
    const recall = share(found.length, right.length)
    const precision = share(found.length, found.length + taken.length)
    console.log(`${file}: ${set.length} pairs, ${traps.length} traps: recall ${recall}, precision ${precision}`)
    expect(traps.length).toBeGreaterThanOrEqual(300)
    expect(recall).toBeGreaterThanOrEqual(0.96)
    expect(precision).toBeGreaterThanOrEqual(0.99)
  })

  it('are recognised across scripts', () => {
    const scripts = right.filter(({ kind }) => kind === 'script' || kind === 'date-script')
    expect(share(scripts.filter(isAccepted).length, scripts.length)).toBeGreaterThanOrEqual(0.95)
  })

  it('never pass for another country, city, body, number or date, nor when denied', () => {
    const kinds = ['country', 'city', 'body', 'number', 'date', 'negation'].map((kind) => `trap-${kind}`)
    expect(taken.filter(({ kind }) => kinds.includes(kind))).toEqual([])
  })
})

/** Persons in the news in Cyrillic, Greek and Arabic letters, in three parts; after each the rules were mended. First sight: docs/decisions/0008. */
describe('persons in other letters', () => {
  const set = readPairs('held-out-pairs-4.tsv')
  const right = set.filter(({ label }) => label === 'right')
  const taken = set.filter((pair) => pair.label === 'wrong' && isAccepted(pair))

  it('are recognised, nearly all of them', () => {
    const found = right.filter(isAccepted)
    const precision = share(found.length, found.length + taken.length)
    console.log(
      `${set.length} pairs across scripts: recall ${share(found.length, right.length)}, precision ${precision}`,
    )
    expect(share(found.length, right.length)).toBeGreaterThanOrEqual(0.95)
    expect(precision).toBeGreaterThanOrEqual(0.96)
  })

  it.each([
    ['Vladimir Putin', 'Владимир Потанин'],
    ['Viktor Orbán', 'Виктор Урбан'],
    ['Gustavo Petro', 'Gustavo Pedro'],
    ['Boris Johnson', 'Борис Янсен'],
    ['Mahmoud Abbas', 'محمود عباسي'],
  ])('of the same consonants are still two people: %s, %s', (accepted, given) => {
    expect(matchPair(accepted, given).verdict).toBe('wrong')
  })
})
