import { describe, expect, it } from 'vitest'
import { readArticle } from '@/core/extraction/read-article'

/** Who speaks each quotation of a text, in the order of their places. */
const speakers = (text: string) =>
  readArticle({ text, date: '2025-06-04' }).flatMap(({ start, quotations }) =>
    quotations.filter((own) => own.start >= start).map(({ speaker }) => speaker),
  )

describe('words quoted inside a sentence', () => {
  it.each([
    ['Mayor Ana Paz said the plan was “too late”.', 'Ana Paz'],
    ['Mayor Ana Paz called the plan “an insult” and left.', 'Ana Paz'],
    ['Mayor Ana Paz dismissed that as “hot air”.', 'Ana Paz'],
    ['Mayor Ana Paz promised to follow “every single line” of the report.', 'Ana Paz'],
    ['Mayor Ana Paz, who owns a van, accused them of “hiding it”.', 'Ana Paz'],
    ['Coach Igor Lund was furious, calling the penalty “a gift in ribbon”.', 'Igor Lund'],
    ['Prosecutors, who had asked for more, described her as “cold and hard”.', 'Prosecutors'],
    ['The harbour union, led by Sgt. Brian Reyes, demanded more, calling it “political theatre.”', 'harbour union'],
    ['In a letter, the harbour master said it was “far too late”.', 'harbour master'],
    ['The gas company, Northgas, said it was “working on it”.', 'Northgas'],
    ['According to a report by the port, it was “clean enough”.', 'report by the port'],
    ['A spokeswoman for the port declined to comment beyond saying it was “listening”.', 'spokeswoman for the port'],
    ['Neighbours spoke of “a boom, then silence”.', 'Neighbours'],
    ['Mayor Ana Paz’s office said it had been “taken out of context”.', 'Mayor Ana Paz’s office'],
  ])('are whose the verb before them is: %s', (text, speaker) => {
    expect(speakers(text)).toEqual([speaker])
  })

  it.each([
    'The clinic, known as “the White House”, was closed.',
    'Mayor Ana Paz said the song “Long Night” was banned.',
    'The school was rated “very good” in 2022.',
    'Mayor Ana Paz said the judge had called it “a gift”.',
    'It was a “gift” to the town.',
  ])('are nobody’s where they are a name, or may be another’s: %s', (text) => {
    expect(speakers(text)).toEqual([null])
  })
})

describe('direct speech', () => {
  it.each([
    ['behind any verb and a colon', 'Its chairwoman, Ana Paz, blasted: “They never asked us once.”', 'Ana Paz'],
    ['behind a time and a colon', 'Ana Paz admitted after Saturday’s 3-0 loss at Lima: “I have no idea.”', 'Ana Paz'],
    ['before any verb', '“They never asked us,” Ana Paz fumed.', 'Ana Paz'],
    ['of one word', 'The new head, Ana Paz, was asked whether she would go. “Never,” she said.', 'Ana Paz'],
    [
      'behind a question',
      'Mayor Ana Paz came. Asked whether she would go, she replied: “Not in this life.”',
      'Ana Paz',
    ],
  ])('is known %s: %s', (_, text, speaker) => {
    expect(speakers(text)).toEqual([speaker])
  })

  it('of “the striker” is whom the article calls so', () => {
    expect(
      speakers('Striker Leon Obi came. Keeper Joe Lee left.\n“We will see,” the striker said. “It is late.”'),
    ).toEqual(['Leon Obi', 'Leon Obi'])
  })

  it('of “the 29-year-old” is of whom the sentence before tells', () => {
    expect(speakers('Leon Obi had no idea how it went in.\nThe 29-year-old said: “I just shut my eyes.”')).toEqual([
      'Leon Obi',
    ])
  })

  it('of “the minister” is not that of whoever was spoken of', () => {
    expect(speakers('Leon Obi had no idea how it went in.\nThe minister said: “I just shut my eyes.”')).toEqual([
      'minister',
    ])
  })
})

describe('words quoted behind a second verb, a claim or an apposition', () => {
  it.each([
    ['Mayor Ana Paz declined to give a date, but said it was “too late”.', 'Ana Paz'],
    ['The firm’s spokesman, Ivo Lund, gave no figures but said sales were “on the right road”.', 'Ivo Lund'],
    ['Mayor Ana Paz told them so, and added: “I will not sign it today.”', 'Ana Paz'],
    ['Mayor Ana Paz denied a claim by Ivo Lund, the leader, that she had “sat on it”.', 'Ivo Lund'],
    ['Mayor Ana Paz rejected an allegation from Ivo Lund that she had “sat on it”.', 'Ivo Lund'],
    [
      'Mayor Ana Paz was not moved, noting that an expert, Ivo Lund of Tolo University, had called it “thin”.',
      'Ivo Lund',
    ],
    ['Ana Paz expects more, while Ivo Lund, an analyst at Kestrel, said it was “thin”.', 'Ivo Lund'],
    ['Senator Ana Paz, a Democrat who has called for a vote, said they were “not waiting”.', 'Ana Paz'],
    ['Tolo’s foreign minister, Sheikh Ana Paz, said it was “too late”.', 'Ana Paz'],
    ['The plan was attacked by Ana Paz, who leads the union, as “a tax on grass”.', 'Ana Paz'],
    ['Judge Ana Paz granted the request, writing that the plan was “a patch on a flat tyre”.', 'Ana Paz'],
    ['A spokeswoman for Ms Ana Paz said he had her “full confidence”.', 'spokeswoman for Ms Ana Paz'],
    ['Lawyers for Ana Paz called it “thin”.', 'Lawyers for Ana Paz'],
  ])('are theirs who say them: %s', (text, speaker) => {
    expect(speakers(text)).toEqual([speaker])
  })

  it.each([
    ['“It rained,” Dr. Paz said. “It always does here.” Dr. Ana Paz left.', ['Ana Paz', 'Ana Paz']],
    ['Senator Ana Paz left. “We were fooled,” the senator said, adding that it was “thin”.', ['Ana Paz', 'Ana Paz']],
    ['Gov. Ana Paz signed it. The school shut, a step the governor described as “right”.', ['Ana Paz']],
    ['Ana Paz said little. If the river rose, she said, “we could not stay here”.', ['Ana Paz']],
    ['Ana Paz denied it. In a letter last month she said it was “thin”.', ['Ana Paz']],
    ['“It is not voluntary,” Ana Paz said. She gave no date, but added that it was “thin”.', ['Ana Paz', 'Ana Paz']],
  ])('are theirs who spoke before: %s', (text, names) => {
    expect(speakers(text)).toEqual(names)
  })
})
