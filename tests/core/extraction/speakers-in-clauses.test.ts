import { describe, expect, it } from 'vitest'
import { readArticle } from '@/core/extraction/read-article'

/** Who speaks each quotation of a text, in the order of their places. */
const speakers = (text: string) =>
  readArticle({ text, date: '2025-10-09' }).flatMap(({ start, quotations }) =>
    quotations.filter((own) => own.start >= start).map(({ speaker }) => speaker),
  )

describe('“she said” behind a sentence', () => {
  it.each([
    [
      'is of its subject, with title and party, and not of whom it names besides',
      'Leader of the Opposition Ana Paz of the Jan Front (JF) demanded Luis Vega’s resignation. “He will only hide the truth,” she said.',
      'Ana Paz',
    ],
    [
      'is of whoever is brought in behind its verb',
      'Mayor Tom Reyes opened the hall.\nAmong those waiting outside was Anita Kewat, 52, whose son Bhola was driving. “He called me at six,” she said.',
      'Anita Kewat',
    ],
    [
      'is of whoever came',
      'Then came Moira Teale, who runs the shop. “It was dark outside,” she recalled.',
      'Moira Teale',
    ],
    [
      'is of whoever drew the applause',
      'But it was Ana Paz who drew the loudest applause. “We have waited long enough,” she told the crowd.',
      'Ana Paz',
    ],
    ['is of the owner', 'Ana Paz’s shop was flooded. “It is all gone,” she said.', 'Ana Paz'],
    [
      'is of the farmer with whom it begins',
      'Local farmer Will Tennick met Luis Vega on Monday. “Nobody rang us first,” he said.',
      'Will Tennick',
    ],
    ['is not of its object', 'The minister met Ana Paz on Monday. “We talked for an hour,” he said.', null],
    [
      'is of nobody where three met',
      'Ana Paz, Joe Lee and Luis Vega met on Monday. “We agreed on a date,” she said.',
      null,
    ],
    ['is of nobody where none is named', 'The ship sank, the coastguard said. “We did what we could,” he said.', null],
  ])('%s', (_, text, speaker) => {
    expect(speakers(text)).toEqual([speaker])
  })
})

describe('words quoted in a clause of its own', () => {
  it.each([
    ['Dirie called for an embargo, a demand the government dismissed as “absurd”.', ['government']],
    ['The offer, which Mayor Ana Paz called “an insult”, expires on Friday.', ['Ana Paz']],
    [
      'The White House said the talks were “constructive”, a view that the Kremlin described as “premature”.',
      ['White House', 'Kremlin'],
    ],
    ['The union called it “a disgrace”, while the company insisted it was “the only option”.', ['union', 'company']],
    ['Critics say the law is “a blank cheque”; ministers insist it is “a last resort”.', ['Critics', 'ministers']],
    [
      'President Emil O. Ndari, in power since 2016, has repeatedly refused to talk and last week described them as “a gang with a flag”.',
      ['Emil O. Ndari'],
    ],
    [
      'Coun Denise Hathersall (Lab, Tolo North) said the council had declared an emergency and could not “keep finding reasons”.',
      ['Denise Hathersall'],
    ],
    ['The ministry dismissed the reports as “pure invention”.', ['ministry']],
    ['Paz’s Civic Bloc turned down the offer, saying Peru was “a party to the conflict”.', ['Civic Bloc']],
    ['She was, in the words of her coach Ana Paz, “a rare talent”.', ['Ana Paz']],
    ['The scheme was “a slap in the face”, according to Deirdre Malone of the tenants’ union.', ['Deirdre Malone']],
  ])('are whose that clause is: %s', (text, own) => {
    expect(speakers(text)).toEqual(own)
  })

  it.each([
    [
      'Planning officers had recommended refusal. In a report, they warned that it was “best and most versatile” land.',
      'Planning officers',
    ],
    ['Councillors voted to close the pool. They said the building was “beyond repair”.', 'Councillors'],
    ['The regulator fined Northgate Water on Friday. It said the spill had been “entirely avoidable”.', 'regulator'],
    ['Mayor Ana Paz left. They said the building was “beyond repair”.', null],
  ])('are of the people, or the body, with whom the sentence before begins: %s', (text, speaker) => {
    expect(speakers(text)).toEqual([speaker])
  })

  it.each([
    'Mayor Ana Paz said the judge had called it “a gift”.',
    'The court heard that Blask had “lost control” of the van.',
    '“This is our land,” reads a banner on the gate.',
  ])('are nobody’s at second hand: %s', (text) => {
    expect(speakers(text)).toEqual([null])
  })
})

describe('the speaker by an office', () => {
  it.each([
    ['behind a comma', '“We want answers,” the MP for Tolo, Oona Farrell, told the Commons.', 'Oona Farrell'],
    ['before a comma', '“There is no second phase,” said Marcus Penhale, Lumenfold’s director.', 'Marcus Penhale'],
    [
      'that nobody names, between commas',
      'Had the letter been acted upon, said an official who did not wish to be named, “that bus would have taken the bypass”.',
      'official who did not wish to be named',
    ],
    [
      'that the article shortens',
      'Transport Cabinet Secretary Ana Paz left early. “We respect the court,” the CS told journalists.',
      'Ana Paz',
    ],
    [
      'that a judge holds',
      'Lady Justice Ana Paz ruled on Monday. The judge added that the officers “knew perfectly well” what they did.',
      'Ana Paz',
    ],
    [
      'that somebody has left',
      'Gillian Sturgess, who chairs the group, spoke first. The retired headteacher added: “We are not against it.”',
      'Gillian Sturgess',
    ],
  ])('is known %s', (_, text, speaker) => {
    expect(speakers(text)).toEqual([speaker])
  })
})
