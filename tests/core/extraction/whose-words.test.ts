import { describe, expect, it } from 'vitest'
import { suggestFacts } from '@/core/extraction/suggest-facts'
import type { Suggestion } from '@/core/extraction/suggestion'

const suggest = (text: string) => suggestFacts({ text, date: '2025-06-02' })

/** "kind: subject · relation · object (speaker)", with "?" where a person must settle whose words it is. */
const read = ({ kind, subject, relation, object, attributedTo, needsAttribution }: Suggestion) =>
  `${kind}: ${subject || '…'} · ${relation || '…'} · ${object}${attributedTo === null ? '' : ` (${attributedTo})`}${subject === '' && needsAttribution ? ' ?' : ''}`
const readAll = (text: string) => suggest(text).map(read)

describe('figures that somebody tells without an “… said that” are that person’s or nobody’s', () => {
  it.each([
    [
      'a relative clause inside what is said belongs to the speaker',
      'Lima police said the van that hit 12 cars was stolen.',
      'number: the van · hit · 12 cars (Lima police)',
    ],
    [
      'so does a reason',
      'Norland says the checks are needed because a virus was found in three shipments.',
      'number: a virus · was found in · three shipments (Norland)',
    ],
    [
      'a relative clause behind a comma may be the article’s',
      'The union demanded that the port end the searches, which have held up 400 lorries.',
      'number: … · … · 400 lorries ?',
    ],
    [
      'a source in a relative clause is the source of that clause',
      'The mill, which lost $4m according to Ana Paz, will shut in July.',
      'number: The mill · lost · $4m (Ana Paz)',
    ],
    [
      'and not of the clause around it',
      'The mill, which lost $4m according to Ana Paz, will shut in July.',
      'date: The mill · will shut in · July',
    ],
    [
      'a source behind “but” tells only what follows',
      'The agency fined the firm 50m naira in 2021 but, according to Ana Paz, never asked for it.',
      'date: The agency · fined the firm 50m naira in · 2021',
    ],
    [
      'who speaks between commas speaks round them',
      'The gold, officials in Lima said on Sunday, had been sold in 2018.',
      'date: The gold · had been sold in · 2018 (officials in Lima)',
    ],
    [
      'so does who is named behind the verb',
      'The mine, said Ana Paz, closed in 2019.',
      'date: The mine · closed in · 2019 (Ana Paz)',
    ],
    [
      'and who speaks behind the first words',
      'On Monday, Ana Paz said, the mine lost 400 jobs.',
      'number: the mine · lost · 400 jobs (Ana Paz)',
    ],
    ['a “he” there leaves it to a person', 'The money, he said, had gone to Lima in June.', 'date: … · … · June ?'],
    [
      'behind “but” it may be anybody’s',
      'The gold, Ana Paz said, had been sold, but the bank has found 40 bars.',
      'number: … · … · 40 bars ?',
    ],
    [
      'a person behind the verb speaks, not the mine before it',
      'The mine, which lost 400 jobs in May, said Ana Paz, will close.',
      'number: The mine · lost · 400 jobs (Ana Paz)',
    ],
    [
      'a source that is a “him” leaves its figures to a person',
      'The plant leaked 30 tonnes of oil, according to him.',
      'number: … · … · 30 tonnes of oil ?',
    ],
    [
      'what a court hears is told by nobody named',
      'Two clerks hid 40 letters, the court heard on Friday.',
      'number: … · … · 40 letters ?',
    ],
    [
      'what “it was claimed” too',
      'Two clerks hid 40 letters, it was claimed on Friday.',
      'number: … · … · 40 letters ?',
    ],
    [
      '“its makers claim” in the middle is a claim',
      'The jab, its makers claim, protects nine in 10 children.',
      'number: … · … · nine in 10 children ?',
    ],
    [
      'plain verbs behind a plural report',
      'Campaigners claim 17 people have died in the cells.',
      'number: people · have died in the cells · 17 people (Campaigners)',
    ],
    [
      '“point out” reports',
      'Ana Paz points out that 17 people have died in the cells.',
      'number: people · have died in the cells · 17 people (Ana Paz)',
    ],
    [
      'a claim that somebody disputes is not told outright',
      'The jab protects nine in 10 children, a claim that doctors dispute.',
      'number: … · … · nine in 10 children ?',
    ],
    [
      'nor is what the sentence goes on to deny',
      'The bank hid 40 loans, which its director denies.',
      'number: … · … · 40 loans ?',
    ],
    ['what is reportedly so waits for a person', 'The bank reportedly lost $70m.', 'number: … · … · $70m ?'],
    [
      'what is thought to be so as well',
      'The rebels are thought to hold 60 hostages.',
      'number: … · … · 60 hostages ?',
    ],
    ['and what is alleged', 'Lee Park is alleged to have stolen 40 cars.', 'number: … · … · 40 cars ?'],
    ['what would be so is somebody’s forecast', 'A tunnel would cost €2bn.', 'number: … · … · €2bn ?'],
    [
      'what is promised is the word of whoever promises',
      'The governor vowed to rebuild 700 homes.',
      'number: The governor · vowed to rebuild · 700 homes (governor)',
    ],
    [
      'what is refused is not so',
      'Norland rejected a plan to end the tax over two years.',
      'number: … · … · two years ?',
    ],
  ])('%s', (_, text, wanted) => {
    expect(readAll(text)).toContain(wanted)
  })

  it.each([
    [
      '“which was found” names no speaker',
      'According to the police, three men fled in a van, which was found on Monday.',
      'van',
    ],
    [
      '“hospitals had been told” names none',
      'A strike of 900 drivers would begin on Monday, and hospitals had been told to prepare.',
      'hospitals',
    ],
    ['“who were told” names none', 'Forty pupils, who were told to wait, left at noon.', 'pupils'],
  ])('%s', (_, text, nobody) => {
    expect(suggest(text).map(({ attributedTo }) => attributedTo)).not.toContain(nobody)
  })
})

describe('a sentence that goes on with what was said is not told outright', () => {
  it.each([
    [
      'one tense further back',
      'Ana Paz said the army had been warned. Two battalions had refused to move.',
      'number: … · … · Two battalions ?',
    ],
    [
      'in the conditional',
      'The union said talks had failed. A strike of 900 drivers would begin on Monday.',
      'number: … · … · 900 drivers ?',
    ],
    ['with “was to”', 'The mayor said the town was broke. The library was to close in June.', 'date: … · … · June ?'],
    [
      'over another sentence',
      'The mayor said the town was broke. It owed banks a fortune. The library was to close in June.',
      'date: … · … · June ?',
    ],
  ])('%s', (_, text, wanted) => {
    expect(readAll(text)).toContain(wanted)
  })

  it.each([
    [
      'in a new paragraph it is the article’s',
      'The mayor said the town was broke.\nThe library was to close in June.',
      'date: The library · was to close in · June',
    ],
    [
      'in its own tense it is the article’s',
      'The mayor said the town was broke. The library closed in May.',
      'date: The library · closed in · May',
    ],
    [
      'with a speaker of its own it is that speaker’s',
      'The mayor said the town was broke. Ana Paz said the library had lost 40 readers.',
      'number: the library · had lost · 40 readers (Ana Paz)',
    ],
  ])('but %s', (_, text, wanted) => {
    expect(readAll(text)).toContain(wanted)
  })
})

describe('who did it', () => {
  it.each([
    [
      '“he” behind two names is neither',
      'Ana Paz called Luis Ortega a liar and said he had cost the club £4m.',
      'number: … · had cost the club · £4m (Ana Paz) ?',
    ],
    [
      'who took office is who the office is of',
      'Ana Paz, a former banker who took office in May, is popular.',
      'date: Ana Paz · took office in · May',
    ],
    [
      'a party named beside “his party” is that party',
      'His party, Renewed Norland, lost nine seats.',
      'number: Renewed Norland · lost · nine seats',
    ],
    [
      '“none of them had” keeps its none',
      'The port said none of its ships had sunk.',
      'statement: The port · said · none of its ships had sunk (port)',
    ],
    [
      '“one of them” named is the one named',
      'One of them, Pell Media, lost nine seats.',
      'number: Pell Media · lost · nine seats',
    ],
    [
      'who is asked may be named between commas',
      'The union asked the minister, Moses Kato, to close the camp.',
      'demands: The union · asked · the minister, Moses Kato, to close the camp (union)',
    ],
    [
      '“which supplies” is a verb',
      'The firm, which supplies 900 homes, is broke.',
      'number: The firm · supplies · 900 homes',
    ],
    [
      '“the 74-year-old” acts',
      'The 74-year-old has offered to sell 40 boats.',
      'number: The 74-year-old · has offered to sell · 40 boats (74-year-old)',
    ],
    [
      'who leads it may stand behind an office',
      'The drug works, says Ana Paz, a surgeon at Lima, who led the trial.',
      'leads: the trial · leader · Ana Paz',
    ],
  ])('%s', (_, text, wanted) => {
    expect(readAll(text)).toContain(wanted)
  })

  it.each([
    [
      'of several cleared together none was cleared alone',
      'Marcus Hale, 38, and Callum Reid, 29, were cleared of fraud on Monday.',
      'Callum Reid',
    ],
    [
      'of two who set out together the second did not alone',
      'Marcus Hale, 38, and his sister Joan, 29, had set out on Monday.',
      'Joan',
    ],
    [
      'who only says what others did hid nothing',
      'The firm sold 40 boats, Ana Paz said, and hid the money in Lima.',
      'Ana Paz',
    ],
    [
      '“he” behind “she” is not she',
      'Ana Paz met the press. She left two days before he told the board of 40 letters.',
      'Ana Paz',
    ],
  ])('%s', (_, text, name) => {
    const deeds = suggest(text).filter(({ relation }) => relation !== 'age')
    expect(deeds.filter(({ subject, kind }) => subject === name && kind !== 'event' && kind !== 'role')).toEqual([])
  })
})

describe('direct speech is asked for as a whole', () => {
  it.each([
    [
      'rather than a clause of it',
      '“The ruling ignores the science,” said Ana Paz.',
      'statement: Ana Paz · said · The ruling ignores the science (Ana Paz)',
    ],
    [
      'beside a figure of which nobody is told',
      '“We lost 40 cows in one night,” said Ana Paz.',
      'statement: Ana Paz · said · We lost 40 cows in one night (Ana Paz)',
    ],
  ])('%s', (_, text, wanted) => {
    expect(readAll(text)).toContain(wanted)
  })

  it('but a long one by its clauses', () => {
    const long = `“The ruling ignores the science, ${'and it does so year after year, '.repeat(6)}and we know it,” said Ana Paz.`
    expect(readAll(long).some((line) => line.includes('said · The ruling'))).toBe(false)
  })
})

describe('a date or figure belongs where it stands', () => {
  it.each([
    ['what has happened did not happen last year', 'The row has hit a trade worth $3bn last year.', 'date'],
    ['the name of a newspaper is no day', 'The claim was first made in a report by the Sunday Argus.', 'date'],
    [
      'a day between commas behind the subject is not the verb’s',
      'A review, due in June, is expected to blame the bank.',
      'date',
    ],
    ['half of a plan is no event', 'The reactor is set to open in Lima.', 'event'],
    [
      'a figure beside a sentence is no deed of its own',
      'The batteries were scrapped, a figure expected to reach 20m tonnes by 2040.',
      'date',
    ],
  ])('%s', (_, text, kind) => {
    expect(suggest(text).filter((one) => one.kind === kind && one.subject !== '')).toEqual([])
  })

  it.each([
    ['two objects are two', 'The fire cost the town £4m.', 'number: The fire · cost the town · £4m'],
    ['“home” is where they are sent', 'The firm sent home 900 workers.', 'number: The firm · sent home · 900 workers'],
    ['“at once” is when', 'The firm must lift at once the 18 per cent tax.', 'number: … · … · the 18 per cent tax ?'],
    [
      'a participle keeps its day before a place',
      'The study, published on Monday in the Journal of Botany, followed 900 trees.',
      'date: The study · published on · Monday',
    ],
    [
      'a fraction behind “by about” is a figure',
      'The drug slowed the disease by about a third.',
      'number: The drug · slowed the disease by · about a third',
    ],
    ['a ratio is a figure without a noun', 'Two in three were given salt water.', 'number: … · … · Two in three'],
    [
      'a plan behind a singular is a verb',
      'The fund plans to invest $800m.',
      'number: The fund · plans to invest · $800m (fund)',
    ],
    ['“which cost” is a verb', 'The trial, which cost €6.3m, is over.', 'number: The trial · cost · €6.3m'],
  ])('%s', (_, text, wanted) => {
    expect(readAll(text)).toContain(wanted)
  })
})

describe('what somebody wants, offers or refuses beside the main point of a sentence', () => {
  it.each([
    [
      'Talks resume in Lima on Thursday, where the mediators have proposed a neutral zone on both banks.',
      'proposes: the mediators · have proposed · a neutral zone on both banks (mediators)',
    ],
    [
      'Norland Pharma lost a third of its value after the Medicines Board refused to approve its new drug.',
      'rejects: the Medicines Board · refused · to approve its new drug',
    ],
    ['The board, which opposed the plan, met on Monday.', 'rejects: The board · opposed · the plan'],
    [
      'The trustee Ana Paz joined the board in 2023. She asked that the vote be postponed.',
      'demands: Ana Paz · asked · the vote be postponed (Ana Paz)',
    ],
  ])('is suggested: %s', (text, wanted) => {
    expect(readAll(text)).toContain(wanted)
  })

  it.each([
    'Two officials said the rebels gave in only after Norland offered to send observers.',
    'Ana Paz, a Democrat who has called for a special session, opened the hall.',
    'The plan was dropped after it was opposed.',
  ])('is not, where it is part of what was said, or nobody named does it: %s', (text) => {
    expect(suggest(text).filter(({ kind }) => kind === 'proposes' || kind === 'demands' || kind === 'rejects')).toEqual(
      [],
    )
  })

  it('“Whether Aldermere …” is no name', () => {
    expect(readAll('Whether Aldermere can pay is unclear. It owes £40m.').join('\n')).not.toContain('Whether')
  })
})
