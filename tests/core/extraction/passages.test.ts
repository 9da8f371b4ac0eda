import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isHeading } from '@/core/extraction/heading'
import { splitPassages } from '@/core/extraction/passages'

const kinds = (text: string) => splitPassages(text).map(({ furniture }) => furniture)

describe('passages', () => {
  it('are the non-empty lines, counted from 1, with their offsets', () => {
    expect(splitPassages('One.\n\n  Two. \nThree.')).toEqual([
      { paragraph: 1, start: 0, end: 4, furniture: null },
      { paragraph: 2, start: 8, end: 12, furniture: null },
      { paragraph: 3, start: 14, end: 20, furniture: null },
    ])
  })

  it.each([
    ['a line of short pieces', 'Ana Paz · Coast News · Posted: Jul 22, 2025 5:40 AM · Updated: 3 hours ago', 'author'],
    ['an outlet beside a name', 'Ana Paz | The Lima Post', 'author'],
    ['a row of buttons', 'Share: Facebook | X | Email | Copy link', 'share'],
    ['a picture that was sent in', 'The mayor looks at the bridge. (Submitted by Town of Lima)', 'caption'],
    ['a picture that was supplied', 'A burnt house above the bay (Supplied)', 'caption'],
    ['who stands where', 'From left to right: Ana Paz and Joe Lee', 'caption'],
    ['a command behind a colon', 'Support local journalism: Subscribe to the Post for £1 a week.', 'subscription'],
    ['a command that follows', 'All stories of the day in one place. Get it in your inbox.', 'subscription'],
    ['a count of comments', '[Conversation] 12 comments. Comments are open to subscribers only.', 'notice'],
    ['a desk', 'Our Correspondent', 'author'],
    ['where to reach an author', 'Ana Paz covers courts. Contact her at 555-0100.', 'author'],
    ['who took a picture', 'Photo by Ana Paz', 'credit'],
    ['a mark of the end', '-30-', 'credit'],
  ])('know %s', (_, line, kind) => {
    const body = 'The council voted on Monday to close the old harbour bridge while it is rebuilt.'
    expect(kinds(`Old bridge to close\n${line}\n${body}`)[1]).toBe(kind)
    expect(kinds(`Old bridge to close\n${line}\n${body}`)[2]).toBeNull()
  })

  it('take the title of another story for one where it is a question', () => {
    expect(
      kinds('It rained.\nMore on this story\nWho will pay for the bridge?\nBridge shut\nIt snowed there.'),
    ).toEqual([null, 'read-more', 'list-of-stories', 'list-of-stories', null])
  })

  it.each([
    'She told readers to sign up for the register: follow the rules, she said.',
    'The firm said that comments are open to all members of the public, and that it would read them.',
    'He asked: “Support our journalism?”',
    'The two teams, Lima | Cusco as the board had them, met again on Sunday and neither of them scored.',
  ])('stay where a sentence only speaks of such things: %s', (line) => {
    expect(kinds(`Old bridge to close\nIt rained.\n${line}\nIt snowed there.`)[2]).toBeNull()
  })

  it.each([
    ['CRLF', 'One.\r\nTwo.'],
    ['a lone CR', 'One.\rTwo.'],
    ['a line separator', 'One.\u2028Two.'],
    ['a paragraph separator', 'One.\u2029Two.'],
    ['a byte order mark', '\uFEFFOne.\nTwo.'],
    ['a line of NULs and zero-width marks', 'One.\n\0\u200B\nTwo.'],
  ])('end at %s', (_, text) => {
    const passages = splitPassages(text)
    expect(passages.map(({ paragraph }) => paragraph)).toEqual([1, 2])
    expect(passages.map(({ start, end }) => text.slice(start, end))).toEqual(['One.', 'Two.'])
  })

  it.each([
    ['SHARE', 'share'],
    ['Share on Facebook', 'share'],
    ['12 comments', 'share'],
    ['Skip to content', 'share'],
    ['Boats in the harbour of Lima. Photo / Ana Paz', 'caption'],
    ['A market in Lima (AP Photo/Ana Paz)', 'caption'],
    ['FILE PHOTO: A market in Lima.', 'caption'],
    ['Pictured: The mayor with her dog', 'caption'],
    ['(Reporting by Ana Paz; Editing by Felix Olsen)', 'credit'],
    ['Associated Press writer Ana Paz contributed to this report.', 'credit'],
    ['© 2025 The Courier. All rights reserved.', 'credit'],
    ['___', 'credit'],
    ['READ MORE: Ten beaches for the summer', 'read-more'],
    ['By Ana Paz, Northern Correspondent', 'author'],
    ['Ana Paz is a senior reporter covering the coast for The Courier.', 'author'],
    ['Follow her on Twitter @anapaz', 'author'],
    ['Subscribe today and the news will be in your inbox.', 'subscription'],
    ['Get 40% OFF our favourite tea NOW at the shop!', 'subscription'],
    ['Sign up to our newsletter.', 'subscription'],
    ['Advertisement', 'share'],
    ['Story continues below this ad', 'share'],
    ['after newsletter promotion', 'share'],
    ['SHARE THIS ARTICLE ON', 'share'],
    ['Kindly share this story:', 'share'],
    ['Follow us on WhatsApp Channel', 'share'],
    ['384 Comments', 'share'],
    ['4 min read', 'label'],
    ['View image in fullscreen', 'share'],
    ['Enter your email address', 'share'],
    ['Home > News > Local News', 'label'],
    ['News / Peru News / Ten beaches for the summer', 'label'],
    ['UK Politics', 'label'],
    ['EXCLUSIVE', 'label'],
    ['Published: 21:30, 4 Mar 2025', 'label'],
    ['11:42, 6 MAR 2025Updated 13:05, 6 MAR 2025', 'label'],
    ['Thu 6 Mar 2025 16.00 GMT', 'label'],
    ['UPDATED 2 HOURS AGO', 'label'],
    ['Reading time: 4 min', 'label'],
    ['Suggested Topics:', 'label'],
    ['Updated - May 20, 2025 10:41 pm IST - LIMA', 'label'],
    ['BBC News, Lima', 'author'],
    ['Ana Paz | TNN | Jun 5, 2025, 10:15 IST', 'label'],
    ['Sign in / Register', 'share'],
    ['Advertisement - scroll for more content', 'share'],
    ['Representative image', 'share'],
    ['Reported by: Ana Paz', 'credit'],
    ['Listen to highlights from Lima on BBC Sounds.', 'subscription'],
    ['LDRS Aerial view of the golf course with trees beyondLDRS', 'caption'],
    ['Comments have to be in English. Please abide by our community guidelines.', 'notice'],
    ['Also Read | Bus fares to rise from next month', 'read-more'],
    ['Image caption, The club has played in Lima since 1902', 'caption'],
    ['A boat in the harbour of Lima on May 2, 2025. © Ana Paz, AFP', 'caption'],
    ['A boat in the harbour of Lima [Ana Paz/Reuters]', 'caption'],
    ['(With inputs from PTI)', 'credit'],
    ['Ana Paz, Health correspondent', 'author'],
    ['Local Democracy Reporter', 'author'],
    ['ABOUT THE AUTHOR', 'author'],
    ['• This article was amended on 7 May 2025. An earlier version said that 46 boats sank.', 'notice'],
    ['Correction: This story has been updated to correct the name of the mayor.', 'notice'],
    ['The BBC is not responsible for the content of external sites.', 'notice'],
    ['We use cookies to improve your visit. See our Privacy Policy.', 'notice'],
    ['Terms of Service', 'notice'],
    ['Got a confidential news tip? We want to hear from you.', 'subscription'],
    ['Our morning email breaks down the key stories of the day', 'subscription'],
    ['Free daily newsletter', 'subscription'],
  ])('drop “%s” as %s', (line, furniture) => {
    expect(kinds(`The council met on Monday in the town hall.\n${line}`)).toEqual([null, furniture])
  })

  it.each([
    'The company said subscribers could cancel their trial at any time.',
    'Live pictures showed the bridge in flames, the mayor said.',
    '“Read the report before you judge us,” the minister told reporters.',
    'By Monday the river had fallen by two metres.',
    'She is a reporter’s daughter and was born in Lima in 1970.',
    'The photo showed the president with his brother.',
    'This report is the first of three on the harbour.',
    'The app crashed for two hours on Monday.',
    'Shop workers walked out on Monday.',
    'Already a city of two million, Lima will grow by a third.',
    'Pictures, films and letters were seized on Monday.',
    'Flights were delayed by at least 15 minutes.',
    'The hall was built without permission in 1990.',
    'The court ruled that the terms and conditions of the loan were unfair.',
    'The trial goes on in Lima. (AFP)',
    'Monday, March 3',
  ])('keep “%s”', (line) => {
    expect(kinds(line)).toEqual([null])
  })

  it('keep a headline that a breadcrumb repeats', () => {
    const headline = 'Council of Lima clears the new bridge over the river'
    expect(kinds(`News / Lima News / ${headline}\n${headline}\nThe council met.`)).toEqual(['label', null, null])
  })

  it('drop the titles below “Read more”', () => {
    expect(kinds('The council met.\nRead more\nA shark in the pond\nThe council will meet again.')).toEqual([
      null,
      'read-more',
      'list-of-stories',
      null,
    ])
  })

  it('drop points without bullets that the body tells again', () => {
    const text =
      'Key points\nPeru offered to raise the price of fish by 8%.\nLIMA — Peru offered late on Monday to raise the price of its fish by 8%, a minister said.'
    expect(kinds(text)).toEqual(['summary', 'summary', null])
  })

  it('drop a box about whoever wrote the article', () => {
    const text = 'By Ana Paz\nThe council met.\nAna Paz\nAna Paz covers courts and companies. She came in 2014.'
    expect(kinds(text)).toEqual(['author', null, 'author', 'author'])
  })

  it('drop a name beside a byline', () => {
    expect(kinds('Peru and Chile extend their truce\nDaniel Paz\n@danielpaz\nThe council met.')).toEqual([
      null,
      'author',
      'author',
      null,
    ])
  })

  it('drop tags and titles below the last sentence, but no headline of a text without sentences', () => {
    expect(kinds('Council meets\nThe council met.\nHarbours of Lima\nFish')).toEqual([null, null, 'label', 'label'])
    expect(kinds('Council meets\nHarbours of Lima')).toEqual([null, null])
  })

  it('drop a list of other stories up to where the body goes on', () => {
    const text =
      'The council met.\nTrending\n- A shark in the pond\n- Who was Ana Paz?\nThe council will meet again on Monday.'
    expect(kinds(text)).toEqual([null, 'list-of-stories', 'list-of-stories', 'list-of-stories', null])
  })

  it('drop the summary that says what the body says again, and keep the body', () => {
    const text = [
      'The council rejected the new bridge and asked for a cheaper plan by May',
      'On Monday the mayor spoke for an hour in the town hall.',
      'After four hours the council rejected the new bridge and asked for a cheaper plan by May, with nine votes to two.',
    ].join('\n')
    expect(kinds(text)).toEqual(['summary', null, null])
  })

  it('drop a quotation pulled out of the body', () => {
    const text =
      '“We will not pay a cent for a bridge that nobody needs,” the mayor said on Monday.\nWe will not pay a cent for a bridge that nobody needs'
    expect(kinds(text)).toEqual([null, 'summary'])
  })

  it('never drop both of two that repeat each other', () => {
    const line = 'The council rejected the new bridge and asked for a cheaper plan by May.'
    expect(kinds(`${line}\n${line}\n${line}`)).toContain(null)
  })

  it('know a headline from a sentence', () => {
    expect(isHeading('War rages on')).toBe(true)
    expect(isHeading('The war rages on.')).toBe(false)
    expect(isHeading('“We go on,”')).toBe(false)
  })

  it('are in order, do not overlap, and are counted without gaps', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', ' ', '\n', '\r', '\0', '\u2028', 'Share', '•'), { maxLength: 40 }),
        (parts) => {
          const text = parts.join('')
          let last = 0
          for (const [i, { paragraph, start, end }] of splitPassages(text).entries()) {
            expect(paragraph).toBe(i + 1)
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
            last = end
          }
        },
      ),
    )
  })
})
