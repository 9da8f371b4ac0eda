import { describe, expect, it } from 'vitest'
import { dateReader, findDates } from '@/core/extraction/dates'
import { sentenceSteps } from '@/core/extraction/sentences'
import { suggestFacts } from '@/core/extraction/suggest-facts'
import { drain } from '@/core/steps'

// 6 November 2025 is a Thursday.
const PUBLISHED = '2025-11-06'
const datesOf = (text: string, published = PUBLISHED) => {
  const readDates = dateReader(text, published)
  return [...drain(sentenceSteps(text, 0, text.length))]
    .flatMap(({ start, end }) => readDates(start, end))
    .map(({ text: words, iso }) => [words, iso])
}
const isosOf = (text: string, published = PUBLISHED) => datesOf(text, published).map(([, iso]) => iso)

describe('what counts from a date told before', () => {
  it.each([
    ['The bridge fell on 12 May. The following day, ministers shut two more.', '2025-05-13'],
    ['The bridge fell on 12 May. The next morning, divers found the car.', '2025-05-13'],
    ['The bridge fell on 12 May. The day before, engineers had closed a lane.', '2025-05-11'],
    ['The bridge fell on 12 May. The previous evening, a lane had been closed.', '2025-05-11'],
    ['The bridge fell on 12 May. That same evening, the minister flew home.', '2025-05-12'],
    ['The bridge fell on 12 May. Three days later the mayor resigned.', '2025-05-15'],
    ['The mayor resigned on 12 May. A month earlier, auditors had found a hole.', '2025-04'],
    ['The mayor resigned in December 2023. The following month, her deputy was charged.', '2024-01'],
    ['The mayor resigned in January 2023. The previous month, her deputy had left.', '2022-12'],
    ['It was shot down in 2014. The year before, the route had been closed.', '2013'],
    ['The law was drafted in 2019, debated in 2021 and shelved the next year.', '2022'],
    ['He was arrested in March 2018 and freed later that year.', '2018'],
    ['The tower opened in June 2017. The previous March, builders had struck.', '2017-03'],
    ['The tower opened in June 2017 and was sold the following April.', '2018-04'],
    ['On 3 March he left Turin. That Wednesday he reached Ghent.', '2025-03-05'],
    ['On 3 March he left Turin. The following Friday he reached Ghent.', '2025-03-07'],
    ['Voting began on 2 September. The count ended on the 14th.', '2025-09-14'],
    ['Police said on Sunday that they had found the boy the previous night.', '2025-11-01'],
  ])('is found, also a sentence later: %s', (text, iso) => {
    expect(isosOf(text).at(-1)).toBe(iso)
  })

  it.each([
    'They met two days before the vote in parliament.',
    'Talks resumed on Sunday, two days after the truce began.',
    'The store burned in 2011, three years after it opened.',
    'The bridge fell on 12 May. “We will open the next morning,” said the mayor.',
    'The bridge fell in May. The following day, ministers shut two more.',
    'The following day, ministers shut two more.',
  ])('stays unresolved where nothing tells the day: %s', (text) => {
    expect(isosOf(text).at(-1)).toBeNull()
  })

  it.each([
    ['The firm was founded on July 19 of last year.', ['2024-07-19']],
    ['They met on 11 April 2023. They dined on 2 May of that year.', ['2023-04-11', '2023-05-02']],
    ['He stood in 2023. They met on 11 April and again on 2 May of that year.', ['2023', '2023-04-11', '2023-05-02']],
    ['He was hired in March 2015. In November of the same year he left.', ['2015-03', '2015-11']],
    ['In August 2022, police found the gun. In November, she was charged.', ['2022-08', '2022-11']],
    ['He bought it on 4 July 2023 and sank it on 9 August.', ['2023-07-04', '2023-08-09']],
    ['The law was passed in 2022. The minister resigned in March.', ['2022', '2025-03']],
    ['Lee, who took office in January 2023, had proposed it in February.', ['2023-01', '2025-02']],
    ['She died in March 1984. In June that year, she had been due to speak.', ['1984-03', '1984-06']],
    ['She was hired in March 2019 and left in May the following year.', ['2019-03', '2020-05']],
    ['He killed him on June 23 last year. A doctor examined him on June 25, he said.', ['2024-06-23', '2024-06-25']],
    ['It opened on 1 November 2006. Then on 2 December a body was found.', ['2006-11-01', '2006-12-02']],
    ['It happened on the night of June 3 and 4, 2024.', ['2024-06-03', '2024-06-04']],
  ])('has the year that goes on: %s', (text, isos) => {
    expect(isosOf(text)).toEqual(isos)
  })

  it.each([
    ['She vanished on Friday 7 March. On Saturday morning her phone rang.', ['2025-03-07', '2025-03-08']],
    ['He left Turin on Monday 3 March. By Wednesday he had reached Ghent.', ['2025-03-03', '2025-03-05']],
    ['On 5 March he left Turin. On the Wednesday night he reached Ghent.', ['2025-03-05', '2025-03-05']],
    [
      'The crash on 3 March killed 14. On Wednesday the coroner said nobody was to blame.',
      ['2025-03-03', '2025-11-05'],
    ],
  ])('is a weekday of the account, but not one of saying something: %s', (text, isos) => {
    expect(isosOf(text)).toEqual(isos)
  })

  it.each([
    ['On 3 March he texted a friend: “I saw her yesterday.”', ['2025-03-03', '2025-03-02']],
    ['“I will leave tomorrow,” she wrote on 3 March.', ['2025-03-04', '2025-03-03']],
    ['He left yesterday, she said on Wednesday.', ['2025-11-05', '2025-11-05']],
  ])('is “yesterday” of the day of saying so: %s', (text, isos) => {
    expect(isosOf(text)).toEqual(isos)
  })

  it('is no answer by itself', () => {
    const text =
      'The Kestrel Bridge fell on 12 May. The Kestrel Bridge was shut the following day by the Port Authority.'
    const answers = suggestFacts({ text, date: PUBLISHED }).flatMap(({ kind, answer }) =>
      kind === 'date' ? [answer] : [],
    )
    expect(answers).toEqual(['12 May'])
  })
})

describe('days that have names of their own', () => {
  it.each([
    ['The shop burned down on Christmas Eve.', 'Christmas Eve', '2024-12-24'],
    ['Trains will stop at noon on Christmas Eve.', 'Christmas Eve', '2025-12-24'],
    ['The tax will rise on New Year’s Day.', 'New Year’s Day', '2026-01-01'],
    ["A fire on New Year's Eve 2023 killed 40.", "New Year's Eve 2023", '2023-12-31'],
    ['The inquest opens on Tuesday week.', 'Tuesday week', '2025-11-18'],
    ['Parliament voted on Tuesday of last week.', 'Tuesday of last week', '2025-10-28'],
    ['Parliament will vote on Thursday next week.', 'Thursday next week', '2025-11-13'],
    ['A vote will be held on the first Sunday in October 2026.', 'first Sunday in October 2026', '2026-10-04'],
    ['The clocks went forward on the last Sunday of March.', 'last Sunday of March', '2025-03-30'],
    ['The fair opened on May the 4th.', 'May the 4th', '2025-05-04'],
    ['The club was sold three years ago this month.', 'three years ago this month', '2022-11'],
    ['The club was sold two years ago today.', 'two years ago today', '2023-11-06'],
    ['The club was sold four years ago on Friday.', 'four years ago', '2021'],
    ['More than 67,000 have arrived since spring 2022.', '2022', '2022'],
    ['He had been told as recently as May that it was ready.', 'May', '2025-05'],
    ['Elections are due next May.', 'next May', '2026-05'],
    ['By the end of last year 40 had died.', 'end of last year', '2024'],
    ['It will move by the end of March 2027.', 'end of March 2027', '2027-03'],
    ['Security changed after the September 11 attacks.', 'September 11', '2001-09-11'],
  ])('are found: %s', (text, words, iso) => {
    expect(datesOf(text)).toEqual([[words, iso]])
  })

  it.each(['The club was sold more than 20 years ago.', 'It was sold several months ago.'])(
    'are not made of a guess: %s',
    (text) => {
      expect(isosOf(text)).toEqual([null])
    },
  )
})

describe('a day to come or gone', () => {
  it.each([
    ['Fans can queue from 9am on Saturday.', '2025-11-08'],
    ['The decree takes effect at midnight on Saturday.', '2025-11-08'],
    ['The decree, which took effect at midnight on Saturday, holds.', '2025-11-01'],
    ['The match against Peru is on Tuesday.', '2025-11-11'],
    ['The hearing is this coming Monday.', '2025-11-10'],
    ['On Sunday, voters go to the polls.', '2025-11-09'],
    ['Ahead of Sunday’s election, both camps held rallies.', '2025-11-09'],
    ['Friday marks four years since the siege began.', '2025-11-07'],
    ['They set a Friday deadline for a reply.', '2025-11-07'],
    ['He missed the Friday deadline.', '2025-10-31'],
    ['The trial continues on Monday.', '2025-11-10'],
    ['They were ordered to leave on Tuesday night as the storm, a big one, bore down on them.', '2025-11-04'],
    ['It expects the storm to reach Cape Lorne and Corella Sands late on Saturday.', '2025-11-08'],
    ['He took office on 1 February.', '2025-02-01'],
    ['She takes office on 1 February.', '2026-02-01'],
    ['Rents have been frozen since 1 January.', '2025-01-01'],
    ['Rents will be frozen from 1 January.', '2026-01-01'],
    ['The inquiry, which will sit on 3 December, was set up in March by the minister.', '2025-03'],
    ['New fares apply starting Monday.', '2025-11-10'],
    ['Delegates gather in Bonn from Monday for ten days.', '2025-11-10'],
    ['It said a strike on Wednesday would go ahead.', '2025-11-12'],
    ['The men held on Wednesday will appear in court.', '2025-11-05'],
    ['It would have been ready on Sunday but for the rain.', '2025-11-02'],
    ['Villagers had to be moved on Friday.', '2025-10-31'],
    ['The judge directed that the case be heard on 4 February.', '2026-02-04'],
    ['Passengers can pay in cash until April.', '2026-04'],
    ['Until April, passengers could pay in cash.', '2025-04'],
    ['It expects a loss of between £85m and £95m for the year to December.', '2025-12'],
    ['The union had threatened to strike in December if lawmakers failed to act.', '2025-12'],
    ['The union had offered to strike a deal in December.', '2024-12'],
    ['They would accept it, provided that it was made before the end of December.', '2025-12'],
    ['After December’s vote, the chamber will be renewed.', '2025-12'],
    ['It should be ready as early as June.', '2026-06'],
    ['They were told to leave by the end of October.', '2025-10'],
    ['Its report published on Monday blames the owner.', '2025-11-03'],
    ['The mayor’s may be the only vote in May.', '2026-05'],
  ])('is told from the tense of its own clause: %s', (text, iso) => {
    expect(isosOf(text).at(-1)).toBe(iso)
  })

  it.each([
    ['Results are expected on Wednesday or Thursday.', ['2025-11-12', '2025-11-13']],
    ['It snowed on Monday and Tuesday.', ['2025-11-03', '2025-11-04']],
    ['Voters will choose between March and June.', ['2026-03', '2026-06']],
    ['The bank is expected to raise rates in March and again in June.', ['2026-03', '2026-06']],
    ['Talks broke down on Tuesday after an offer made on Thursday.', ['2025-11-04', '2025-10-30']],
    ['They agreed on Friday to extend the truce, which was due to expire on Saturday.', ['2025-10-31', '2025-11-01']],
    ['The board meets on November 20 (Thursday).', ['2025-11-20', '2025-11-20']],
    ['The firm said in May that it would close the site by the end of July.', ['2025-05', '2025-07']],
    ['They said on Monday that they would meet on Saturday.', ['2025-11-03', '2025-11-08']],
  ])('is settled with the day beside it: %s', (text, isos) => {
    expect(isosOf(text)).toEqual(isos)
  })
})

describe('what only looks like a date', () => {
  it.each([
    'The Sunday Times reported it.',
    'He told the Sunday Courier that he was well.',
    'He told the Mail on Sunday that he was well.',
    'Sunday Ebireri of the Labour Congress spoke.',
    'Crowds gather after Friday prayers.',
    'Thousands march every Saturday.',
    'It was a Tuesday like any other.',
    'She was born on a Friday.',
    'In the Dáil, the leader spoke.',
    'If the shutdown lasts longer, they will meet.',
    'They may, the minister said, march in step.',
    'Jan Kowalski met April Jones and Juno August won.',
    'The June 16 Foundation and the 5 October Movement merged.',
    'A 1990s-style amnesty of the 1980s, in the early 1990s.',
    'It took three days and two nights, within a month.',
  ])('is none: %s', (text) => {
    expect(findDates(text, 0, text.length, PUBLISHED)).toEqual([])
  })

  it.each([
    ['In the first week of August, 14 cases were reported.', [['August', '2025-08']]],
    [
      'The matches on September 5 and 9 were called off.',
      [
        ['September 5', '2025-09-05'],
        ['9', '2025-09-09'],
      ],
    ],
    ['It met at a Friday session.', [['Friday', '2025-10-31']]],
  ])('is kept apart from what is one: %s', (text, found) => {
    expect(datesOf(text)).toEqual(found)
  })
})

describe('a day of the calendar', () => {
  const datesAsked = (text: string) =>
    suggestFacts({ text, date: PUBLISHED }).flatMap(({ kind, subject, answer }) =>
      kind === 'date' ? [[subject, answer]] : [],
    )

  it.each([
    ['They stopped short of annulling the poll and gave the Electoral Board until 8 December.', '8 December'],
    ['The most recent, Camusmore, shut on 30 June 2021; its building was sold.', '30 June 2021'],
    [
      'The last time a bloc walked out of a summit, in Lima in November 2011, talks took a year to resume.',
      'November 2011',
    ],
  ])('is asked for without its event where that cannot be read: %s', (text, day) => {
    expect(datesAsked(text)).toContainEqual(['', day])
  })

  it.each([
    'If no extension is agreed, the truce will expire on 12 November.',
    'The last time a bloc walked out of a summit, in Lima last year, talks took a year to resume.',
    'Lee denied that he had been in Lima on 4 May.',
  ])('is not, where it is supposed, denied or told of by the day of publication: %s', (text) => {
    expect(datesAsked(text).filter(([subject]) => subject === '')).toEqual([])
  })
})
