import { Stem } from '@/app/attempts/_components/stem'
import type { QuestionView } from '@/core/quiz/question-view'
import type { PaperQuestion } from '@/server/classes/list-fixed-questions'

/** What everybody is asked, as a student sees it before answering: no key stands here. */
export function AskedList({ questions }: { questions: readonly PaperQuestion[] }) {
  return (
    <ol className="mt-4 list-decimal pl-6">
      {questions.map(({ position, view }) => (
        <li key={position} className="border-b border-rule py-3 break-words">
          <p className="font-serif text-4">
            <Stem stem={view.stem} attribution={view.attribution} />
          </p>
          <p className="text-2 text-ink-2">{optionsOf(view)}</p>
        </li>
      ))}
    </ol>
  )
}

function optionsOf(view: QuestionView): string {
  if ('options' in view) return inLine(view.options)
  if ('items' in view) return inLine(view.items)
  if ('lefts' in view) return `${inLine(view.lefts)} / ${inLine(view.rights)}`
  return 'Answered in one’s own words.'
}

function inLine(parts: readonly { text: string }[]): string {
  return parts.map(({ text }) => text).join(' · ')
}
