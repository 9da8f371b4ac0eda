import { describe, expect, it } from 'vitest'
import { suggestFacts } from '@/core/extraction/suggest-facts'
import type { Suggestion } from '@/core/extraction/suggestion'

const suggest = (text: string) => suggestFacts({ text, date: '2025-06-02' })

/** "kind: subject · relation · object (speaker)", as a person would read it. */
const read = ({ kind, subject, relation, object, attributedTo }: Suggestion) =>
  `${kind}: ${subject || '…'} · ${relation || '…'} · ${object}${attributedTo === null ? '' : ` (${attributedTo})`}`
const readAll = (text: string) => suggest(text).map(read)

describe('who does or claims what', () => {
  it.each([
    [
      'a denial is told as one',
      'Ana Paz has denied that she saw the letter.',
      'rejects: Ana Paz · has denied · she saw the letter (Ana Paz)',
    ],
    [
      'what somebody agreed is so is that person’s word',
      'Ana Paz agreed that on some days one guard had watched six gates.',
      'agrees: Ana Paz · agreed · on some days one guard had watched six gates (Ana Paz)',
    ],
    [
      'an accusation is somebody’s word, quotation and all',
      'Ana Paz accused the board of “hiding the bill before it ever met”.',
      'statement: Ana Paz · accused · the board of “hiding the bill before it ever met” (Ana Paz)',
    ],
    [
      'a threat keeps its condition, “it” and all',
      'Mayor Ana Paz warned that it would close the bridge if the rain did not stop.',
      'statement: Ana Paz · warned · it would close the bridge if the rain did not stop (Ana Paz)',
    ],
    [
      'a vote to reject rejects',
      'Drivers at the depot voted on Sunday to reject the new timetable.',
      'rejects: Drivers at the depot · voted on Sunday to reject · the new timetable',
    ],
    [
      'whoever is asked to do something is asked',
      'Ana Paz asked residents to save water.',
      'demands: Ana Paz · asked · residents to save water (Ana Paz)',
    ],
    [
      'whoever is asked for something is asked',
      'Ana Paz asked Lima for tents.',
      'demands: Ana Paz · asked · Lima for tents (Ana Paz)',
    ],
    [
      'what is asked keeps its last verb',
      'Ana Paz told parliament to wait.',
      'demands: Ana Paz · told · parliament to wait (Ana Paz)',
    ],
    [
      'thousands behind a letter are one number',
      'The clinic paid the N45,000 bill.',
      'number: The clinic · paid · the N45,000 bill',
    ],
    [
      'what is wanted is a demand',
      'The union wants an inquiry into the fire.',
      'demands: The union · wants · an inquiry into the fire (union)',
    ],
    [
      'a demand may stand in the subjunctive behind a date',
      'The union demanded last week that the fines be dropped.',
      'demands: The union · demanded last week · the fines be dropped (union)',
    ],
    [
      'a demand of somebody called “they” waits for a name',
      'They have called for the bank to return the money.',
      'demands: … · have called for · the bank to return the money',
    ],
    [
      'a promise of somebody called “she” waits for a name',
      'She promised to pay every nurse a bonus.',
      'statement: … · promised to pay · every nurse a bonus',
    ],
    [
      'a mediator between commas is the person named',
      'A federal mediator, Luis Ortega, called for a pause.',
      'demands: Luis Ortega · called for · a pause (Luis Ortega)',
    ],
    [
      'a title behind “who is”, with a place behind a comma, speaks for the person',
      'Two ships sank, Lee Park, who heads the College of Law, Lima, said.',
      'number: ships · sank · Two ships (Lee Park)',
    ],
    [
      '“alleged that” reports',
      'The chair, Samuel Otieno, alleged that ballots were burnt in six wards and demanded a recount.',
      'number: ballots · were burnt in · six wards (Samuel Otieno)',
    ],
    [
      'an agent that no list has is an office before a name',
      'A federal mediator, Luis Ortega, met both sides.',
      'role: Luis Ortega · office · federal mediator',
    ],
    [
      'an office is held in a party with its short form',
      'The court declared the candidate of the Harvest Party, HVP, Mrs Ana Paz, elected.',
      'role: Ana Paz · office · candidate of the Harvest Party',
    ],
    [
      'a date in a participle belongs to what it describes',
      'The mill, built in 1936, is empty.',
      'date: The mill · built in · 1936',
    ],
    [
      '“since” before a year is no clause',
      'Norland has shut nine libraries since 2014.',
      'date: Norland · has shut nine libraries since · 2014',
    ],
    [
      'a figure to compare with is a number',
      'The lake covers 900 hectares, up from roughly 750.',
      'number: The lake · covers 900 hectares, up from · roughly 750',
    ],
  ])('%s', (_, text, wanted) => {
    expect(readAll(text)).toContain(wanted)
  })

  it.each([
    [
      '“she” is not the father of her who died',
      'Gareth Pugh, whose daughter Elin died when she was six days old, spoke.',
      'Gareth Pugh',
    ],
    [
      'who shot somebody is no jury',
      'A jury began hearing the case of an officer who shot and killed a 31-year-old man.',
      'A jury',
    ],
    ['a guest is not ninety guests', 'Linh Tran is among 90 guests.', 'Linh Tran'],
    [
      '“my years” are the speaker’s',
      'Ana Paz said the choice was “the hardest of my 22 years in office”.',
      'the choice',
    ],
    [
      'whoever is charged was charged on another day',
      'Ana Paz is charged with the murder of Lee Park on May 3.',
      'Ana Paz',
    ],
    ['a count without its noun has no subject', 'Of the 900 members, only 310 were asked.', 'only 310'],
    ['nobody voted for four years', 'Drivers voted to reject a four-year deal.', 'Drivers'],
  ])('a figure is nobody’s where it is another’s: %s', (_, text, wrong) => {
    const figures = suggest(text).filter(
      ({ kind, relation }) => (kind === 'number' || kind === 'date') && relation !== 'age',
    )
    expect(figures.map(({ subject }) => subject)).not.toContain(wrong)
  })

  it('a figure that somebody gives who cannot be told waits for a person', () => {
    const [figure] = suggest('He added that eleven guards were ill.').filter(({ kind }) => kind === 'number')
    expect(figure).toMatchObject({ subject: '', relation: '', attributedTo: null, needsAttribution: true })
  })

  it('“that offer” is no reported clause, and whoever will not say says nothing', () => {
    expect(readAll('The families rejected that offer as too small.')).toEqual([])
    expect(readAll('Ana Paz refused to say whether the bridge was safe.')).toEqual([])
  })

  it('what a speaker claims inside another’s words does not take these from the other', () => {
    expect(readAll('Samuel Otieno demanded a recount in 90 stations where, he claimed, the lights failed.')).toContain(
      'demands: Samuel Otieno · demanded · a recount in 90 stations (Samuel Otieno)',
    )
  })
})
