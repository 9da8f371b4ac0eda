import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Mark } from '@/components/mark'
import { points } from '@/components/points'
import type { AnalysedQuestion, ItemAnalysis } from '@/core/classes/item-analysis'
import { LEARNERS_FOR } from '@/core/statistics/question-flags'
import { type AnalysedAssignment, getItemAnalysis } from '@/server/classes/get-item-analysis'
import { mayDecide } from '@/server/classes/may-decide'
import { AssignmentFrame } from '../_components/assignment-frame'
import { type AssignmentPageProps, loadAssignmentPage } from '../load-assignment-page'
import { flagWords } from './_components/flag-words'
import { Item } from './_components/item'

export const metadata: Metadata = { title: 'Questions', robots: { index: false } }

/** What the answers say about an assignment's questions: the set's figures, which to look at, then each question. */
export default async function QuestionsPage({ params }: AssignmentPageProps) {
  const { teacher, scope } = await loadAssignmentPage(params)
  const analysed = await getItemAnalysis(scope)
  if (!analysed) notFound()
  const { assignment, questions, voided, analysis } = analysed
  const isAdmin = teacher.roles.includes('admin')
  const decides = await mayDecide({ userId: teacher.id, isAdmin }, assignment.dossierId)
  return (
    <AssignmentFrame teacher={teacher} assignment={assignment} tab="questions">
      <section className="section" aria-labelledby="set">
        <h2 className="head" id="set">
          The set
        </h2>
        <p>{baseWords(analysis.n)}</p>
        {analysis.n > 1 && <SetFigures analysis={analysis} />}
        <Flagged analysed={analysed} />
        {voided.length > 0 && (
          <p className="meta mt-3">{`Voided, in no figure: question ${voided.map(({ position }) => position).join(', ')}.`}</p>
        )}
        <WhatTheseMean />
      </section>
      {questions.map((asked, at) => {
        const figures = analysis.questions[at]
        return (
          figures && (
            <Item
              key={asked.position}
              asked={asked}
              figures={figures}
              n={analysis.n}
              groupSize={analysis.n >= LEARNERS_FOR.flags ? analysis.groupSize : null}
              dossierId={assignment.dossierId}
              decideHref={(option) => {
                const responseId = decides ? analysed.responseAt(asked.questionId, option.firstRow) : null
                return responseId && `/appeals/${responseId}`
              }}
            />
          )
        )
      })}
    </AssignmentFrame>
  )
}

function baseWords(n: number): string {
  if (n === 0) return 'Nobody has handed in yet. Figures stand here from the second student on.'
  const base = n === 1 ? 'One student has handed in.' : `From the first attempts of ${n} students.`
  const enough = n < LEARNERS_FOR.flags ? ` Nothing is flagged under ${LEARNERS_FOR.flags}.` : ''
  return base + enough
}

function SetFigures({ analysis: { set, questions } }: { analysis: ItemAnalysis }) {
  const figures = [
    { name: 'Mean', value: set.mean, base: `of ${questions.length}` },
    { name: 'Median', value: set.median, base: `of ${questions.length}` },
    { name: 'Standard deviation', value: set.standardDeviation, base: 'in points' },
    { name: 'Consistency', value: set.internalConsistency, base: 'of 100' },
    { name: 'Standard error', value: set.standardError, base: 'in points' },
    { name: 'Skewness', value: set.skewness, base: 'below 0: a tail of weak results' },
  ]
  return (
    <dl className="stats">
      {figures.map(({ name, value, base }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value === null ? '–' : points(value)}</dd>
          <dd className="meta">{value === null ? 'undefined' : base}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The questions with a flag, each a way to it. */
function Flagged({ analysed: { questions, analysis } }: { analysed: AnalysedAssignment }) {
  const flagged = questions.flatMap((asked, at) => {
    const figures = analysis.questions[at]
    return figures && figures.flags.length > 0 ? [{ asked, figures }] : []
  })
  if (flagged.length === 0) return null
  return (
    <>
      <h3 className="sub mt-5">Worth a look</h3>
      <ul className="toc">
        {flagged.map(({ asked: { position, body }, figures }) => (
          <li key={position}>
            <a href={`#q${position}`}>
              <span className="name">{`${position}. ${body.stem}`}</span>
              <span className="dots" aria-hidden="true" />
              <span className="amt">
                <Mark tone="dispute" icon="flag">
                  {flagNames(figures)}
                </Mark>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function flagNames({ flags, options }: AnalysedQuestion): string {
  return [...new Set(flags.map((flag) => flagWords(flag, options).name))].join(', ')
}

function WhatTheseMean() {
  return (
    <details className="more mt-3">
      <summary>What these mean</summary>
      <dl className="levels">
        {MEANINGS.map(({ name, means }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

const MEANINGS = [
  {
    name: 'Facility',
    means: 'The share of points reached: 1 if everybody was right. An answer left out counts as none.',
  },
  {
    name: 'Discrimination',
    means:
      'Whether those who do well elsewhere do well here: 100 wholly, 0 not at all, below 0 the other way round. Shown from 20 students on.',
  },
  { name: 'Upper, lower', means: 'The best and the weakest 27 % by their points in the whole set.' },
  { name: 'Consistency', means: 'Whether the questions measure one thing: Cronbach’s alpha, at most 100.' },
  { name: 'Standard error', means: 'How far a student’s points may be off by chance.' },
]
