import { describe, expect, it } from 'vitest'
import { findNames } from '@/core/extraction/names'

/** The people that a text names, each once, in the order of their places. */
const people = (text: string) => [
  ...new Set(
    findNames(text)
      .filter(({ type }) => type === 'person')
      .map(({ text: own }) => own),
  ),
]

describe('people that no list of given names knows', () => {
  it.each([
    ['by two surnames joined', 'The song was sung by Simisola Bakare-Johnson.', ['Simisola Bakare-Johnson']],
    ['by a given name of two syllables', 'Analyst Park Eun-bi and Shim Woo-jin left.', ['Park Eun-bi', 'Shim Woo-jin']],
    ['by a surname with an apostrophe', 'It went in off Lamine N’Dour.', ['Lamine N’Dour']],
    ['by a surname that stands alone', 'It was Ebrima Jallow who won. Jallow is nine.', ['Ebrima Jallow', 'Jallow']],
    [
      'by whom they are named with',
      'Volunteers such as Petrosa Ioannou and Ana Paz cleared the road.',
      ['Petrosa Ioannou', 'Ana Paz'],
    ],
    ['by what only people do', 'Rasmusa Lindqvist headed home a corner.', ['Rasmusa Lindqvist']],
    [
      'by an office further up',
      'His counterpart at Delta Securities, Priyanka Raghunathan, is gloomier.',
      ['Priyanka Raghunathan'],
    ],
    ['by being accused', 'The accused, Eoino Mac Lochlainn, was silent.', ['Eoino Mac Lochlainn']],
    ['by what they play', 'Svetla Radoeva, a cellist, came third.', ['Svetla Radoeva']],
    ['behind a short title in capitals', 'CS Wanjiko Kamande left. CS Kamande slept.', ['Wanjiko Kamande', 'Kamande']],
    ['behind a joined title', 'Prosecutor-general Shimo Velkov left.', ['Shimo Velkov']],
    [
      'behind a title of a church or the police',
      'Sister Bernadetta Quirke and Garda Patrise Nolan spoke.',
      ['Bernadetta Quirke', 'Patrise Nolan'],
    ],
    ['by their member of parliament', 'His MP, Mimsa Hargreave, has written.', ['Mimsa Hargreave']],
    ['by an age, with one name only', 'Zanelea, 16, who walks to school, was late.', ['Zanelea']],
    ['as children of somebody', 'They have two sons, Otisa and Hugoro, and a dog.', ['Otisa', 'Hugoro']],
  ])('are found %s: %s', (_, text, found) => {
    expect(people(text)).toEqual(found)
  })

  it('are called by a given name alone that the article has given in full', () => {
    expect(people('Police named Tyresa Colquitt, 22, as the victim. “Tyresa was kind,” a friend said.')).toEqual([
      'Tyresa Colquitt',
      'Tyresa',
    ])
  })

  it.each([
    ['a storm', 'Hurricane Delphine struck. Delphine is strong.'],
    ['a club', 'Atlético Belém won. Belém are third.'],
    ['a town', 'Fort Tarrow burned. Tarrow is small.'],
    ['a medal', 'The Victoria Cross was sold.'],
    ['a ferry', 'They sailed on the Rosa Marina to Lima.'],
    ['a company', 'Harrow Foods cut its forecast. Harrow makes bread.'],
  ])('are not %s: %s', (_, text) => {
    expect(people(text)).toEqual([])
  })
})
