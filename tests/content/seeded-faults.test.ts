import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { rightNames } from '@/core/facts/entity-index'
import { toCheckContext } from '@/core/questions/check-context'
import { QUESTION_CHECKS } from '@/core/questions/check-question'
import { keyPositionsBalanced } from '@/core/questions/checks/10-key-position'
import { noNearDuplicates } from '@/core/questions/checks/20-near-duplicates'
import type { CheckContext, Finding, Severity } from '@/core/questions/finding'
import type { ChoiceQuestion, Option, Question } from '@/core/questions/question'
import { buildQuestionBank, type QuestionBank } from '@/core/questions/question-bank'
import { readContent } from '@/server/facts/read-content'

const root = fileURLToPath(new URL('../..', import.meta.url))
const AIMS = { E: 0.95, W: 0.85 }

/** A fault: the faulty question made of a sound one, or null where it cannot be put in. */
type Fault = {
  what: string
  check: number
  severity: Severity
  seed: (question: Question, context: CheckContext) => Question | null
}

const key = (question: ChoiceQuestion) => question.options.find((option) => option.isKey)
const isChoice = (question: Question): question is ChoiceQuestion => question.type === 'single-choice'
/** Types with options beside single choice, which the faults of options are put into as well. */
type OtherOptions = Extract<Question, { type: 'multiple-response' | 'who-says' }>
const hasOtherOptions = (question: Question): question is OtherOptions =>
  question.type === 'multiple-response' || question.type === 'who-says'

/** The question with its options of one kind changed, of several keys the first alone; null if it is of another type. */
function withOthers(
  question: Question,
  type: OtherOptions['type'],
  isKey: boolean,
  change: (option: Option) => Option,
) {
  if (!hasOtherOptions(question) || question.type !== type) return null
  const target = question.options.find((option) => option.isKey === isKey)
  return { ...question, options: question.options.map((option) => (option === target ? change(option) : option)) }
}
const withStem = (question: Question, stem: string): Question => ({ ...question, stem })

/** The question with its first wrong option (or the key) changed; null if it has no options. */
function withOption(
  question: Question,
  which: 'key' | 'wrong',
  change: (option: Option) => string | null,
): Question | null {
  if (!isChoice(question)) return null
  const target = question.options.find((option) => option.isKey === (which === 'key'))
  const text = target ? change(target) : null
  if (!target || text === null) return null
  const entityId = null
  return { ...question, options: question.options.map((o) => (o === target ? { ...o, text, entityId } : o)) }
}

const onWords = (question: Question) => isChoice(question) && !question.ordered
const aliasOfKey = (question: Question, context: CheckContext): string | null => {
  const id = isChoice(question) ? key(question)?.entityId : undefined
  const entity = context.base.index.byId.get(id ?? '')
  return entity ? (rightNames(entity)[1] ?? null) : null
}

const FAULTS: Fault[] = [
  {
    what: 'an alias of the key among the options',
    check: 5,
    severity: 'E',
    seed: (q, c) => withOption(q, 'wrong', () => aliasOfKey(q, c)),
  },
  {
    what: 'an alias of the key in the stem',
    check: 3,
    severity: 'E',
    seed: (q, c) =>
      isChoice(q) && aliasOfKey(q, c) ? withStem(q, q.stem.replace(/\?$/, `, as ${aliasOfKey(q, c)} knows?`)) : null,
  },
  {
    what: 'the same option twice',
    check: 4,
    severity: 'E',
    seed: (q) => (isChoice(q) ? withOption(q, 'wrong', () => ` ${key(q)?.text.toUpperCase()}`) : null),
  },
  {
    what: 'a wrong option without proof',
    check: 6,
    severity: 'E',
    seed: (q) => (isChoice(q) ? { ...q, options: q.options.map((o) => ({ ...o, falsity: null })) } : null),
  },
  {
    what: 'a proof by a fact that is not there',
    check: 6,
    severity: 'E',
    seed: (q) =>
      isChoice(q)
        ? {
            ...q,
            options: q.options.map((o) => (o.isKey ? o : { ...o, falsity: { kind: 'contradicted', factId: 'gone' } })),
          }
        : null,
  },
  {
    what: 'a place among people',
    check: 7,
    severity: 'E',
    seed: (q, c) =>
      isChoice(q) && c.base.index.byId.get(key(q)?.entityId ?? '')?.type === 'person'
        ? withOption(q, 'wrong', () => 'Berlin')
        : null,
  },
  {
    what: 'another unit',
    check: 7,
    severity: 'E',
    seed: (q, c) =>
      isChoice(q) && c.base.byId.get(q.factIds[0] ?? '')?.object.type === 'number' && /\d$/.test(key(q)?.text ?? '')
        ? withOption(q, 'wrong', ({ text }) => `${text} kilograms`)
        : null,
  },
  {
    what: 'a month among days',
    check: 7,
    severity: 'E',
    seed: (q) =>
      isChoice(q) && /^\d+ \w+ \d{4}$/.test(key(q)?.text ?? '') ? withOption(q, 'wrong', () => 'March 2025') : null,
  },
  {
    what: 'an infinitive among nouns',
    check: 7,
    severity: 'W',
    seed: (q) => (onWords(q) ? withOption(q, 'key', () => 'to leave things as they are') : null),
  },
  {
    what: 'a rival from outside the dossier',
    check: 8,
    severity: 'W',
    seed: (q) => (onWords(q) ? withOption(q, 'wrong', () => 'Taylor Swift') : null),
  },
  {
    what: 'the key made much longer',
    check: 9,
    severity: 'W',
    seed: (q) =>
      onWords(q)
        ? withOption(
            q,
            'key',
            ({ text }) =>
              `${text}, which is what the reports of that week have in more than one place and in so many words`,
          )
        : null,
  },
  {
    what: '“All of the above”',
    check: 11,
    severity: 'E',
    seed: (q) => withOption(q, 'wrong', () => 'All of the above'),
  },
  {
    what: 'a negative stem',
    check: 12,
    severity: 'W',
    seed: (q) => (q.stem.includes(' did ') ? withStem(q, q.stem.replace(' did ', ' did not ')) : null),
  },
  {
    what: 'a person where a number is asked',
    check: 13,
    severity: 'E',
    seed: (q) => (/\bhow many\b/i.test(q.stem) ? withOption(q, 'wrong', () => 'Marco Rubio') : null),
  },
  {
    what: 'a date where a person is asked',
    check: 13,
    severity: 'E',
    seed: (q) => (/^(who|whom)\b/i.test(q.stem) ? withOption(q, 'wrong', () => '3 May 2025') : null),
  },
  {
    what: 'an article before the gap',
    check: 13,
    severity: 'E',
    seed: (q) => (q.type === 'cloze' ? withStem(q, q.stem.replace('____', 'an ____')) : null),
  },
  {
    what: 'a full stop after one option',
    check: 13,
    severity: 'W',
    seed: (q) => withOption(q, 'key', ({ text }) => (/[A-Z]$/.test(text) ? null : `${text}.`)),
  },
  {
    what: 'an absolute in a wrong option',
    check: 14,
    severity: 'W',
    seed: (q) => withOption(q, 'wrong', ({ text }) => `always ${text}`),
  },
  {
    what: 'no question mark',
    check: 15,
    severity: 'E',
    seed: (q) => (q.stem.endsWith('?') ? withStem(q, q.stem.slice(0, -1)) : null),
  },
  {
    what: 'a pronoun without its noun',
    check: 15,
    severity: 'E',
    seed: (q) =>
      isChoice(q) ? withStem(q, `In June 2025, was it ${q.stem.charAt(0).toLowerCase()}${q.stem.slice(1)}`) : null,
  },
  {
    what: 'a relative time',
    check: 16,
    severity: 'E',
    seed: (q) => withStem(q, q.stem.replace(/\?$/, ' yesterday?').replace(/\.$/, ' last week.')),
  },
  {
    what: '“according to …” left out',
    check: 17,
    severity: 'E',
    seed: (q) =>
      q.isClaim && /^According to [^,]+, /.test(q.stem)
        ? withStem({ ...q, attribution: null }, q.stem.replace(/^According to [^,]+, /, ''))
        : null,
  },
  {
    what: 'a loaded word of our own',
    check: 18,
    severity: 'E',
    seed: (q) => withStem(q, q.stem.replace(/\?$/, ' by the regime?').replace(/\.$/, ' by the regime.')),
  },
  {
    what: 'a loaded word in an explanation',
    check: 18,
    severity: 'E',
    seed: (q) =>
      isChoice(q)
        ? { ...q, options: q.options.map((o) => ({ ...o, rationale: `${o.rationale} The regime said so.` })) }
        : null,
  },
  {
    what: 'a quotation that nobody said',
    check: 19,
    severity: 'E',
    seed: (q) =>
      /“/.test(q.stem)
        ? null
        : withStem(q, q.stem.replace(/\?$/, ', “come what may”?').replace(/\.$/, ', “come what may”.')),
  },
  {
    what: 'a word changed in a quotation',
    check: 19,
    severity: 'E',
    seed: (q) =>
      /“[^”]+”/.test(q.stem) && q.type !== 'true-false'
        ? withStem(
            q,
            q.stem.replace(/“[^”]+”/, (words) => words.replace(/\p{L}+/u, 'whatever')),
          )
        : null,
  },
  {
    what: 'several: one key twice',
    check: 4,
    severity: 'E',
    seed: (q) => {
      const text = hasOtherOptions(q) ? q.options.find(({ isKey }) => isKey)?.text.toUpperCase() : undefined
      return text === undefined ? null : withOthers(q, 'multiple-response', false, (option) => ({ ...option, text }))
    },
  },
  {
    what: 'several: a second key among the wrong',
    check: 5,
    severity: 'E',
    seed: (q) => {
      if (q.type !== 'multiple-response' || q.toldOf !== null) return null
      const text = q.options.filter(({ isKey }) => isKey).at(-1)?.text ?? ''
      return withOthers(q, 'multiple-response', false, (option) => ({ ...option, text, entityId: null }))
    },
  },
  {
    what: 'several: a wrong option without proof',
    check: 6,
    severity: 'E',
    seed: (q) => withOthers(q, 'multiple-response', false, (option) => ({ ...option, falsity: null })),
  },
  {
    what: 'several: words of the very one asked about',
    check: 6,
    severity: 'E',
    seed: (q) => {
      if (q.type !== 'multiple-response' || q.toldOf === null) return null
      const [own = null] = q.factIds
      return withOthers(q, 'multiple-response', false, (option) => ({ ...option, confusesWith: own }))
    },
  },
  {
    what: 'several: one key far longer',
    check: 9,
    severity: 'W',
    seed: (q) =>
      withOthers(q, 'multiple-response', true, (option) => ({
        ...option,
        text: `${option.text}, ${'as told in the reports of that week, '.repeat(12)}`,
      })),
  },
  {
    what: 'several: “None of these”',
    check: 11,
    severity: 'E',
    seed: (q) => withOthers(q, 'multiple-response', false, (option) => ({ ...option, text: 'None of these' })),
  },
  {
    what: 'who says: the claimant in the stem',
    check: 3,
    severity: 'E',
    seed: (q) =>
      q.type === 'who-says'
        ? withStem(q, q.stem.replace(/\?$/, `, as ${q.options.find(({ isKey }) => isKey)?.text} has it?`))
        : null,
  },
  {
    what: 'who says: the claimant among the wrong',
    check: 5,
    severity: 'E',
    seed: (q) => {
      const key = hasOtherOptions(q) ? q.options.find(({ isKey }) => isKey) : undefined
      return withOthers(q, 'who-says', false, (option) => ({
        ...option,
        text: key?.text ?? '',
        entityId: key?.entityId ?? null,
      }))
    },
  },
  {
    what: 'who says: another speaker without proof',
    check: 6,
    severity: 'E',
    seed: (q) => withOthers(q, 'who-says', false, (option) => ({ ...option, falsity: null })),
  },
  {
    what: 'who says: an outlet that has the claim in print',
    check: 6,
    severity: 'E',
    seed: (q, c) => {
      if (q.type !== 'who-says') return null
      const outlets =
        c.base.byId.get(q.factIds[0] ?? '')?.evidence.map(({ article }) => c.articles.get(article)?.outlet ?? '') ?? []
      const claimant = q.options.find(({ isKey }) => isKey)?.text
      const text = outlets.find((outlet) => outlet !== claimant)
      return text === undefined
        ? null
        : withOthers(q, 'who-says', false, (option) => ({ ...option, text, entityId: null }))
    },
  },
  {
    what: 'who says: a place among the speakers',
    check: 7,
    severity: 'E',
    seed: (q) => withOthers(q, 'who-says', false, (option) => ({ ...option, text: 'Berlin', entityId: 'berlin' })),
  },
  {
    what: 'number: the figure in the stem',
    check: 3,
    severity: 'E',
    seed: (q) => (q.type === 'number' ? withStem(q, q.stem.replace(/\?$/, `, ${q.target.value} or more?`)) : null),
  },
  {
    what: 'a source’s spelling',
    check: 20,
    severity: 'W',
    seed: (q) => withStem(q, q.stem.replace(/\?$/, ', as Zelensky has it?').replace(/\.$/, ', as Zelensky has it.')),
  },
  {
    what: 'two things that happened, changed over',
    check: 6,
    severity: 'E',
    seed: (q) => {
      const [first, second, ...rest] = q.type === 'ordering' ? q.items : []
      return q.type === 'ordering' && first && second ? { ...q, items: [second, first, ...rest] } : null
    },
  },
  {
    what: 'a date in what is to be put in order',
    check: 3,
    severity: 'E',
    seed: (q) =>
      q.type === 'ordering'
        ? {
            ...q,
            items: q.items.map((item, i) => (i === 0 ? { ...item, text: `${item.text} in ${item.dateText}` } : item)),
          }
        : null,
  },
  {
    what: 'a category that is not shown false',
    check: 6,
    severity: 'E',
    seed: (q) => (q.type === 'categorise' ? { ...q, items: q.items.map((item) => ({ ...item, wrong: [] })) } : null),
  },
  {
    what: 'an item in the other category',
    check: 6,
    severity: 'E',
    seed: (q) => {
      if (q.type !== 'categorise') return null
      const items = q.items.map((item, i) => {
        const other = q.categories.find(({ id }) => id !== item.categoryId)?.id ?? ''
        return i === 0 ? { ...item, categoryId: other } : item
      })
      return { ...q, items }
    },
  },
  {
    what: 'the category named in its item',
    check: 3,
    severity: 'E',
    seed: (q) => {
      if (q.type !== 'categorise') return null
      const nameOf = (id: string) => q.categories.find((category) => category.id === id)?.text
      return { ...q, items: q.items.map((item) => ({ ...item, text: `${item.text}, so ${nameOf(item.categoryId)}` })) }
    },
  },
  {
    what: 'what fills one gap beside another',
    check: 3,
    severity: 'E',
    seed: (q) => (q.type === 'multi-cloze' ? withStem(q, `${q.blanks[0]?.answer}: ${q.stem}`) : null),
  },
  {
    what: 'a gap too few',
    check: 15,
    severity: 'E',
    seed: (q) => (q.type === 'multi-cloze' ? withStem(q, q.stem.replace('____', 'somebody')) : null),
  },
  {
    what: 'an “a” before one of several gaps',
    check: 13,
    severity: 'E',
    seed: (q) => (q.type === 'multi-cloze' ? withStem(q, q.stem.replace(/(the )?____/, 'a ____')) : null),
  },
]

describe('faults seeded into the bundled bank', { timeout: 60_000 }, () => {
  let context: CheckContext
  let bank: QuestionBank

  beforeAll(async () => {
    const [content] = await readContent(root)
    if (!content) throw new Error('No bundled dossier')
    context = toCheckContext(content.dossier, () => null)
    bank = buildQuestionBank(content)
  })

  const finds = ({ check, severity }: Fault, question: Question): boolean =>
    (QUESTION_CHECKS.get(check)?.(question, context) ?? []).some((finding: Finding) => finding.severity === severity)

  it('are caught nearly always', () => {
    const rows = FAULTS.map((fault) => {
      const made = bank.questions.flatMap((question) => {
        const faulty = fault.seed(question, context)
        return faulty && !finds(fault, question) ? [faulty] : []
      })
      const caught = made.filter((question) => finds(fault, question))
      const missed = made.find((question) => !caught.includes(question))
      return { fault, made: made.length, share: caught.length / made.length, missed: missed?.id ?? '' }
    })
    const lines = rows.map(({ fault: { check, severity, what }, made, share, missed }) =>
      [
        `${check}${severity}`.padStart(4),
        what.padEnd(40),
        `${(share * 100).toFixed(1)} %`.padStart(8),
        `of ${made}`,
        missed,
      ].join('  '),
    )
    console.info(['Faults seeded into the bundled bank: caught', ...lines].join('\n'))
    expect(rows.filter(({ made }) => made < 5).map(({ fault }) => fault.what)).toEqual([])
    expect(rows.filter(({ fault, share }) => share < AIMS[fault.severity]).map(({ fault }) => fault.what)).toEqual([])
  })

  it('are caught in sets too: every key at A, one stem for two facts', () => {
    for (const { set, questions } of bank.sets) {
      const choices = questions.filter(
        (question): question is ChoiceQuestion => isChoice(question) && question.options.length === 4,
      )
      const served = choices.slice(0, 8).map((question) => {
        const [first, ...others] = [...question.options].sort((a, b) => Number(b.isKey) - Number(a.isKey))
        return { question, optionIds: [first, ...others].map((option) => option?.id ?? '') }
      })
      expect([set.id, served.length < 4 || keyPositionsBalanced(set.id, served).length > 0]).toEqual([set.id, true])
      const [one, other] = choices.filter(({ factIds }, i) => i === 0 || factIds[0] !== choices[0]?.factIds[0])
      if (!one || !other) throw new Error(`${set.id} has too few questions`)
      expect(noNearDuplicates(set.id, [one, { ...other, stem: one.stem }])).toHaveLength(1)
    }
  })
})
