import { longDay } from '@/components/dates'
import { points } from '@/components/points'
import type { MarkView, ResultsView } from '@/server/quiz/views'

/** What a teacher changed or said, beside the result; nothing if nobody did. */
export function TeacherMarks({ results: { marks, questions }, zone }: { results: ResultsView; zone: string }) {
  if (marks.length === 0) return null
  return (
    <section className="flagline calm stack" aria-labelledby="marks">
      <h2 className="sub" id="marks">
        From your teacher
      </h2>
      <ul className="space-y-3">
        {marks.map((mark) => (
          <li key={mark.id}>
            {mark.comment !== '' && <p className="break-words">{mark.comment}</p>}
            <p className="meta">
              {`${mark.author}, ${longDay(mark.markedAt, zone)}, ${placeOf(mark, questions)}${changeOf(mark)}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function placeOf({ position }: MarkView, questions: ResultsView['questions']): string {
  if (position === null) return 'on the whole'
  return `on question ${questions.findIndex((question) => question.position === position) + 1}`
}

function changeOf({ from, to }: MarkView): string {
  return from === null || to === null ? '' : `: ${points(from)} → ${points(to)}`
}
