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

type AppealLineProps = { appeal: AppealView; isVoid: boolean; zone: string }

/** What became of "I think my answer is right". The reason for accepting it stands at the verdict already. */
export function AppealLine({ appeal, isVoid, zone }: AppealLineProps) {
  return (
    <p className="flagline calm mt-4">
      {appealWords(appeal, isVoid, zone)} {appeal.state === 'declined' && sentence(appeal.reason ?? '')}
    </p>
  )
}

/** The same in a table's cell: only what the result itself does not say. */
export function appealInShort({ state, reason }: AppealView): string | null {
  if (state === 'waiting') return 'Your appeal waits for a decision.'
  return state === 'declined' ? `Your appeal was declined: ${sentence(reason ?? '')}` : null
}

/** As regradeWords, without the day. */
export function regradeInShort({ isVoid, was }: RegradeView): string {
  return isVoid ? 'The question was voided.' : `Was ${wasWord(was)}, regraded since.`
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
function regradeWords({ isVoid, was, decidedAt }: RegradeView, zone: string): string {
  const day = longDay(decidedAt, zone)
  if (isVoid) return `This question was voided on ${day}. It counts for nothing.`
  return `Was ${wasWord(was)}. Regraded on ${day}.`
}

function wasWord(was: RegradeView['was']): string {
  return was === null ? 'not answered' : OUTCOME_MARKS[was].word.toLowerCase()
}

function appealWords({ state, filedAt, decidedAt }: AppealView, isVoid: boolean, zone: string): string {
  const filed = `You said on ${longDay(filedAt, zone)} that your answer is right.`
  if (isVoid) return `${filed} The question was voided after that.`
  if (state === 'waiting' || decidedAt === null) return `${filed} Whoever looks after this dossier has yet to decide.`
  return `${filed} That was ${state} on ${longDay(decidedAt, zone)}.`
}

/** People write reasons with and without a full stop. */
function sentence(reason: string): string {
  return /[.!?…]$/.test(reason) ? reason : `${reason}.`
}
