import { describe, expect, it } from 'vitest'
import { splitPassages } from '@/core/extraction/passages'

/** Lines marked "- " are the page’s, those marked "+ " the article’s: what is dropped, and what of it is wrong. */
function judgedWrong(page: string): string[] {
  const lines = page
    .trim()
    .split('\n')
    .map((line) => line.trim())
  const text = lines.map((line) => line.slice(2)).join('\n\n')
  return splitPassages(text).flatMap(({ furniture, start, end }, i) => {
    const isDropped = furniture !== null
    const isOfPage = lines[i]?.startsWith('- ') === true
    return isDropped === isOfPage
      ? []
      : [`${isDropped ? `dropped as ${furniture}` : 'kept'}: ${text.slice(start, end)}`]
  })
}

describe('a page pasted whole', () => {
  it('loses the titles of other stories between its paragraphs, whatever stands above them', () => {
    expect(
      judgedWrong(`
        + Ferry to Lima will not sail before May
        + The ferry that links Lima with the islands will not sail before May, its owner said on Monday.
        - HOT ON THE COAST
        - Baker finds ring in loaf of bread
        - ‘I slept in a lighthouse’: A summer on the reef
        - Who stole the mayor’s bicycle?
        + The ship has been in dock since a fire in its engine room in November, and parts are late.
        - Islanders plan their own boat after months without a ferry
        + About 900 people live on the islands, and the only doctor comes by helicopter once a week.
      `),
    ).toEqual([])
  })

  it('keeps its subheadings, short and long, and a list that its paragraph announces', () => {
    expect(
      judgedWrong(`
        + Five roads in Lima to be closed
        + Five roads will be closed for a week from Monday while the water company digs up its pipes.
        + A very old network
        + Some of the pipes were laid in 1911, and one in three leaks, according to a report for the city.
        + The roads that will be closed are:
        + Harbour Street
        + Mill Lane
        + Old Bridge Road between the school and the church
        + The company said that it would pay shops for what they lose, and that it would work at night.
        + Nothing but trouble since the war
        + It has dug up the same street four times since 2019, and each time another pipe has burst.
        + A city that has waited for too long
        + Ana Paz, who keeps a bakery in Mill Lane, said that she would shut it and visit her son in Cusco.
      `),
    ).toEqual([])
  })

  it('keeps the questions of an interview and the rows of a table', () => {
    expect(
      judgedWrong(`
        + Lima votes: what the new mayor wants, and how the wards voted
        + Ana Paz won by 61 votes on Sunday, and she says that she has hardly slept since the count.
        + Do you want to be president one day?
        + No. I want the buses to run on time, and after that I want to sleep for a very long week.
        + Were you surprised?
        + Yes, and so was my mother, who had bet her neighbour a cake that I would come in third.
        + North ward
        + Ana Paz (Green) 1,204
        + Joe Lee (Blue) 866
        + South ward
        + Ana Paz (Green) 940
        + Joe Lee (Blue) 1,217
        + Fewer than a third of those who may vote in the city did so, the electoral office said on Monday.
      `),
    ).toEqual([])
  })

  it('keeps paragraphs that lack their full stop, and sentences broken into lines', () => {
    expect(
      judgedWrong(`
        + Roof of the town hall mended
        + The roof of the town hall in Lima has been mended at last, two years after a storm tore it off
        + The work cost 340,000 soles, most of which was paid by the insurer of the town
        + Visitors can climb the tower again from Saturday, and the clock will be put back in the spring
        + The storm also damaged the church, whose spire will be taken down this summer before it falls
      `),
    ).toEqual([])
    expect(
      judgedWrong(`
        + March 4 Peruvian shipper Costamar
        + Inc posted a 12 percent fall in quarterly
        + profit on Tuesday and said that it expected to
        + spend more on repairs of its Callao
        + docks. Its shares were down 3 percent.
      `),
    ).toEqual([])
  })

  it('loses menus above the headline, and names, places and pictures below it', () => {
    expect(
      judgedWrong(`
        - Skip to content
        - Coast
        - Harbour news
        + Tunnel under Lima harbour is dropped as its cost trebles
        + Mayor says that the money will go to buses instead
        - 2 days ago
        - Ana Paz
        - Transport correspondent, North Coast
        - Getty Images
        - The tunnel would have run below the old fish market
        + A plan to dig a tunnel under the harbour has been given up after its cost rose to 640m soles, the city said.
        - LDRS
        - Joe Lee has sold bread beside the harbour for 22 years
        + Joe Lee, who keeps a bakery near the planned entrance, said the decision was long overdue.
      `),
    ).toEqual([])
  })

  it('keeps a standfirst and a headline below the top of a page', () => {
    expect(
      judgedWrong(`
        - Unlock the morning briefing for free
        - Our editor chooses her favourite stories in this weekly newsletter.
        + Shipper cuts its outlook as trade with Chile stalls
        - Joe Lee in Lima and Ana Paz in Santiago
        - Published March 4 2025
        + The shipper Costamar has cut its forecast for the second time in six months, citing weak trade with Chile.
      `),
    ).toEqual([])
  })

  it('loses what stands below its end: sentences of teasers, boxes, comments', () => {
    expect(
      judgedWrong(`
        + Court clears the way for a mine in the south
        - By Ana Paz
        + The supreme court cleared the way on Tuesday for a mine that four villages had fought for six years.
        + A lawyer for the villages said that they would appeal, and that the ruling rested on an old map.
        + The mine would bring up 60,000 tons of salt a year, which would make it the third largest in Peru.
        - Joe Lee in Cusco contributed reporting.
        - Paz covers the mountains. She lives in Arequipa.
        - End of article
        - A bakery that hires grandmothers
        - In the old town of Cusco, nobody at the oven is younger than seventy, and all of them are paid by the loaf.
        - 2 hours ago
      `),
    ).toEqual([])
    expect(
      judgedWrong(`
        + Bus fares to rise in Lima
        + Bus fares in Lima will rise by a tenth in June, the transport office said on Monday after a long meeting.
        - Comments
        - I have not taken a bus in years and I do not think that I will take one now that they cost more.
        - Reply
        - Then walk. It is good for you and for everybody else who wants to breathe in this city of ours.
        - Reply
        - Report
      `),
    ).toEqual([
      'kept: I have not taken a bus in years and I do not think that I will take one now that they cost more.',
    ])
  })

  it('keeps the first paragraph that a teaser further down repeats', () => {
    const first = 'The council of Lima voted on Monday to close the old bridge for a year while its arches are rebuilt.'
    expect(
      judgedWrong(`
        + Old bridge to close
        + ${first}
        + It was built in 1871, and a lorry went through its parapet in the spring of last year, killing nobody.
        + The work will cost 4m soles, which the council will borrow from a bank in Santiago over ten years.
        - You may also like
        - Old bridge to close
        - ${first}
      `),
    ).toEqual([])
  })

  it('loses bulleted titles above its headline and below its end', () => {
    expect(
      judgedWrong(`
        - • Home Office
        - • Stocks & Markets
        - • Why the River Rose
        + Governor of Lima resigns
        - • Deputy takes over until the autumn
        + The governor of Lima resigned on Monday after a court found that he had hidden the accounts of his party.
        + His deputy, Ana Paz, will take over until a new governor is chosen in the autumn, the assembly said.
        - Follow us on Facebook
        - • Ten Towns to See Before Lunch
        - • Is This the Meanest Car Park of All?
      `),
    ).toEqual([])
  })
})

describe('a line in the page’s own voice', () => {
  const body = 'The council voted on Monday to close the old harbour bridge while it is rebuilt.'
  it.each([
    'The Post is paid for by its readers. If you value what we do, please consider a gift today.',
    'Our journalism is free for everybody because readers like you pay for it.',
    'As a charity, we rely on donations to keep reporting. Could you spare a pound a month?',
    'This live blog is now closed. Read our full report here.',
    'We will bring you more on this as we get it.',
    'To get stories like this every morning, sign up for The Tide.',
    'You can follow the hearing live on our website from ten.',
    'Subscribers can comment on this story.',
    'Something to say? Join in the comments below',
    'Buy a copy of tomorrow’s paper for the full story.',
    'Take our survey and win a voucher.',
    'Add Coast News as your preferred source to see more of our stories.',
    'Track the latest news live on our site and get updates from Peru.',
    'You have just read an article by an expert. Will you help us make more of them?',
    'Learn to swim in a week: click here to find out how',
    'If you have been affected by anything in this story, help is available.',
    'This article appeared in the print edition under the headline “Dry land”.',
    'The headline of this article has been changed.',
    'Amended on 5 March to add a comment from the company.',
    'This is a developing story and will be updated.',
    'Something went wrong, please try again later.',
    'The audio version of this article was generated by a machine.',
    'Ana Paz does not work for, consult or own shares in any company that would benefit from this article.',
    'Coverage of the climate is supported by several private foundations.',
    'Podcast: why the river rose',
    'Sponsored content: Ten ways to heat your home',
    'From our archive: the flood of 1953',
    '[ Why are so many rivers in trouble? ]',
    'Leer en español',
    'SKIP ADVERTISEMENT',
    'Loading video content',
    'Video Ad Feedback',
    'Listen (4 min)',
    'Lima, 14°C',
    '#bridges #lima',
    'coastnews.example/bridges/2025',
    'ap/jl (Reuters, AFP)',
    'Data: Kim Dale; map: Tom Lyle',
    'Additional reporting: Joe Lee',
    'Credit...Joe Lee for The Post',
    'By science reporter Ana Paz',
    'By ANA PAZ FOR THE DAILY POST',
    'Paid for by the Tourist Board of Malta',
    'The Lima Post, 4 March 2025, page 7',
    'FILE - Boats in the harbour of Lima',
    'Item 1 of 3 A man carries a boat through Lima',
    'Joe Lee, centre, leaves court in Lima on Monday.',
    'The mayor (left) with Ana Paz on the bridge.',
    'Ana Paz says the heat lasted nine weeks. (Coast News: Joe Lee)',
    'Ana Paz with her dog in Lima. (Family photo)',
    'An aerial view of Lima on Tuesday.',
  ])('is dropped: %s', (line) => {
    expect(
      splitPassages(`${body}\n${line}\n${body.replace('Monday', 'Tuesday or so, as they had said before,')}`)[1]
        ?.furniture,
    ).not.toBeNull()
  })

  it.each([
    'The report is available on the council’s website.',
    'The app has two million users, and its owner says that it earns nothing.',
    'The newsletter was sent to 4,000 parents on Monday.',
    'Its podcast was downloaded nine million times last year.',
    'Subscribers paid nine pounds a month, and most of them left.',
    'Social media has become a way for us to improve our service to customers, and we learn from it.',
    'Comments on the plan must reach the council by 20 March.',
    'Follow-up checks on the app will be made in June.',
    'Read receipts from the website were shown to the court.',
    'Rate rises hit the latest figures for the firm.',
    'You can vote by post until March 20. Forms are sent to every household.',
    'The survey was answered by 1,204 adults.',
    'A video that police released shows two men in masks.',
    'A view of the sea adds a tenth to the price of a flat.',
    'Fans are seen as a nuisance by the club.',
    'Residents are seen by a nurse within a day.',
    'Figures from the port show a fall of nine per cent.',
    'Data from 19 clinics were lost.',
    'Source material for the inquiry filled 40 boxes.',
    'Opinion is divided.',
    'Analysis of the water found lead.',
    'Live music will be allowed until midnight.',
    'Ana Paz has worked at the hospital since 2014.',
    'Lee, second in the poll, said that he would not stand again.',
    'Share prices fell by a tenth.',
    'Donations to the party doubled.',
    'Next month the bridge will be shut for a week.',
  ])('stays where it tells what happened: %s', (line) => {
    expect(
      splitPassages(`${body}\n${line}\n${body.replace('Monday', 'Tuesday or so, as they had said before,')}`)[1]
        ?.furniture,
    ).toBeNull()
  })
})

describe('a line of a page by itself', () => {
  it.each([
    'News   Sport   Weather   Puzzles',
    'Skip to content | Sections | Search',
    'Your first two months for £1. Reporting like this costs money.',
    'Only from $2 a week for our readers.',
    'Clarification, 3 May: An earlier version of this story gave another price.',
    'A correction was made on Oct. 3, 2025: An earlier version of this article misspelled the name of the river.',
    'Editor’s note, 4 June: the headline was changed.',
    'The previous version of this report named the wrong street.',
    'Nurses at the town hall on Monday. Credit...Ana Paz for the Coast News',
    'More on floods: What to do when the water rises',
    'Also on our site: Who owns the lake? Five charts',
    '[Related] What is a bond? A short guide',
    'Advertisement - story continues below',
    'Search quotes, news & people',
    'Posted 6h ago, updated 48m ago',
    'Appeared in the May 3, 2025, print edition as “Bridge Is Shut.”',
    'Ana Paz, Environment Correspondent, and Joe Lee in Lima',
  ])('is dropped where the page speaks of itself: %s', (line) => {
    expect(splitPassages(`${line}\n`)[0]?.furniture).not.toBeNull()
  })

  it.each([
    'The correction of the figures took a year, the minister said: nobody had checked them.',
    'More on the matter will be heard on Monday, the judge said.',
    'The plan would cost each household £4 a month, the council said.',
    'An earlier version of the bill was rejected by the Senate in March.',
    'He called it a clarification: “We never agreed to it,” he said.',
  ])('stays where it is news: %s', (line) => {
    expect(splitPassages(`${line}\n`)[0]?.furniture).toBeNull()
  })
})

it('names alone under a headline are its byline, further down they are not', () => {
  const kinds = (second: string) =>
    splitPassages(`The bridge at Lima is shut\n${second}\nThe bridge at Lima was shut on Monday.\n`).map(
      ({ furniture }) => furniture,
    )
  expect(kinds('Anna Paz and Peter Lee')).toEqual([null, 'author', null])
  expect(kinds('Anna Paz, Coast Courier')).toEqual([null, 'author', null])
  expect(kinds('Anna Paz and Peter Lee won.')).toEqual([null, null, null])
})
