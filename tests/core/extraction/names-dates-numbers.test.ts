import { describe, expect, it } from 'vitest'
import { proposeEntities } from '@/core/extraction/clusters'
import { findDates } from '@/core/extraction/dates'
import { findNames } from '@/core/extraction/names'
import { findNumbers } from '@/core/extraction/numbers'
import { findQuotations } from '@/core/extraction/quotations'
import { readArticle } from '@/core/extraction/read-article'

describe('names', () => {
  const named = (text: string, type: string) =>
    findNames(text)
      .filter((name) => name.type === type)
      .map(({ text: own, full }) => [own, full])

  it('are taught by full names: a surname alone is its bearer', () => {
    expect(named('Defence Minister Aino Virtanen arrived. Virtanen said nothing.', 'person')).toEqual([
      ['Aino Virtanen', 'Aino Virtanen'],
      ['Virtanen', 'Aino Virtanen'],
    ])
  })

  it('of two bearers teach nothing', () => {
    expect(
      named('Minister Aino Virtanen met Mayor Kalle Virtanen. Virtanen left.', 'person').map(([own]) => own),
    ).toEqual(['Aino Virtanen', 'Kalle Virtanen'])
  })

  it('come with the ranges of their words, without titles and possessives', () => {
    const text = 'Kharkov’s mayor praised President Felix Olsen’s speech.'
    const [name] = findNames(text).filter(({ type }) => type === 'person')
    expect(text.slice(name?.start, name?.end)).toBe('Felix Olsen')
  })

  it('tell organisations, countries and places from people', () => {
    const text = 'The Peruvian Defence Ministry said in Arequipa that Peru had sent Ana Paz, a diplomat, to NATO.'
    expect(named(text, 'person').map(([own]) => own)).toEqual(['Ana Paz'])
    expect(named(text, 'place').map(([own]) => own)).toEqual(['Arequipa'])
    expect(named(text, 'country').map(([own]) => own)).toEqual(['Peru'])
    expect(named(text, 'organisation').map(([own]) => own)).toContain('NATO')
  })

  it('are people with initials, behind short titles, and by their given names alone', () => {
    expect(
      named('Chief minister DK Ramesh spoke. Hon. Debo Olaniyan spoke. Builder Terry Brookes left.', 'person').map(
        ([own]) => own,
      ),
    ).toEqual(['DK Ramesh', 'Debo Olaniyan', 'Terry Brookes'])
    expect(named('“No,” Mr. Perera said.', 'person')).toEqual([['Perera', 'Perera']])
    expect(named('Boss Terry Brookes left. Terry told us so.', 'person')).toContainEqual(['Terry', 'Terry Brookes'])
  })

  it('are people by what they are to others, or what they are', () => {
    const text =
      'Her predecessor, Raquel Buendia, left. “No,” said Moira Baxter, chair of the council. “No,” said Fatima Abdul, a 33-year-old seamstress. Jana Novotna, whose father sued, left.'
    expect(named(text, 'person').map(([own]) => own)).toEqual([
      'Raquel Buendia',
      'Moira Baxter',
      'Fatima Abdul',
      'Jana Novotna',
    ])
  })

  it.each([
    'The World Food Programme said it was late.',
    'The National Institute for Disaster Management said so.',
    'Economist Ken Gitau of the Institute of Economic Affairs says so.',
    'The bank’s auditors, Lyons Darby, who were not charged, left.',
    'Builder Terry Gale left. He hired Brookes & Sons in May.',
    'Analyst Terry Gale at Kestrel Capital said so. Analyst Terry Gale at Vicuna Norte said so.',
  ])('are no people where a body or a firm is named: %s', (text) => {
    expect(
      named(text, 'person')
        .map(([own]) => own)
        .filter((own) => !/^(?:Ken Gitau|Terry Gale)$/.test(String(own))),
    ).toEqual([])
  })

  it.each<[string, [string, string][]]>([
    [
      'Ines van den Berg, 44, left. Nobody asked van den Berg. Van den Berg won.',
      [
        ['Ines van den Berg', 'Ines van den Berg'],
        ['van den Berg', 'Ines van den Berg'],
        ['Van den Berg', 'Ines van den Berg'],
      ],
    ],
    [
      'President Samir al-Khatib spoke. Khatib left.',
      [
        ['Samir al-Khatib', 'Samir al-Khatib'],
        ['Khatib', 'Samir al-Khatib'],
      ],
    ],
    [
      'Mayor Lucía Ibáñez Prado won. Ibáñez smiled. Ibáñez Prado left.',
      [
        ['Lucía Ibáñez Prado', 'Lucía Ibáñez Prado'],
        ['Ibáñez', 'Lucía Ibáñez Prado'],
        ['Ibáñez Prado', 'Lucía Ibáñez Prado'],
      ],
    ],
    [
      'Premier Kim Sol Hwa spoke. Kim left.',
      [
        ['Kim Sol Hwa', 'Kim Sol Hwa'],
        ['Kim', 'Kim Sol Hwa'],
      ],
    ],
    ['The striker Jean d’Aubigny scored.', [['Jean d’Aubigny', 'Jean d’Aubigny']]],
  ])('keep the particles and all parts of a surname: %s', (text, people) => {
    expect(named(text, 'person')).toEqual(people)
  })

  it.each<[string, string[]]>([
    ['Prime Minister Traoré arrived. Traoré left.', ['Traoré', 'Traoré']],
    ['His wife Rosa and their son Emil, seven, survived.', ['Rosa', 'Emil']],
    ['The girl’s aunt Thandi wept.', ['Thandi']],
    ['Mairead Quigley and Tormod Hauge, both 29, were hurt.', ['Mairead Quigley', 'Tormod Hauge']],
    ['His agent, Bettina Krull, declined. Lawyers for Wendla Ruud objected.', ['Bettina Krull', 'Wendla Ruud']],
    ['Councillor Hywel ap Rhys left.', ['Hywel ap Rhys']],
    ['Judge Sir Felix Olsen sat. Sir Felix rose.', ['Felix Olsen', 'Sir Felix']],
    ['Chief Daniel Keeper spoke. Keeper left.', ['Daniel Keeper', 'Keeper']],
    ['Joe Park, 34, a roofer, left.', ['Joe Park']],
    ['Zebedee Quill KC, for the council, sat down.', ['Zebedee Quill']],
    ['Brannoch O’Dowd, the Labour MSP for Leith, left.', ['Brannoch O’Dowd']],
    ['The chairman, Alhaji Tunde Balewa, and Engr. Friday Okon left.', ['Tunde Balewa', 'Friday Okon']],
    ['They mourn the death of Prosper Hale. Hale, a welder, was 27.', ['Prosper Hale', 'Hale']],
  ])('are people by a title, a relative, an office or what befell them: %s', (text, people) => {
    expect(named(text, 'person').map(([own]) => own)).toEqual(people)
  })

  it.each([
    'General Motors cut jobs.',
    'The ferry, the Lady Isobel, sank.',
    'Its partner Sonora declined.',
    'Lima North MP was her seat. They met in Hyde Park.',
    'The Prime Minister’s Office said no.',
  ])('are not made of titles, ships, seats and firms: %s', (text) => {
    expect(named(text, 'person')).toEqual([])
  })

  it('are the one bearer of a surname that was named till then', () => {
    const text = 'Mayor Ana Olsen spoke. Olsen left. Her brother, Felix Olsen, stayed. Olsen slept.'
    expect(named(text, 'person')).toEqual([
      ['Ana Olsen', 'Ana Olsen'],
      ['Olsen', 'Ana Olsen'],
      ['Felix Olsen', 'Felix Olsen'],
    ])
  })

  it('are no pronouns, weekdays or first words', () => {
    expect(findNames('He left on Monday. Meanwhile They stayed. However, It rained in May.')).toEqual([])
  })
})

describe('clusters', () => {
  const clusters = (...texts: string[]) =>
    proposeEntities(texts.map((text, i) => ({ id: `a${i}`, text })))
      .filter(({ type }) => type === 'person')
      .map(({ variants }) => variants.map(({ text }) => text).sort())

  it('join a surname and its spellings with the full name over all articles', () => {
    expect(
      clusters('President Volodymyr Zelenskyy spoke.', 'President Volodymyr Zelensky spoke. Zelensky left.'),
    ).toEqual([['Volodymyr Zelensky', 'Volodymyr Zelenskyy', 'Zelensky']])
  })

  it('never join people whose given names differ', () => {
    expect(clusters('Minister Pavel Novotny spoke. Judge Jana Novotna spoke.')).toEqual([
      ['Jana Novotna'],
      ['Pavel Novotny'],
    ])
    expect(clusters('Minister Ana Olsen spoke.', 'Mayor Felix Olsen spoke.')).toHaveLength(2)
  })

  it('keep two of one surname apart where one of them is also called by it alone', () => {
    expect(clusters('Judge Ana Olsen sat. Olsen rose. Her mother, Jana Olsen, left.')).toEqual([
      ['Ana Olsen', 'Olsen'],
      ['Jana Olsen'],
    ])
  })

  it('join a surname with particles', () => {
    expect(clusters('Mayor Ines van den Berg spoke.', 'Mr van den Berg left.')).toHaveLength(1)
  })

  it('give each mention its article, paragraph and range', () => {
    const text = 'It rained.\nMayor Felix Olsen spoke.'
    const [olsen] = proposeEntities([{ id: 'one', text }])
    expect(olsen?.variants[0]?.mentions).toEqual([{ article: 'one', paragraph: 2, start: 17, end: 28 }])
  })
})

describe('dates', () => {
  // 2 June 2025 is a Monday.
  const dates = (text: string) =>
    findDates(text, 0, text.length, '2025-06-02').map(({ text: words, iso }) => [words, iso])

  it.each([
    ['It began on May 16.', 'May 16', '2025-05-16'],
    ['It began on 3 March 2024.', '3 March 2024', '2024-03-03'],
    ['She said on Sunday that it was over.', 'Sunday', '2025-06-01'],
    ['On Wednesday he confirmed it.', 'Wednesday', '2025-05-28'],
    ['They will meet on Friday.', 'Friday', '2025-06-06'],
    ['The talks are scheduled for Monday.', 'Monday', '2025-06-02'],
    ['Last June, he set terms.', 'Last June', '2024-06'],
    ['The war began in February 2022.', 'February 2022', '2022-02'],
    ['Crimea was annexed in 2014.', '2014', '2014'],
    ['It happened yesterday.', 'yesterday', '2025-06-01'],
    ['They met in December.', 'December', '2024-12'],
    ['Exports fell last year.', 'last year', '2024'],
    ['They hired a firm in May last year to build it.', 'May last year', '2024-05'],
    ['The club lost money in the year to June 2024 again.', 'June 2024', '2024-06'],
    ['He was found guilty in January of 14 counts.', 'January', '2025-01'],
    ['It sank on the morning of March 3.', 'March 3', '2025-03-03'],
    ['The club, 19th in the table, host Lima on Saturday.', 'Saturday', '2025-06-07'],
    ['It had been signed by more than 3,400 people by Wednesday lunchtime.', 'Wednesday', '2025-05-28'],
    ['They would have kept it if they could have sold it by February.', 'February', '2025-02'],
    ['They have voted to strike for five days from 12 June.', '12 June', '2025-06-12'],
    ['It will be closed from 12 June.', '12 June', '2025-06-12'],
    ['Experts are expected in Lima on Wednesday.', 'Wednesday', '2025-06-04'],
    ['Flights are cancelled until Thursday.', 'Thursday', '2025-06-05'],
    ["“I'll judge him by what he does in August.”", 'August', '2025-08'],
    ['He was ordered to come back Thursday.', 'Thursday', '2025-06-05'],
    ['Snow is forecast for Thursday.', 'Thursday', '2025-06-05'],
    ['The hearing was adjourned until Thursday.', 'Thursday', '2025-06-05'],
    ['A second storm could come by Thursday.', 'Thursday', '2025-06-05'],
    ['The mayor who had fled said that a storm could come by Thursday.', 'Thursday', '2025-06-05'],
    ['It falls apart if the sum is not found by April.', 'April', '2026-04'],
    ['The school opened on 3 July with nine pupils.', '3 July', '2024-07-03'],
    ['Staff taken on after 2015 earn less.', '2015', '2015'],
    ['Her 2021 novel sold well.', '2021', '2021'],
    ['Her first novel (1998) sold well.', '1998', '1998'],
    ['It will be empty by the end of the year.', 'end of the year', '2025'],
    ['It fell the day before yesterday.', 'the day before yesterday', '2025-05-31'],
    ['July looks dry.', 'July', '2025-07'],
    ['May 3 was dry.', 'May 3', '2025-05-03'],
  ])('of “%s” are found and resolved against the day of publication', (text, words, iso) => {
    expect(dates(text)).toEqual([[words, iso]])
  })

  it.each<[string, [string, string][]]>([
    [
      'It ran from January 20 to March 31.',
      [
        ['January 20', '2025-01-20'],
        ['March 31', '2025-03-31'],
      ],
    ],
    [
      'It ran from 20 December to 31 March 2024.',
      [
        ['20 December', '2023-12-20'],
        ['31 March 2024', '2024-03-31'],
      ],
    ],
    [
      'They met between May and November 2021.',
      [
        ['May', '2021-05'],
        ['November 2021', '2021-11'],
      ],
    ],
    [
      'It will last from Wednesday to Tuesday.',
      [
        ['Wednesday', '2025-06-04'],
        ['Tuesday', '2025-06-10'],
      ],
    ],
  ])('of both ends of a span are found: %s', (text, found) => {
    expect(dates(text)).toEqual(found)
  })

  it.each([
    ['The fire began on 28 May; two days earlier it had rained.', '2025-05-26'],
    ['She fell on 28 May and died the next day.', '2025-05-29'],
    ['She fell on 28 May and died the following day.', '2025-05-29'],
    ['She fell in 2019 and died a year later.', '2020'],
  ])('are counted from the date before them: %s', (text, iso) => {
    expect(dates(text).at(-1)?.[1]).toBe(iso)
  })

  it('of “that August” are in the year that the text named last', () => {
    const text = 'The unit opened in March 2021. She wrote twice that August.'
    expect(findDates(text, 31, text.length, '2025-06-02').map(({ iso }) => iso)).toEqual(['2021-08'])
  })

  it.each([
    'The council voted 18 to 14 to close the school.',
    'Members backed it by 11 to 3, and the judges ruled 5-4.',
    'She won 6-4, 3-6, 7-5 and it cost £4 a month.',
    'He fired six shots in 2.8 seconds, and the train ran 4 minutes late.',
    'Mr March and April Jones met June Park at 24 May Street.',
    'He sat beside them.',
  ])('are no votes, scores, durations, prices or names: %s', (text) => {
    expect(findDates(text, 0, text.length, '2025-06-04')).toEqual([])
  })

  it.each([
    ['It will be held on 5 and 6 July.', ['2025-07-05', '2025-07-06']],
    ['It was shut on 12, 13 and 14 May.', ['2025-05-12', '2025-05-13', '2025-05-14']],
    ['They met on March 5 and 6.', ['2025-03-05', '2025-03-06']],
    ['He leaves next summer.', ['2026']],
    ['It opened last autumn.', ['2024']],
    ['It froze in mid-May.', ['2025-05']],
    ['From Monday, fares will rise.', ['2025-06-09']],
    ['From 1 July, fares will rise.', ['2025-07-01']],
    ['On Monday, she said it will rise.', ['2025-06-02']],
    ['They have until 5pm on Friday to leave.', ['2025-06-06']],
    ['By 31 May, 40 had left.', ['2025-05-31']],
    ['SENIOR managers left on Monday.', ['2025-06-02']],
    ['People were ordered to leave their homes on Monday night as the storm bore down.', ['2025-06-02']],
    ['People were ordered to leave their homes on Monday.', ['2025-06-09']],
    ['The firm had offered to settle the cases in December.', ['2024-12']],
    ['The talks, which were to have resumed on Friday, are off.', ['2025-06-06']],
    ['The board expects the wind to reach the coast on Friday.', ['2025-06-06']],
    ['The pact, whose 2003 text is secret, runs through 2029.', ['2003', '2029']],
  ])('are each day that is told of: %s', (text, iso) => {
    expect(findDates(text, 0, text.length, '2025-06-04').map((date) => date.iso)).toEqual(iso)
  })

  it('that name no day stay unresolved', () => {
    expect(dates('They met last week.')).toEqual([['last week', null]])
    expect(dates('She died the next day.')).toEqual([['next day', null]])
  })

  it.each([
    'a 30-day truce for 30 days',
    'in the past year',
    'It could last months.',
    'a score of 3-1',
    'after 9/11',
    'It was over in a second.',
    'losing £12,000 a week',
    'on Easter Sunday',
    'tried to march on parliament',
    'the season of 2023-24',
  ])('are not read into “%s”', (text) => {
    expect(dates(text)).toEqual([])
  })
})

describe('numbers', () => {
  const numbers = (text: string) =>
    findNumbers(text, 0, text.length, []).map(({ text: words, value, bound }) => [words, value, bound])

  it.each([
    ['nearly 300 drones', ['nearly 300', 300, 'nearly']],
    ['some 40 bombers', ['some 40', 40, 'about']],
    ['worth $7 billion', ['$7 billion', 7e9, null]],
    ['more than 50 000 troops', ['more than 50 000', 50_000, 'more-than']],
    ['at least six people', ['at least six', 6, 'at-least']],
    ['a fee of £38m', ['£38m', 38e6, null]],
    ['up 6.5 per cent', ['6.5 per cent', 6.5, null]],
    ['between 40 and 50 boats', ['between 40 and 50', null, null]],
    ['tens of thousands of lives', ['tens of thousands', null, null]],
    ['a fifth of the land', ['a fifth', null, null]],
    ['nearly one in five', ['nearly one in five', null, null]],
    ['1 in 4 adults', ['1 in 4', null, null]],
    ['two-thirds of voters', ['two-thirds', null, null]],
    ['a cost of ₹14,800 crore', ['₹14,800 crore', 148e9, null]],
    ['3.2 lakh passengers', ['3.2 lakh', 320_000, null]],
    ['levied N5m', ['N5m', 5e6, null]],
    ['winds of 185km/h', ['185km/h', null, null]],
    ['from 4% to 6%', ['4% to 6%', null, null]],
  ])('keep qualifier, currency and scale: %s', (text, expected) => {
    expect(numbers(text)).toEqual([expected])
  })

  it('of a rise and of what it came to are two', () => {
    expect(numbers('rose 4.2% to 61.30 pesos').map(([words]) => words)).toEqual(['4.2%', '61.30'])
  })

  it.each([
    'one of them',
    'at 0930 GMT',
    'at 9.40pm',
    'a 2021 report',
    'the 2nd round',
    'Article 5',
    'shirt number nine',
  ])('are not read into “%s”', (text) => {
    expect(numbers(text)).toEqual([])
  })
})

describe('quotations', () => {
  const quotations = (text: string) =>
    findQuotations(text, 0, text.length, findNames(text)).map(({ text: words, speaker }) => [words, speaker])

  it.each([
    ['“We are ready,” President Felix Olsen said.', 'Felix Olsen'],
    ['“We are ready,” said Felix Olsen, the mayor.', 'Felix Olsen'],
    ['Mayor Felix Olsen said: “We are ready now.”', 'Felix Olsen'],
    ['“We are ready,” a German government spokesperson said Sunday.', 'German government spokesperson'],
    ['“We are ready,” said its chairwoman, Grace Tully.', 'Grace Tully'],
    ['“We are ready,” it said.', null],
    ['“We are ready,” Olsen’s sister, Thandi, told the Post.', 'Thandi'],
    ['“We are all ready,” according to Mayor Felix Olsen.', 'Felix Olsen'],
    ['Mayor Felix Olsen said it was “far too late for that”, but insisted that he had tried.', 'Felix Olsen'],
    ['Mayor Felix Olsen countered that it was “a very late idea.” She argued that it was not.', 'Felix Olsen'],
    ['Mayor Felix Olsen, who knows the law, accused them of having “hidden all of it”. She left.', 'Felix Olsen'],
    ['The harbour master described it as “a very bad idea”.', 'harbour master'],
    ['It was late, Mayor Felix Olsen held, to mend what she called “a very bad idea.”', null],
  ])('know who speaks: %s', (text, speaker) => {
    expect(quotations(text)[0]?.[1]).toBe(speaker)
  })

  it('of one speaker go on after “said”', () => {
    expect(quotations('“We are ready,” Mayor Felix Olsen said. “We have waited long.”')).toEqual([
      ['We are ready,', 'Felix Olsen'],
      ['We have waited long.', 'Felix Olsen'],
    ])
  })

  it('are searched for a speaker in linear time', () => {
    const text = `“We are ready,” said ${'a'.repeat(150)}! “We are ready,” according to ${'b'.repeat(150)}!`
    const startedAt = performance.now()
    expect(quotations(text)).toHaveLength(2)
    expect(performance.now() - startedAt).toBeLessThan(500)
  })

  it.each([
    [
      'of the only person named before',
      'Among them was Felix Olsen, 84, a fisherman.\n“We are all ready,” he said.',
      'Felix Olsen',
    ],
    [
      'of the same person throughout a paragraph',
      'His mother, Felicia Olsen, asked for calm. “We waited long,” she said. “We can wait more.”',
      'Felicia Olsen',
    ],
    ['of nobody where “he” cannot be meant', 'Mrs Felicia Olsen rose.\n“We are all ready,” he said.', null],
    [
      'of nobody where two may be meant',
      'The rain fell on Mayor Felix Olsen and on Judge Jonas Lind.\n“We are all ready,” he said.',
      null,
    ],
    [
      'of whoever spoke last, in a paragraph that is one quotation',
      '“We are all ready,” said Mayor Felix Olsen.\n“We have waited long enough for that.”',
      'Felix Olsen',
    ],
  ])('are %s: %s', (_, text, speaker) => {
    const read = readArticle({ text: `${text}\nIt rained.`, date: '2025-06-02' })
    expect(read.flatMap(({ quotations: own }) => own).at(-1)?.speaker).toBe(speaker)
  })

  it('may stand between single marks, apostrophes aside', () => {
    expect(quotations('‘We’ve been ready for weeks,’ said Mayor Felix Olsen.')).toEqual([
      ['We’ve been ready for weeks,', 'Felix Olsen'],
    ])
  })
})
