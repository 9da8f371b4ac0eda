import { describe, expect, it } from 'vitest'
import { suggestFacts } from '@/core/extraction/suggest-facts'
import type { Suggestion } from '@/core/extraction/suggestion'

const suggest = (text: string) => suggestFacts({ text, date: '2025-06-02' })

/** "kind: subject · relation · object [answer] (speaker)", as a person would read it. */
const read = ({ kind, subject, relation, object, answer, attributedTo }: Suggestion) =>
  `${kind}: ${subject || '…'} · ${relation || '…'} · ${object} [${answer}]${attributedTo === null ? '' : ` (${attributedTo})`}`
const readAll = (text: string) => suggest(text).map(read)

describe('a figure beside its clause is told of what it belongs to', () => {
  it.each([
    ['A lorry hit a tram, injuring nine people.', 'number: A lorry · injured · nine people [nine]'],
    [
      'Gunmen attacked a mosque, killing at least 12 worshippers and wounding 31.',
      'number: Gunmen · wounded · 31 [31]',
    ],
    ['The quake struck on Friday, leaving 96 dead.', 'number: The quake · left · 96 dead [96]'],
    ['A derailment left 43 dead and 120 injured.', 'number: A derailment · left · 120 injured [120]'],
    [
      'The bridge, used by 9,000 vehicles a day, has been shut.',
      'number: The bridge · was used by · 9,000 vehicles [9,000]',
    ],
    [
      'The contract, valued at R312-million, went to a rival.',
      'number: The contract · was valued at · R312-million [R312-million]',
    ],
    ['The firm has 300 staff, down from 420 in 2019.', 'number: The firm · has 300 staff, down from · 420 [420]'],
    [
      'Mines killed at least 96 civilians in the eastern province in the first ten months of this year, compared with 71 in the whole of 2024.',
      'number: Mines · killed at least 96 civilians, compared with · 71 [71]',
    ],
    [
      'The company will cut 320 jobs, about one in nine of its workforce.',
      'number: The company · will cut 320 jobs · about one in nine of its workforce [about one in nine]',
    ],
    ['The Pacific Union, a group of 18 states, met.', 'number: The Pacific Union · is a group of · 18 states [18]'],
    ['The mill stands in Oldport, a town of 4,700.', 'number: Oldport · is a town of · 4,700 [4,700]'],
    [
      'They were taken to Oldport, 45 kilometres inland, where they slept.',
      'number: Oldport · lies · 45 kilometres inland [45 kilometres]',
    ],
    ['A notice of four days is too short.', 'number: A notice · was of · four days [four days]'],
    [
      'Thirty-one people are in hospital, five of them in critical condition.',
      'number: people · were in critical condition · five people [five]',
    ],
    ['Of the 900 members, only 310 were asked.', 'number: members · were asked · 310 members [310]'],
    ['Norland has three seats and Eastria two.', 'number: Eastria · has · two [two]'],
    [
      'Norland will free 410 soldiers and the NPF 230 soldiers, Ana Paz said.',
      'number: the NPF · will free · 230 soldiers [230] (Ana Paz)',
    ],
    ['“I lost 20 sheep,” said Ana Paz.', 'number: Ana Paz · lost · 20 sheep [20] (Ana Paz)'],
    [
      'A further 26,000 tonnes will be held back.',
      'number: tonnes · will be held back · A further 26,000 tonnes [26,000 tonnes]',
    ],
  ])('%s', (text, wanted) => {
    expect(readAll(text)).toContain(wanted)
  })

  it.each([
    ['said in a denial', 'Ana Paz denied paying a bribe of $30,000.'],
    ['said by nobody who is named', 'The boss was handed a bonus of £1.3 million, it was claimed yesterday.'],
    ['that another group had', 'Their eyes worsened by 0.9 dioptres, compared with 1.37 dioptres among the others.'],
    ['of people charged', 'She was charged with stealing 40 cars.'],
  ])('but not a figure %s', (_, text) => {
    const last = suggest(text).findLast(({ kind }) => kind === 'number')
    expect(last?.subject).toBe('')
  })
})

describe('a sentence is read past what is set into it', () => {
  it.each([
    [
      'an adjunct behind “and”',
      'The works opened in 1885 and at its height, in the mid-1960s, employed 11,400 people.',
      'number: The works · employed · 11,400 people [11,400]',
    ],
    [
      'a participle between commas',
      'The factory, founded in Oldport in 1961, made 300 tractors.',
      'number: The factory · made · 300 tractors [300]',
    ],
    [
      'a name’s other name',
      'The Harbour and Dock Workers, or HDW, which represents 17,500 people, had opposed it.',
      'number: The Harbour and Dock Workers · represents · 17,500 people [17,500]',
    ],
    [
      'a day behind an infinitive',
      'The last storm to hit the town directly, in 1971, killed 12 people.',
      'number: The last storm to hit the town · killed · 12 people [12]',
    ],
    [
      'two prepositions',
      'About 6,400 people in and around Oldport were moved on Monday.',
      'number: people · were moved on Monday · About 6,400 people [About 6,400]',
    ],
    [
      'a passive condition, which is nobody’s word',
      'More than 900 workers were told that the mill will shut, unless a buyer is found.',
      'number: workers · were told that the mill will shut · More than 900 workers [More than 900]',
    ],
    ['“so far”', 'So far 27 people have been heard.', 'number: people · have been heard · 27 people [27]'],
  ])('%s', (_, text, wanted) => {
    expect(readAll(text)).toContain(wanted)
  })
})

describe('figures with their measure', () => {
  it.each([
    ['The farm covers 52,000ha.', '52,000ha'],
    ['Shares closed at 1,050p.', '1,050p'],
    ['The sale is worth DKr6.5bn.', 'DKr6.5bn'],
    ['Gifts worth R2.4-million were found.', 'R2.4-million'],
    ['Rents are almost four times the average.', 'almost four times'],
  ])('%s', (text, answer) => {
    expect(suggest(text).map((suggestion) => suggestion.answer)).toContain(answer)
  })

  it('“ten past seven” is a time of day', () => {
    expect(suggest('The bus leaves the port at ten past seven.').filter(({ kind }) => kind === 'number')).toEqual([])
  })
})
