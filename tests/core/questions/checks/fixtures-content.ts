import type { Fact } from '@/core/facts/fact'
import { aFact, contextOf, ENTITIES, FACTS } from '@/tests/support/small-dossier'
import {
  aircraft,
  asked,
  changed,
  citing,
  city,
  cloze,
  type Fixture,
  item,
  leader,
  proposal,
  QUOTED,
  round,
  size,
  withStem,
  withWrong,
} from './seeded'

type Evidence = Fact['evidence']
const cite = (paragraph: number, article = 'wire', stance: 'supports' | 'disputes' = 'supports') => ({
  article,
  paragraph,
  stance,
})
const cited = (evidence: Evidence) => item(1, leader, citing(evidence))
const read = (question: typeof leader | typeof city, text: string) =>
  item(
    2,
    question,
    contextOf(FACTS, ENTITIES, () => text),
  )
const quoting = (factId: string, stem: string, options: string[]) =>
  item(19, { ...asked(stem, options), factIds: [factId] }, contextOf([...FACTS, ...QUOTED]))
const claiming = (stem: string) => item(17, { ...aircraft, stem, attribution: null })
const LAVROV = ['Sergey Lavrov', 'Andriy Yermak', 'Vladimir Medinsky']
const TEST = ['“a first honest test”', '“a long shot”', '“a small step”']

const second = (id: string, object: Fact['object']) =>
  FACTS.filter((fact) => fact.id === id).map((fact) => ({ ...fact, id: `${id}-2`, object }))
const demand = aFact({
  id: 'open-demand',
  kind: 'demands',
  subject: 'russia',
  relation: 'demands-of-the-week',
  object: { type: 'entity', id: 'neutrality' },
  statement: 'In June 2025 Moscow demanded [[neutrality]] of the week.',
  ask: 'What did Moscow demand in June 2025 in that week?',
})
/** A choice on an open slot, whose first wrong option rests on this fact. */
const provenBy = (factId: string, text: string, facts: Fact[] = [...FACTS, demand]) => {
  const question = {
    ...asked('What did Moscow demand in June 2025 in that week?', ['neutrality', text]),
    factIds: ['open-demand'],
  }
  const falsity = { kind: 'contradicted' as const, factId }
  return item(
    6,
    { ...question, options: question.options.map((o) => (o.isKey ? o : { ...o, falsity })) },
    contextOf(facts),
  )
}
const rejected = aFact({
  ...demand,
  id: 'russia-rejects',
  kind: 'rejects',
  relation: 'rejects',
  object: { type: 'entity', id: 'full-ceasefire' },
  statement: 'In June 2025 Moscow rejected [[a full ceasefire]].',
  ask: 'What did Moscow reject in June 2025?',
})
const elsewhere = aFact({
  ...demand,
  id: 'ukraine-week',
  subject: 'ukraine',
  object: { type: 'entity', id: 'withdrawal' },
  statement: 'In June 2025 Kyiv demanded [[a withdrawal of troops]] in that week.',
  ask: 'What did Kyiv demand in June 2025 in that week?',
})
const more = [...FACTS, demand, rejected, elsewhere]

/** Checks 1, 2, 3 E, 5, 6, 17, 18 and 19: what a question rests on. */
export const CONTENT: Fixture[] = [
  {
    check: 1,
    severity: 'E',
    what: 'cites a passage',
    clean: [1, 3, 4, 5, 6, 8, 9, 10, 11]
      .map((n) => cited([cite(n)]))
      .concat(cited([cite(1), cite(12, 'wire', 'disputes')])),
    bad: [
      cited([]),
      ...[2, 7, 13, 99].map((n) => cited([cite(n)])),
      cited([cite(1, 'gone')]),
      cited([cite(1, 'wire', 'disputes')]),
      cited([cite(1), cite(2)]),
      cited([cite(3), cite(40)]),
      item(1, { ...leader, factIds: ['gone'] }),
    ],
  },
  {
    check: 2,
    severity: 'E',
    what: 'key in a cited passage',
    clean: [
      read(leader, 'Rustem Umerov came to Istanbul.'),
      read(leader, 'It was Umierov who spoke.'),
      read(leader, 'Then rustem umerov left the room.'),
      read(leader, 'The garbled Rassmuumerov is meant.'),
      read(leader, 'The minister (Rustem Umerov) sat down.'),
      read(size, 'Each side let one thousand go.'),
      read(size, 'Each let 1000 go.'),
      read(size, 'Some 1,000 went home.'),
      read(city, 'They met in Istanbul, again.'),
      item(
        2,
        size,
        contextOf(changed('swap-size', { evidence: [{ ...cite(1), derived: 'sum' }] }), ENTITIES, () => 'Nothing.'),
      ),
    ],
    bad: [
      ...['Vladimir Medinsky came.', 'Umerova came to Istanbul.', 'Nobody came.', 'The minister spoke.'].map((t) =>
        read(leader, t),
      ),
      ...['Each side let 10,000 go.', 'One hundred went home.', 'Thousands went home.'].map((text) => read(size, text)),
      ...['Istanbulites came.', 'They met in Ankara.', 'The city on the Bosporus.'].map((text) => read(city, text)),
    ],
  },
  {
    check: 3,
    severity: 'E',
    what: 'key not in the stem',
    clean: [
      ...[
        'On 2 June 2025, who led the delegation from Kyiv?',
        'Which of the two ministers spoke for Kyiv in Istanbul?',
        'Who sat across from Vladimir Medinsky on 2 June 2025?',
        'Who was at the head of the table for Kyiv on 2 June 2025?',
      ].map((stem) => item(3, withStem(leader, stem))),
      item(3, withStem(size, 'How many captives did each side free on 25 May 2025?')),
      item(3, withStem(size, 'How many captives went home in the 2 days of May 2025?')),
      item(3, withStem(city, 'In which city was the second round of 2 June 2025 held?')),
      item(3, withStem(cloze, 'The round of 2 June 2025 was held in ____, in Turkey.')),
      item(3, withStem(round, 'On which date did the second round take place?')),
      item(3, withStem(proposal, 'What did Kyiv propose in June 2025?')),
    ],
    bad: [
      item(3, withStem(leader, 'On 2 June 2025, did Rustem Umerov or who else lead the delegation?')),
      item(3, withStem(leader, 'Whose team, Umierov’s, came on 2 June 2025?')),
      item(3, withStem(leader, 'Who is the Rassmuumerov that led the delegation?')),
      item(3, withStem(size, 'How many of the 1,000 captives did each side free?')),
      item(3, withStem(size, 'How many of the one thousand captives did each side free?')),
      item(3, withStem(size, 'Of 1000 freed captives, how many did each side free?')),
      item(3, withStem(city, 'In which city, Istanbul, was the second round held?')),
      item(3, withStem(cloze, 'The Istanbul round was held in ____.')),
      item(3, withStem(round, 'On which date did the round of 2 June 2025 take place?')),
      item(3, withStem(proposal, 'What did Kyiv propose with an unconditional ceasefire in June 2025?')),
    ],
  },
  {
    check: 5,
    severity: 'E',
    what: 'no key in disguise',
    clean: [
      ...['Vladimir Medinsky', 'Andriy Yermak', 'Sergey Lavrov'].map((text) => item(5, withWrong(leader, text))),
      ...['500', '2,000', 'eight hundred'].map((text) => item(5, withWrong(size, text))),
      ...['3 June 2025', '16 May 2025'].map((text) => item(5, withWrong(round, text))),
      ...['neutrality', 'a withdrawal of troops'].map((text) => item(5, withWrong(proposal, text))),
    ],
    bad: [
      ...['Umierov', 'Rassmuumerov', 'RUSTEM UMEROV'].map((text) => item(5, withWrong(leader, text))),
      ...['1,050', 'a thousand', '950'].map((text) => item(5, withWrong(size, text))),
      ...['June 2, 2025', 'June 2025', '2025'].map((text) => item(5, withWrong(round, text))),
      ...['a ceasefire', 'an unconditional ceasefire', 'a full ceasefire for thirty days'].map((text) =>
        item(5, withWrong(proposal, text)),
      ),
    ],
  },
  {
    check: 6,
    severity: 'E',
    what: 'wrong options shown false',
    clean: [
      ...[leader, size, aircraft, round, proposal].map((question) => item(6, question)),
      item(6, withWrong(leader, 'Vladimir Putin')),
      provenBy('russia-rejects', 'a full ceasefire', more),
      provenBy('ukraine-week', 'a withdrawal of troops', more),
      provenBy(
        'umerov-leads',
        'a full ceasefire',
        more.map((fact) => (fact.id === 'open-demand' ? { ...fact, closed: true } : fact)),
      ),
      item(6, withWrong(size, '4,000')),
    ],
    bad: [
      item(6, leader, contextOf([...FACTS, ...second('umerov-leads', { type: 'entity', id: 'medinsky' })])),
      item(
        6,
        leader,
        contextOf([
          ...FACTS,
          ...second('umerov-leads', { type: 'entity', id: 'lavrov' }),
          ...second('umerov-leads', { type: 'entity', id: 'yermak' }),
          ...second('umerov-leads', { type: 'entity', id: 'medinsky' }),
        ]),
      ),
      item(6, { ...leader, options: leader.options.map((option) => ({ ...option, falsity: null })) }),
      item(6, leader, contextOf(FACTS.map((fact) => ({ ...fact, closed: false })))),
      item(6, proposal, contextOf(FACTS.filter((fact) => fact.id !== 'ukraine-rejects-neutrality'))),
      item(6, proposal, contextOf(changed('ukraine-rejects-neutrality', { status: 'superseded' }))),
      item(
        6,
        withWrong(aircraft, 'more than 80'),
        contextOf(
          changed(
            'aircraft-hit',
            { dispute: 'd' },
            second('aircraft-hit', {
              type: 'number',
              value: 80,
              unit: 'aircraft',
              bound: 'more-than',
              text: 'more than 80',
            }),
          ),
        ),
      ),
      provenBy('umerov-leads', 'a withdrawal of troops', more),
      provenBy('host-city', 'recognition of annexed land', more),
      provenBy('russia-rejects', 'a withdrawal of troops', more),
      provenBy('ukraine-week', 'a full ceasefire', more),
      provenBy('gone', 'a withdrawal of troops', more),
    ],
  },
  {
    check: 17,
    severity: 'E',
    what: 'claims attributed',
    clean: [
      'According to the SBU, how many aircraft did the raid of 1 June 2025 hit?',
      'How many aircraft did the raid hit, by the account of the Security Service of Ukraine?',
      'How many aircraft did Ukraine’s security service say were hit on 1 June 2025?',
      'How many aircraft does the SBU claim to have hit?',
      'The SBU reported hits on 1 June 2025; how many aircraft?',
      'How many aircraft did the SBU announce as hit?',
      'In a statement of the SBU, how many aircraft were hit?',
      'How many aircraft did the Security Service of Ukraine count as hit?',
      'What number of aircraft did the SBU name?',
      'As the SBU put it on 1 June 2025, how many aircraft were hit?',
    ].map(claiming),
    bad: [
      'How many aircraft did the raid of 1 June 2025 hit?',
      'According to Moscow, how many aircraft did the raid of 1 June 2025 hit?',
      'How many aircraft did the raid by the SBU hit on 1 June 2025?',
      'According to reports, how many aircraft were hit on 1 June 2025?',
      'How many aircraft were hit, as was said on 1 June 2025?',
      'How many aircraft did the drones of the SBU hit?',
      'According to Rustem Umerov, how many aircraft were hit?',
      'It is claimed that aircraft were hit; how many?',
      'By an official account, how many aircraft were hit?',
      'How many aircraft lost the air base raided by the SBU?',
    ].map(claiming),
  },
  {
    check: 18,
    severity: 'E',
    what: 'no loaded wording',
    clean: [
      ...[
        'Who led the government in Kyiv on 2 June 2025?',
        'Who spoke of a “regime” in June 2025?',
        'Which phrase, “land grab” or another, did Kyiv use in June 2025?',
        'Which regimen of inspections was proposed in June 2025?',
        'How many children were taken to Russia by June 2025?',
        'Who called the transfer “abducted children” in June 2025?',
        'Which regiment came to the talks on 2 June 2025?',
        'Which land did both sides claim in June 2025?',
      ].map((stem) => item(18, withStem(leader, stem))),
      item(18, withWrong(leader, '“the regime”')),
      item(18, leader),
    ],
    bad: [
      ...[
        'Who led the regime in Kyiv on 2 June 2025?',
        'Which regimes sent delegations on 2 June 2025?',
        'Who ended the land grab of 2022 by June 2025?',
        'How many land grabs were talked of in June 2025?',
        'How many abducted children were on the list of June 2025?',
        'Who was accused of abducting children by June 2025?',
        'Which Regime sat opposite on 2 June 2025?',
      ].map((stem) => item(18, withStem(leader, stem))),
      item(18, withWrong(leader, 'the regime in Kyiv')),
      item(18, { ...leader, answerStatement: 'Rustem Umerov spoke for the regime.' }),
      item(18, {
        ...leader,
        options: leader.options.map((option) => ({ ...option, rationale: 'He served the land-grab.' })),
      }),
    ],
  },
  {
    check: 19,
    severity: 'E',
    what: 'quotations exact',
    clean: [
      quoting('lavrov-said', 'Who said in May 2025 that “patience has its limits” before the talks?', LAVROV),
      quoting('lavrov-said', '“Patience has its limits”: whose words of May 2025 are these?', LAVROV),
      quoting('lavrov-said', 'Who spoke of “patience” in May 2025, before the talks?', LAVROV),
      quoting('lavrov-said', 'Whose “limits” were named before the talks of 2025?', LAVROV),
      quoting('lavrov-said', 'Who said “patience … limits” before the talks of 2025?', LAVROV),
      quoting('lavrov-said', 'Who, before the talks of 2025, said that patience was at an end?', LAVROV),
      quoting('yermak-said', 'What did Andriy Yermak, as the SBU reported, call the swap of 2025?', TEST),
      quoting('yermak-said', 'According to Andriy Yermak, as the SBU reported in June 2025, what was the swap?', TEST),
      quoting('yermak-said', 'By the SBU’s report, which words did Andriy Yermak use of the swap?', TEST),
      quoting('yermak-said', '“A first honest test” is what Andriy Yermak said by the SBU’s report; of what?', [
        'the swap',
        'the raid',
        'the round',
      ]),
    ],
    bad: [
      quoting('lavrov-said', 'Who said in May 2025 that “patience has no limits” before the talks?', LAVROV),
      quoting('lavrov-said', 'Who said “our patience has its limits” in May 2025?', LAVROV),
      quoting('lavrov-said', 'Who said “patience is limited” in May 2025?', LAVROV),
      quoting('lavrov-said', 'Who said “limits has its patience” in May 2025?', LAVROV),
      quoting('lavrov-said', 'According to Vladimir Medinsky, what has “its limits”?', ['patience', 'peace', 'war']),
      quoting('lavrov-said', 'Rustem Umerov said that “patience has its limits”; when?', [
        'May 2025',
        'June 2025',
        'April 2025',
      ]),
      quoting('yermak-said', 'What did Andriy Yermak call the swap of June 2025?', TEST),
      quoting('yermak-said', 'According to Andriy Yermak in June 2025, what was the swap?', TEST),
      quoting('yermak-said', 'What did Andriy Yermak, as the SBU reported, call the swap of 2025?', [
        '“a last honest test”',
        ...TEST.slice(1),
      ]),
      quoting('yermak-said', 'According to Sergey Lavrov, as reported by the press, what was the swap?', TEST),
    ],
  },
]
