import { describe, expect, it } from 'vitest'
import { suggestFacts } from '@/core/extraction/suggest-facts'
import type { Suggestion } from '@/core/extraction/suggestion'

const suggest = (text: string) => suggestFacts({ text, date: '2025-06-02' })

/** "kind: subject · relation · object (speaker)", as a person would read it. */
const read = ({ kind, subject, relation, object, attributedTo }: Suggestion) =>
  `${kind}: ${subject || '…'} · ${relation || '…'} · ${object}${attributedTo === null ? '' : ` (${attributedTo})`}`
const readAll = (text: string) => suggest(text).map(read)

describe('an office is read where it stands', () => {
  it.each([
    [
      'with what it is of before the name',
      'Counsel for the tribunal Conor Hanlon SC said the men had met.',
      'role: Conor Hanlon · office · Counsel for the tribunal',
    ],
    [
      'with its field before the name',
      'Minister for Sustainability Lim Wei Fen visited Oldport.',
      'role: Lim Wei Fen · office · Minister for Sustainability',
    ],
    [
      'a head of planning, who leads no planning',
      'Head of planning Tobias Kern advised against it.',
      'role: Tobias Kern · office · Head of planning',
    ],
    [
      'a leader of somebody',
      'Leader of the Opposition Ana Paz called for a vote.',
      'leads: the Opposition · leader · Ana Paz',
    ],
    [
      'before a short form in brackets',
      'Huw Treharne, regional secretary of the Dock Workers’ Union (DWU), which has 900 members, walked out.',
      'role: Huw Treharne · office · regional secretary of the Dock Workers’ Union',
    ],
    [
      'with a short form that has stops',
      'Claire Oudrae, spokeswoman for the U.N. Office for Ports, said nothing had been decided.',
      'role: Claire Oudrae · office · spokeswoman for the U.N. Office for Ports',
    ],
    [
      'behind “as”',
      'Miguel Torres succeeded Ana Paz as governor of the central bank in June.',
      'role: Miguel Torres · office · governor of the central bank',
    ],
    [
      'behind “took over as”',
      'It is a victory for Maria Lopez, who took over as head of the antitrust division in February.',
      'leads: the antitrust division · leader · Maria Lopez',
    ],
    [
      'behind “whose”',
      'The Bakers’ League, whose general secretary is Winston Clarke, demanded guarantees.',
      'role: Winston Clarke · office · general secretary',
    ],
    [
      'behind an occupation',
      'Wade Lindner, a rancher who became the lead plaintiff in 2022, was not there.',
      'role: Wade Lindner · office · lead plaintiff',
    ],
    [
      'behind an age',
      'Rupert Clay, 54, who has run Oldport Water since 2021, left.',
      'leads: Oldport Water · leader · Rupert Clay',
    ],
    [
      'in a second relative clause',
      'The tribunal, which was set up in March and is chaired by Orla Brennan, sat.',
      'leads: The tribunal · leader · Orla Brennan',
    ],
    [
      'of a house',
      'A consortium led by Brynteg Partners tabled an offer.',
      'leads: A consortium · leader · Brynteg Partners',
    ],
  ])('%s', (_, text, wanted) => {
    expect(readAll(text)).toContain(wanted)
  })

  it.each([
    'A lawyer for President Diaz Ortega said no.',
    'A friend of the family of Lee Park wept.',
    'Supporters of Ana Paz cheered.',
  ])('but not another’s: %s', (text) => {
    expect(suggest(text).every(({ kind, object }) => kind !== 'role' || object === 'President')).toBe(true)
  })

  it('a spokeswoman for somebody is not that somebody', () => {
    const text = 'Ana Paz was away. A spokeswoman for Ms Paz said the car was sold.'
    expect(suggest(text).some(({ attributedTo }) => attributedTo === 'Ana Paz')).toBe(false)
  })
})

describe('what happened is read where it stands', () => {
  it.each([
    [
      'behind “after”',
      'The deal was in doubt after billionaire Chip Houten stormed out of talks with the owner.',
      'event: Chip Houten · stormed out of · talks with the owner',
    ],
    [
      'behind “when”',
      'Two people were hurt when police fired rubber bullets in Oldport.',
      'event: police · fired · rubber bullets in Oldport',
    ],
    [
      'in what was voted',
      'The committee voted by seven to four to summon Ana Paz.',
      'event: The committee · voted to summon · Ana Paz',
    ],
    ['in Nairobi', 'Thousands marched in Nairobi on Friday.', 'place: Thousands · marched in · Nairobi'],
    [
      'in front',
      'In Nairobi, shelling hit a market on Saturday.',
      'place: shelling · hit a market on Saturday in · Nairobi',
    ],
    [
      'near Genoa',
      'A bridge collapsed near Genoa, the ministry said.',
      'place: A bridge · collapsed near · Genoa (ministry)',
    ],
  ])('%s', (_, text, wanted) => {
    expect(readAll(text)).toContain(wanted)
  })

  it('but not behind reported speech', () => {
    expect(
      suggest('The firm said it would sue after the bank froze its accounts.').some(({ kind }) => kind === 'event'),
    ).toBe(false)
  })
})
