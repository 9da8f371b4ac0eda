import { describe, expect, it } from 'vitest'
import { suggestFacts } from '@/core/extraction/suggest-facts'
import type { Suggestion } from '@/core/extraction/suggestion'

/** "kind: subject · relation · object (speaker)", with "?" where a person must settle whose words it is. */
const read = ({ kind, subject, relation, object, attributedTo, needsAttribution }: Suggestion) =>
  `${kind}: ${subject || '…'} · ${relation || '…'} · ${object}${attributedTo === null ? '' : ` (${attributedTo})`}${subject === '' && needsAttribution ? ' ?' : ''}`
const readAll = (text: string) => suggestFacts({ text, date: '2025-06-02' }).map(read)

describe('what somebody says besides was lost', () => {
  it.each([
    [
      'Judge Amina Diallo threw out the case, ruling that prosecutors had waited too long.',
      'statement: Amina Diallo · ruled · prosecutors had waited too long (Amina Diallo)',
    ],
    [
      'The minister defended the plan, adding that no family would lose its home.',
      'statement: minister · added · no family would lose its home (minister)',
    ],
    [
      'The central bank raised rates, warning that inflation could return.',
      'statement: central bank · warned · inflation could return (central bank)',
    ],
    [
      'Omar Diab said the roof had leaked and that no school would close.',
      'statement: Omar Diab · said · no school would close (Omar Diab)',
    ],
    [
      'Two diplomats said, however, that Lima had been talking in secret with Quito.',
      'statement: Two diplomats · said · Lima had been talking in secret with Quito (Two diplomats)',
    ],
    [
      'According to a draft, contributions would be voluntary until 2030.',
      'statement: draft · said · contributions would be voluntary until 2030 (draft)',
    ],
    [
      'Harbour Watch said it would sue if they refused.',
      'statement: Harbour Watch · said · it would sue if they refused (Harbour Watch)',
    ],
  ])('%s', (text, wanted) => {
    expect(readAll(text)).toContain(wanted)
  })

  it.each([
    [
      'a condition stays with what depends on it',
      'Lee Park said it would pay, provided that Peru agreed.',
      /it would pay$/,
    ],
    ['what is bought stands in front', 'The land that Redstone says it has bought is dry.', /it has bought/],
    ['two of whom nobody knows', 'Two were carried out on stretchers, the clinic said.', /^statement: .*Two were/],
  ])('%s', (_, text, never) => {
    expect(readAll(text).filter((line) => never.test(line.replace(/ \(.*$/, '')))).toEqual([])
  })
})

describe('what is wished is demanded, not done', () => {
  it.each([
    [
      'Lawmakers insisted that the finance minister, Kofi Mensah, explain the loss.',
      'demands: Lawmakers · insisted · the finance minister, Kofi Mensah, explain the loss (Lawmakers)',
    ],
    [
      'The court ordered that the company pay the families.',
      'demands: The court · ordered · the company pay the families (court)',
    ],
    [
      'Rosa Lind demanded that the head of the agency, Abel Ruiz, step aside.',
      'demands: Rosa Lind · demanded · the head of the agency, Abel Ruiz, step aside (Rosa Lind)',
    ],
    [
      'The agency asked in vain for two clauses to be removed.',
      'demands: The agency · asked in vain for · two clauses to be removed (agency)',
    ],
    [
      'The union wants the government to release the money, employ 46,000 interns and withdraw the letters.',
      'demands: The union · wants the government to · employ 46,000 interns (union)',
    ],
    [
      'Amnesty urged the police to free the students, drop the charges and stop using tear gas.',
      'demands: Amnesty · urged the police to · drop the charges (Amnesty)',
    ],
    [
      'Norland agreed to cut tariffs on steel and lift the ban on beef.',
      'agrees: Norland · agreed to · lift the ban on beef',
    ],
  ])('%s', (text, wanted) => {
    expect(readAll(text)).toContain(wanted)
  })

  it('nobody explains who only should', () => {
    const lines = readAll('Lawmakers insisted that the minister, Kofi Mensah, explain the loss.')
    expect(lines.filter((line) => line.startsWith('statement: Kofi Mensah'))).toEqual([])
  })

  it('a past tense that looks plain is said to have happened', () => {
    expect(readAll('Doctors said that the hospital cut 40 beds.')).toContain(
      'number: the hospital · cut · 40 beds (Doctors)',
    )
  })

  it('who thanks besides does not ask for it', () => {
    const lines = readAll('The mayor asked residents to save water and thanked the fire crews.')
    expect(lines.filter((line) => line.startsWith('demands'))).toHaveLength(1)
  })
})

describe('what is offered or refused stands in front of the clause that says so', () => {
  it.each([
    [
      'The ministry had offered to pay in two tranches, an offer that Natak rejected.',
      'rejects: Natak · rejected · to pay in two tranches',
    ],
    [
      'The governor stopped short of recalling lawmakers, a step that Senate Leader Tricia Boone, R-Millard, proposed.',
      'proposes: Tricia Boone · proposed · recalling lawmakers (Tricia Boone)',
    ],
    ['Prosecutors accused the firm of hiding $4m, which its owner denies.', 'rejects: … · denies · hiding $4m ?'],
    [
      'Police chief Abel Gure said officers had been pelted with stones, an accusation that Peter Lemashon dismissed.',
      'rejects: Peter Lemashon · dismissed · officers had been pelted with stones',
    ],
    [
      'Counsel then asked for a recess, which the chair, Judge Nomvula Radebe, refused.',
      'rejects: Nomvula Radebe · refused · a recess',
    ],
    ['The court struck down the plan the cabinet had approved.', 'agrees: the cabinet · had approved · the plan'],
    ['The firm that bought the mill closed it.', null],
    ['The people the minister backed lost.', null],
  ])('%s', (text, wanted) => {
    const found = readAll(text).filter((line) => /^(?:rejects|agrees|proposes)/.test(line))
    if (wanted === null) expect(found).toEqual([])
    else expect(found).toContain(wanted)
  })
})

describe('a noun or a participle makes an offer, too', () => {
  it.each([
    [
      'The mayor’s proposal to ban diesel cars was shelved.',
      'proposes: The mayor · proposed · to ban diesel cars (mayor)',
    ],
    ['Iran’s refusal to admit inspectors led to new sanctions.', 'rejects: Iran · refused · to admit inspectors'],
    [
      'A call by teachers for smaller classes was ignored.',
      'demands: teachers · called for · smaller classes (teachers)',
    ],
    [
      'The offer, tabled on Thursday by the Northern Group, would end the war.',
      'proposes: the Northern Group · tabled · The offer (Northern Group)',
    ],
    [
      'Henrik Vasmo wrote to the two presidents to propose a pilot scheme.',
      'proposes: Henrik Vasmo · wrote to the two presidents to propose · a pilot scheme (Henrik Vasmo)',
    ],
    [
      'Protesters demanding the release of Omar Diab blocked the road.',
      'demands: Protesters · demanding · the release of Omar Diab (Protesters)',
    ],
    [
      'The senator said Iran’s refusal to admit inspectors was a mistake.',
      'rejects: … · refused · to admit inspectors ?',
    ],
    ['If the union’s demand for a pause is met, work will stop.', 'demands: … · demanded · a pause ?'],
    [
      'The ambassador was handed a note urging his government to share maps.',
      'demands: … · urging · his government to share maps',
    ],
    [
      'Tariq Saleem is accused of stealing 300 passports.',
      'statement: … · … · Tariq Saleem is accused of stealing 300 passports ?',
    ],
    [
      'The committee voted by seven to four to summon the minister.',
      'event: The committee · voted to summon · the minister',
    ],
  ])('%s', (text, wanted) => {
    expect(readAll(text)).toContain(wanted)
  })
})

describe('clauses that a tag or a participle hid are read', () => {
  it.each([
    [
      'Abel Tierney, who resigned after the Courier published his emails, has denied any wrongdoing.',
      'rejects: Abel Tierney · has denied · any wrongdoing (Abel Tierney)',
    ],
    [
      'The bloc’s lead negotiator, Henrik Vald, denied that the proposal was final.',
      'rejects: Henrik Vald · denied · the proposal was final (Henrik Vald)',
    ],
    [
      'In a report published last Thursday the group accused police of evicting families.',
      'statement: the group · accused · police of evicting families (group)',
    ],
    [
      'In the Senate, the leader of the Greens, Ana Paz, called on the government to resign.',
      'demands: Ana Paz · called on · the government to resign (Ana Paz)',
    ],
    [
      'The contract, signed in May with two banks, was cancelled in February.',
      'date: The contract · was cancelled in · February',
    ],
  ])('%s', (text, wanted) => {
    expect(readAll(text)).toContain(wanted)
  })

  it('of a woman who speaks and a general between commas neither is the speaker', () => {
    const lines = readAll(
      'The woman, who was not named, said General Themba Nkosi, the head of supply, had hidden 40 bids. She wept behind a screen.',
    )
    expect(lines.filter((line) => /\(.*Nkosi\)/.test(line) || line.startsWith('event: Themba Nkosi'))).toEqual([])
  })
})
