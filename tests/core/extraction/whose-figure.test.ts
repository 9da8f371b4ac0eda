import { describe, expect, it } from 'vitest'
import { composeStatement } from '@/core/desk/compose'
import { suggestFacts } from '@/core/extraction/suggest-facts'
import type { Suggestion } from '@/core/extraction/suggestion'

const suggest = (text: string) => suggestFacts({ text, date: '2025-06-02' })

/** "kind: subject · relation · object (speaker)", as a person would read it. */
const read = ({ kind, subject, relation, object, attributedTo }: Suggestion) =>
  `${kind}: ${subject || '…'} · ${relation || '…'} · ${object}${attributedTo === null ? '' : ` (${attributedTo})`}`
const readAll = (text: string) => suggest(text).map(read)

describe('what somebody estimates or claims is that one’s word', () => {
  it.each([
    [
      'The Health Ministry puts the toll at 31.',
      'number: The Health Ministry · puts the toll at · 31 (Health Ministry)',
    ],
    [
      'Bank analysts see inflation at 4 per cent.',
      'number: Bank analysts · see inflation at · 4 per cent (Bank analysts)',
    ],
    [
      'Aid groups put the number of displaced people at 90,000.',
      'number: Aid groups · put the number of displaced people at · 90,000 (Aid groups)',
    ],
    [
      'Economists at Morwick Bank expect prices to rise by 5% if the drought lasts.',
      'number: Economists at Morwick Bank · expect prices to rise by · 5% if the drought lasts (Economists at Morwick Bank)',
    ],
    [
      'Ana Paz, an analyst, estimated that the offer values Kestrel at 19 times earnings.',
      'number: the offer · values Kestrel at · 19 times earnings (Ana Paz)',
    ],
    ['The bank reckons growth will slow to 1.2 per cent.', 'number: growth · will slow to · 1.2 per cent (bank)'],
    [
      'The army claimed to have shot down a drone and destroyed four tanks.',
      'number: The army · destroyed · four tanks (army)',
    ],
    [
      'The army claimed to have shot down a drone and destroyed four tanks.',
      'statement: The army · claimed · to have shot down a drone (army)',
    ],
  ])('%s', (text, wanted) => {
    expect(readAll(text)).toContain(wanted)
  })

  it.each([
    ['a hearsay reaches behind “and”', 'Rebels reportedly seized 14 villages and killed nine officers.'],
    ['“is said to” reaches behind “and”', 'Two men are said to have stolen 40 paintings and burned nine of them.'],
    ['an estimate of nobody', 'The firm is estimated to have lost £40m last year.'],
    ['a promise goes on behind “and”', 'The company has promised to keep the plant and pay 40 workers a bonus.'],
    ['a participle of speech', 'The group left the talks claiming to have killed 14 soldiers.'],
  ])('a figure waits for a person: %s', (_, text) => {
    const figures = suggest(text).filter(({ kind }) => kind === 'number')
    expect(figures.length).toBeGreaterThan(0)
    expect(figures.every(({ subject, needsAttribution }) => subject === '' && needsAttribution)).toBe(true)
  })

  it('a deed behind “and” that shares no “to” is told as one', () => {
    expect(readAll('The firm plans to move and cut 40 jobs. The firm moved and cut 40 jobs.')).toContain(
      'number: The firm · cut · 40 jobs',
    )
  })

  it('a statement names its claimant once, and names one whose deed it only is', () => {
    const slots = { kind: 'number', answer: '31', asOf: '2025-06-02' }
    expect(
      composeStatement({
        ...slots,
        subject: 'The Health Ministry',
        relation: 'puts the toll at',
        object: '31',
        claimant: 'Health Ministry',
      }),
    ).toBe('In June 2025, the Health Ministry puts the toll at [[31]].')
    expect(
      composeStatement({
        ...slots,
        subject: 'The army',
        relation: 'destroyed',
        object: '31 tanks',
        claimant: 'army',
      }),
    ).toMatch(/^According to the army, in June 2025, the army destroyed \[\[31\]\] tanks\.$/)
  })
})

describe('who speaks is called by name', () => {
  it.each([
    ['The applicant, Lumen Energy, says the site would power about 14,200 homes.', 'Lumen Energy'],
    ['Norland’s envoy, Marie-Laure de la Fontaine, said the talks cost 40 lives.', 'Marie-Laure de la Fontaine'],
    ['Trade Minister Ana Paz left. The minister said the tax had fallen by 4 per cent.', 'Ana Paz'],
    ['Transport Cabinet Secretary Ana Paz left. “We lost 40 ships,” the CS said. “It is over,” she said.', 'Ana Paz'],
    ['Ana Paz, the Green member for Ansty, who is ill, accused the firm of lying to 40 people.', 'Ana Paz'],
  ])('%s', (text, speaker) => {
    const told = suggest(text).filter(({ attributedTo }) => attributedTo !== null)
    expect(told.length).toBeGreaterThan(0)
    expect(told.every(({ attributedTo }) => attributedTo === speaker)).toBe(true)
  })

  it('“the minister” is nobody where two ministers were named', () => {
    const text =
      'Trade Minister Ana Paz met Health Minister Lee Park. The minister said the tax had fallen by 4 per cent.'
    expect(suggest(text).flatMap(({ attributedTo }) => attributedTo ?? [])).toEqual(['minister'])
  })

  it('“she” is whoever was just brought in, not somebody of the paragraph before', () => {
    const text =
      'Lee Park threatened to sue.\n\nAmong those waiting outside was Ana Paz, 52, whose son Tom drove the bus. “He called me at six that day,” she said.'
    expect(readAll(text)).toContain('statement: Ana Paz · said · He called me at six that day (Ana Paz)')
  })

  it('whoever is asked by the chair is not the chair', () => {
    const text =
      '“There is no second phase,” said Ana Paz. Asked by the chair, Lee Park, whether lorries would come, she replied that they would be banned from the lane.'
    expect(readAll(text)).toContain('statement: Ana Paz · replied · they would be banned from the lane (Ana Paz)')
  })

  it('who speaks is not told of by their own words', () => {
    const text = '“This is the first crack,” said Ana Paz, the governor who lost by 31,400 votes, according to results.'
    expect(suggest(text).find(({ answer }) => answer === '31,400')?.attributedTo).not.toBe('Ana Paz')
  })
})

describe('a figure is not its neighbour’s', () => {
  it.each([
    ['Ana Paz has ruled the republic of 6.3 million people since 2014.', 'Ana Paz'],
    ['The government ordered an inquiry into the collapse of a 43-year-old bridge.', 'The government'],
    ['Justice Ana Paz declared the 25-year agreement void.', 'Ana Paz'],
    ['The union demanded guarantees for all 4,300 workers.', 'The union'],
    ['The talks ended without a truce in a war that has killed 40,000 people.', 'a truce in a war'],
    ['The fund run by Ana Paz that owns 7.8 per cent of Kestrel called it low.', 'Ana Paz'],
  ])('%s', (text, wrong) => {
    const figures = suggest(text).filter(({ kind }) => kind === 'number')
    expect(figures.length).toBeGreaterThan(0)
    expect(figures.map(({ subject }) => subject)).not.toContain(wrong)
  })

  it('a margin of votes rejects nothing', () => {
    const all = suggest('The bill was rejected by seven votes to four.')
    expect(all.some(({ kind }) => kind === 'rejects')).toBe(false)
    expect(readAll('The bill was rejected by the mayor.')).toContain('rejects: the mayor · rejected · The bill')
  })

  it('a fire at a mill kills, not the mill', () => {
    expect(readAll('A fire at a mill that killed nine workers led to a strike.')).toContain(
      'number: A fire at a mill · killed · nine workers',
    )
  })
})

describe('what is asked, offered or refused', () => {
  it.each([
    [
      'Ana Paz has written to the minister asking for the plan to be dropped.',
      'demands: Ana Paz · asked for · the plan to be dropped (Ana Paz)',
    ],
    [
      'Proposing a pause, Ana Paz said the council had spent too much.',
      'proposes: Ana Paz · proposed · a pause (Ana Paz)',
    ],
    [
      'Ana Paz wrote to the board, urging it to delay the vote.',
      'demands: Ana Paz · urged it · to delay the vote (Ana Paz)',
    ],
    ['She called on them to stay at home.', 'demands: … · called on them · to stay at home'],
    [
      'Both sides accepted in principle a proposal to free all prisoners.',
      'agrees: Both sides · accepted in principle · a proposal to free all prisoners',
    ],
    [
      'Ana Paz said the president would respect it, and denied that any ballots had been burnt.',
      'rejects: … · … · any ballots had been burnt',
    ],
    ['The Union froze the assets of 23 officials.', 'event: The Union · froze · the assets of 23 officials'],
    [
      'The board had turned down two earlier approaches.',
      'rejects: The board · had turned down · two earlier approaches',
    ],
    ['Kestrel paid the town Sh4.5 million.', 'number: Kestrel · paid the town · Sh4.5 million'],
    [
      'The school has been given the go-ahead by a single vote.',
      'event: The school · has been given · the go-ahead by a single vote',
    ],
  ])('%s', (text, wanted) => {
    expect(readAll(text)).toContain(wanted)
  })
})

describe('an event with a figure in it', () => {
  const kinds = (text: string) => suggest(text).map(({ kind, answer }) => `${kind}: ${answer}`)

  it('is asked for beside the figure where it says much more', () => {
    expect(kinds('A judge blocked Norland’s $6 billion takeover of its old rival Lima Shipping.')).toEqual([
      'number: $6 billion',
      'event: Norland’s $6 billion takeover of its old rival Lima Shipping',
    ])
  })

  it('is not where it is the figure with its noun', () => {
    expect(kinds('The coroner made 17 recommendations.')).toEqual(['number: 17'])
  })
})

it('days by which something must be done, or has to be, are asked for', () => {
  expect(readAll('The firm must sell the mill by 15 July.')).toContain(
    'date: The firm · must sell the mill by · 15 July',
  )
  expect(readAll('The pact has to be ratified before 20 January.')).toContain(
    'date: The pact · has to be ratified before · 20 January',
  )
})

it('offices with a hyphen, “secretary-general” and the like, do what their sentence says', () => {
  expect(readAll('Its secretary-general, Ana Paz, proposed a meeting of ministers in Lima.')).toContain(
    'proposes: Ana Paz · proposed · a meeting of ministers in Lima (Ana Paz)',
  )
  expect(readAll('The governor-elect rejected the plan.')).toContain(
    'rejects: The governor-elect · rejected · the plan',
  )
})
