import { keysNotLongest } from '@/core/questions/checks/09-key-length'
import { keyPositionsBalanced } from '@/core/questions/checks/10-key-position'
import { eachFactOnce } from '@/core/questions/checks/20-each-fact-once'
import { noNearDuplicates } from '@/core/questions/checks/20-near-duplicates'
import { noLargeShare } from '@/core/questions/checks/20-shares'
import { noStemGivesAway } from '@/core/questions/checks/20-stem-gives-away'
import type { ChoiceQuestion, Question } from '@/core/questions/question'
import { contextOf } from '@/tests/support/small-dossier'
import { asked, built, type Fixture, type Item, item, LONG_ARTICLES, leader, withStem, withWrong } from './seeded'

const about = (question: ChoiceQuestion, n: number): ChoiceQuestion => ({
  ...question,
  id: `q${n}`,
  factIds: [`f${n}`],
})

/** A set of `count` questions, of which the key is the longest option in `longest`. */
const ofLengths = (count: number, longest: number): Item => {
  const questions = Array.from({ length: count }, (_, n) =>
    about(
      asked('Which word is it?', n < longest ? ['longer', 'one', 'two', 'six'] : ['one', 'longer', 'two', 'six']),
      n,
    ),
  )
  return () => keysNotLongest('a-set', questions)
}

/** An attempt that serves the key of four options in these places. */
const places = (list: string): Item => {
  const served = [...list].map((place, n) => {
    const question = about(asked('Which word is it?', ['key', 'one', 'two', 'six']), n)
    const others = question.options.slice(1).map(({ id }) => id)
    const at = Number(place)
    return { question, optionIds: [...others.slice(0, at), 'option-0', ...others.slice(at)] }
  })
  return () => keyPositionsBalanced('a-set', served)
}

type Line = [stem: string, key: string]
const lines = (list: Line[]): Question[] => list.map(([stem, key], n) => about(asked(stem, [key, 'one', 'two']), n))
const attempt = (list: Line[]): Item => {
  const questions = lines(list)
  return () => noStemGivesAway('a-set', questions)
}
const twice = (...ids: string[]): Item => {
  const questions = ids.map((id, n) => ({ ...leader, id: `q${n}`, factIds: [id] }))
  return () => eachFactOnce('a-set', questions)
}
const alike = (...stems: string[]): Item => {
  const questions = lines(stems.map((stem): Line => [stem, 'a key']))
  return () => noNearDuplicates('a-set', questions)
}
const shares = (ids: string[], outlets: Record<string, string> = {}): Item => {
  const context = contextOf()
  const questions = built.filter(({ factIds }) => factIds.every((id) => ids.includes(id)))
  const [article] = LONG_ARTICLES
  const base = {
    ...context.base,
    byId: new Map(
      [...context.base.byId].map(([id, fact]) => [
        id,
        { ...fact, evidence: fact.evidence.map((each) => ({ ...each, article: outlets[id] ?? 'wire' })) },
      ]),
    ),
  }
  const articles = new Map(
    ['wire', 'post', 'times'].flatMap((id) => (article ? [[id, { ...article, id, outlet: id }] as const] : [])),
  )
  return () => noLargeShare('a-set', questions, { ...context, base, articles })
}
const spelt = (stem: string) => item(20, withStem(leader, stem))
const LEADERS = ['umerov-leads', 'medinsky-leads']
const mixed = { 'umerov-leads': 'post', 'swap-size': 'times', 'host-city': 'post', 'aircraft-hit': 'times' }

/** Checks 9 E, 10 and 20: what is wrong with a set or an attempt. */
export const SETS: Fixture[] = [
  {
    check: 9,
    severity: 'E',
    what: 'keys not the longest, per set',
    clean: [
      [10, 0],
      [10, 2],
      [10, 3],
      [20, 5],
      [20, 7],
      [40, 10],
      [40, 14],
      [60, 15],
      [9, 9],
      [100, 35],
    ].map(([count = 0, longest = 0]) => ofLengths(count, longest)),
    bad: [
      [10, 4],
      [10, 10],
      [12, 6],
      [20, 8],
      [20, 15],
      [30, 11],
      [40, 15],
      [60, 30],
      [80, 40],
      [100, 36],
    ].map(([count = 0, longest = 0]) => ofLengths(count, longest)),
  },
  {
    check: 10,
    severity: 'E',
    what: 'key positions balanced',
    clean: ['0123', '3210', '01230', '0213', '1203', '31203120', '0', '12', '201', '01233210'].map(places),
    bad: ['0000', '1111', '00', '012300', '33', '0101', '2222', '01233333', '0123012300', '112'].map(places),
  },
  {
    check: 20,
    severity: 'E',
    what: 'each fact once, no key given away',
    clean: [
      twice('a', 'b', 'c'),
      twice('a'),
      attempt([
        ['Who led the delegation from Kyiv?', 'Umerov'],
        ['Which city held the second round?', 'Istanbul'],
      ]),
      attempt([
        ['Who met Umerov in Berlin?', 'Merz'],
        ['Who led the delegation from Kyiv?', 'Umerov'],
      ]),
      attempt([
        ['What did Istanbul’s mayor open?', 'a bridge'],
        ['Which city held the second round?', 'Istanbul'],
      ]),
      attempt([
        ['How many captives went home?', '1,000'],
        ['How many drones were hit?', '40'],
      ]),
      attempt([
        ['Which order did Zelenskyy sign?', 'a decree'],
        ['Who visited Berlin in May?', 'Zelenskyy'],
      ]),
      attempt([
        ['On 2 June 2025, who led the delegation?', 'Umerov'],
        ['On which date was the bridge hit?', '2 June 2025'],
      ]),
      attempt([
        ['What did Russia reject?', 'a ceasefire'],
        ['What did Ukraine reject?', 'neutrality'],
      ]),
      attempt([
        ['Which agency quoted Medinsky?', 'RIA'],
        ['Who wrote textbooks on history?', 'Medinsky'],
      ]),
    ],
    bad: [
      twice('a', 'b', 'a'),
      twice('a', 'a'),
      twice('c', 'b', 'b', 'd'),
      attempt([
        ['Whom did Umerov bring along when leading the delegation from Kyiv?', 'aides'],
        ['Who led the delegation from Kyiv?', 'Umerov'],
      ]),
      attempt([
        ['Who opened the second round held in Istanbul, a city in Turkey?', 'Fidan'],
        ['Which city held the second round?', 'Istanbul'],
      ]),
      attempt([
        ['How many captives were freed in the swap of prisoners?', '1,000'],
        ['When were 1,000 captives freed in the swap of prisoners?', 'May'],
      ]),
      attempt([
        ['Which members did Zelenskyy’s order on the delegation name?', 'aides'],
        ['Whose order named the delegation’s members?', 'Zelenskyy'],
      ]),
      attempt([
        ['Who ordered a buffer zone along the border?', 'Putin'],
        ['Where is the buffer zone that Putin ordered along the border?', 'Sumy'],
      ]),
      attempt([
        ['Who called the talks with Medinsky about textbooks pointless?', 'Merz'],
        ['Who talked about textbooks?', 'Medinsky'],
      ]),
      attempt([
        ['On 2 June 2025, who opened the second round?', 'Fidan'],
        ['On which date did the second round open?', '2 June 2025'],
      ]),
    ],
  },
  {
    check: 20,
    severity: 'W',
    what: 'near-duplicates, spelling, shares',
    clean: [
      alike('Who led the delegation from Kyiv?', 'Who led the delegation from Moscow?'),
      alike('What was the first of the three points?', 'What was the second of the three points?'),
      alike('How many captives were freed in May 2025?', 'How many captives were freed in June 2025?'),
      alike('Which city held the round?', 'Which country hosted the meeting?'),
      spelt('Who sat beside Rustem Umerov on 2 June 2025?'),
      spelt('Which paper printed “Rassmuumerov” in June 2025?'),
      spelt('Which country, Turkey or Germany, was host in June 2025?'),
      item(20, withWrong(leader, 'Andriy Yermak')),
      shares([...LEADERS, 'swap-size', 'host-city'], mixed),
      shares([...LEADERS, 'aircraft-hit', 'second-round-date', 'swap-date'], mixed),
    ],
    bad: [
      alike('Who led the delegation from Kyiv in June?', 'In June, who led the delegation from Kyiv?'),
      alike('Which city held the second round of talks?', 'The second round of talks was held in which city?'),
      alike('How many captives did each side free?', 'How many captives were freed by each side?'),
      alike(
        'Who ordered the buffer zone along the border?',
        'Who was it that ordered the buffer zone along the border?',
      ),
      spelt('Who sat beside Umierov on 2 June 2025?'),
      spelt('Which country, Türkiye or Germany, was host in June 2025?'),
      spelt('What did Rassmuumerov say on 2 June 2025?'),
      item(20, withWrong(leader, 'Umierov')),
      shares(LEADERS),
      shares(['russia-demands-neutrality', 'russia-demands-withdrawal', 'medinsky-leads'], {
        'medinsky-leads': 'post',
      }),
      shares(['host-city', 'swap-size', 'second-round-date']),
    ],
  },
]
