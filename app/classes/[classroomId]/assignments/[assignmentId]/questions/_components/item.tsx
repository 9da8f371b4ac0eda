import { ActionForm, FormSubmit, FormTextArea } from '@/app/_forms/action-form'
import { FootnotePanel } from '@/components/footnote-panel'
import { Mark } from '@/components/mark'
import { points } from '@/components/points'
import { tableRoles } from '@/components/table-roles'
import type { AnalysedQuestion, ChosenOption } from '@/core/classes/item-analysis'
import { LEARNERS_FOR } from '@/core/statistics/question-flags'
import type { AskedInClass } from '@/server/classes/list-asked-questions'
import { reportQuestionAction } from '../actions'
import { flagWords } from './flag-words'

export type ItemProps = {
  asked: AskedInClass
  figures: AnalysedQuestion
  n: number
  groupSize: number | null
  dossierId: string
  /** Where to decide about an option; null where this person may not. */
  decideHref: (option: ChosenOption) => string | null
}

/** A question's figures: its flags first, then how it went, then what was answered. */
export function Item({ asked, figures, n, groupSize, dossierId, decideHref }: ItemProps) {
  const { position, body } = asked
  return (
    <section className="section item mt-6" id={`q${position}`} aria-labelledby={`q${position}-head`}>
      <p className="label">Question {position}</p>
      <h2 className="head" id={`q${position}-head`}>
        {body.stem}
      </h2>
      <Flags figures={figures} decideHref={decideHref} questionId={asked.questionId} />
      <Figures figures={figures} n={n} />
      <Answers figures={figures} n={n} groupSize={groupSize} />
      <p className="meta mt-3">
        {leftOutWords(figures, n)}
        {n >= LEARNERS_FOR.discrimination && n < LEARNERS_FOR.settledFlags
          ? ` Provisional: ${n} answers. Figures settle from ${LEARNERS_FOR.settledFlags} on.`
          : ''}
      </p>
      <details className="more">
        <summary>The facts and their sources</summary>
        <FootnotePanel footnotes={asked.footnotes} dossierId={dossierId} idPrefix={`q${position}n`} />
      </details>
    </section>
  )
}

type FlagsProps = Pick<ItemProps, 'figures' | 'decideHref'> & { questionId: string }

function Flags({ figures: { flags, options }, decideHref, questionId }: FlagsProps) {
  if (flags.length === 0) return null
  const suspects = flags.flatMap((flag) => (flag.kind === 'check-key' ? flag.favoured : []))
  const decidable = suspects.flatMap(({ optionId }) => {
    const option = options.find(({ id }) => id === optionId)
    const href = option && decideHref(option)
    return option && href ? [{ option, href }] : []
  })
  return (
    <div className="flagline">
      {flags.map((flag) => {
        const { name, reason } = flagWords(flag, options)
        return (
          <div key={name + reason}>
            <p>
              <Mark tone="dispute" icon="flag">
                {name}
              </Mark>
            </p>
            <p>
              {reason}
              {flag.isProvisional && ' Provisional.'}
            </p>
          </div>
        )
      })}
      {decidable.length > 0 && (
        <p className="actions">
          {decidable.map(({ option, href }) => (
            <a key={option.id} className="btn small" href={href}>
              Look into “{option.text}” and regrade
            </a>
          ))}
        </p>
      )}
      {suspects.length > 0 && decidable.length === 0 && (
        <details className="more">
          <summary>Report this to whoever looks after the dossier</summary>
          <ActionForm id={`report-${questionId}`} action={reportQuestionAction} label="Report this question">
            <input type="hidden" name="questionId" value={questionId} />
            <FormTextArea name="text" label="What is wrong with it?" rows={2} />
            <FormSubmit quiet>Report the key</FormSubmit>
          </ActionForm>
        </details>
      )}
    </div>
  )
}

function Figures({ figures: { statistics, right, dontKnow }, n }: Pick<ItemProps, 'figures' | 'n'>) {
  const { facility, facilityInterval, discriminationIndex } = statistics
  const hasEnough = n >= LEARNERS_FOR.discrimination
  return (
    <dl className="stats">
      <div>
        <dt>Facility</dt>
        <dd>{facility === null ? '–' : facility.toFixed(2)}</dd>
        <dd className="meta">
          {right} of {n} right
          {facilityInterval && `, 95 %: ${facilityInterval.low.toFixed(2)} to ${facilityInterval.high.toFixed(2)}`}
        </dd>
      </div>
      <div>
        <dt>Discrimination</dt>
        <dd>{hasEnough && discriminationIndex !== null ? points(Math.round(discriminationIndex)) : '–'}</dd>
        <dd className="meta">{discriminationWords(discriminationIndex, hasEnough)}</dd>
      </div>
      <div>
        <dt>Didn’t know</dt>
        <dd>{dontKnow}</dd>
        <dd className="meta">of {n}</dd>
      </div>
    </dl>
  )
}

function discriminationWords(index: number | null, hasEnough: boolean): string {
  if (!hasEnough) return 'Too few answers'
  if (index === null) return 'Undefined: everybody the same'
  return index < 0 ? 'below 0: worth a look' : 'of 100'
}

function Answers({ figures: { options }, n, groupSize }: Pick<ItemProps, 'figures' | 'n' | 'groupSize'>) {
  if (options.length === 0) return null
  return (
    <table className="ledger fold" {...tableRoles.table}>
      <thead {...tableRoles.group}>
        <tr {...tableRoles.row}>
          <th scope="col" {...tableRoles.columnHeader}>
            Answer
          </th>
          <th scope="col" {...tableRoles.columnHeader}>
            Given by
          </th>
          {groupSize !== null && (
            <th scope="col" {...tableRoles.columnHeader}>
              <span className="legend">
                <span>
                  <span className="swatch" aria-hidden="true" />
                  upper {groupSize}
                </span>
                <span>
                  <span className="swatch lower" aria-hidden="true" />
                  lower {groupSize}
                </span>
              </span>
            </th>
          )}
        </tr>
      </thead>
      <tbody {...tableRoles.group}>
        {options.map((option) => (
          <tr key={option.id} {...tableRoles.row}>
            <th scope="row" {...tableRoles.rowHeader} className="serif">
              {option.text}
              {option.isKey && (
                <span className="block font-sans text-1">
                  <Mark icon="tick">Marked right</Mark>
                </span>
              )}
              <Wordings option={option} />
            </th>
            <td {...tableRoles.cell} data-l="Given by:">
              {option.count} <span className="meta">of {n}</span>
            </td>
            {groupSize !== null && (
              <td {...tableRoles.cell}>
                <GroupBars option={option} groupSize={groupSize} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How it was written, if not only so. */
function Wordings({ option: { text, wordings } }: { option: ChosenOption }) {
  const others = wordings.filter((wording) => wording.text !== text)
  if (others.length === 0) return null
  return (
    <span className="reason">
      Written: {others.map(({ text: written, count }) => (count > 1 ? `${written} (${count})` : written)).join(', ')}
    </span>
  )
}

const BAR_FULL = 140
const BAR_LEAST = 1
const LABEL_GAP = 6

/** Two bars on one scale: how many of the upper and of the lower group. */
function GroupBars({ option: { shareInUpper, shareInLower }, groupSize }: { option: ChosenOption; groupSize: number }) {
  const upper = shareInUpper ?? 0
  const lower = shareInLower ?? 0
  const count = (share: number) => points(Math.round(share * groupSize * 10) / 10)
  return (
    <>
      <svg className="chart pair" viewBox="0 0 180 24" aria-hidden="true" focusable="false">
        <rect className="bar" x="0" y="1" width={BAR_LEAST + upper * BAR_FULL} height="9" />
        <text className="strong" x={BAR_LEAST + upper * BAR_FULL + LABEL_GAP} y="10">
          {count(upper)}
        </text>
        <rect className="bar lower" x="0" y="14" width={BAR_LEAST + lower * BAR_FULL} height="9" />
        <text className="strong" x={BAR_LEAST + lower * BAR_FULL + LABEL_GAP} y="23">
          {count(lower)}
        </text>
      </svg>
      <span className="vh">
        upper group {count(upper)} of {groupSize}, lower group {count(lower)} of {groupSize}
      </span>
    </>
  )
}

function leftOutWords({ omitted, notReached }: AnalysedQuestion, n: number): string {
  return `Left out by ${omitted.count}, not reached by ${notReached.count} of ${n}.`
}
