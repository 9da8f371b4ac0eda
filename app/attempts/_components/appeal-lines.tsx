import { longDay } from '@/components/dates'
import { OUTCOME_MARKS } from '@/components/mark'
import type { AppealView, RegradeView, ResultsView } from '@/server/quiz/views'
import { scoreOf } from './results-words'

/** Beside a verdict: how the answer had come out, and why it counts otherwise now. */
export function RegradeNote({ regrade, zone }: { regrade: RegradeView; zone: string }) {
  return (
    <p className="flagline calm mt-4">
      {regradeWords(regrade, zone)} {sentence(regrade.reason)}
    </p>
  )
}

/** What became of "I think my answer is right". */
export function AppealLine({ appeal, zone }: { appeal: AppealView; zone: string }) {
  return (
    <p className="flagline calm mt-4">
      {appealWords(appeal, zone)} {appeal.reason !== null && sentence(appeal.reason)}
    </p>
  )
}

/** Under a score: what it was before, and each question that was regraded since; nothing if there is none. */
export function ScoreChanges({ results, zone }: { results: ResultsView; zone: string }) {
  const changed = results.questions.flatMap(({ regrade }, i) => (regrade ? [{ number: i + 1, regrade }] : []))
  if (changed.length === 0) return null
  const was = results.was && scoreOf(results.was)
  return (
    <div className="flagline calm">
      {was && <p>{`Was ${was.score} of ${was.of}.`}</p>}
      {changed.map(({ number, regrade }) => (
        <p key={number}>
          {`Question ${number} was ${regrade.isVoid ? 'voided' : 'regraded'} on ${longDay(regrade.decidedAt, zone)}: `}
          {sentence(regrade.reason)}
        </p>
      ))}
    </div>
  )
}

/** "Was wrong. Regraded on 25 November 2026." */
export function regradeWords({ isVoid, was, decidedAt }: RegradeView, zone: string): string {
  const day = longDay(decidedAt, zone)
  if (isVoid) return `This question was voided on ${day}. It counts for nothing.`
  return `Was ${was === null ? 'not answered' : OUTCOME_MARKS[was].word.toLowerCase()}. Regraded on ${day}.`
}

/** Where an appeal stands, with its day. */
export function appealWords({ state, filedAt, decidedAt }: AppealView, zone: string): string {
  const filed = `You said on ${longDay(filedAt, zone)} that your answer is right.`
  if (state === 'waiting' || decidedAt === null) return `${filed} Whoever looks after this dossier has yet to decide.`
  return `${filed} That was ${state} on ${longDay(decidedAt, zone)}.`
}

/** People write reasons with and without a full stop. */
function sentence(reason: string): string {
  return /[.!?…]$/.test(reason) ? reason : `${reason}.`
}
