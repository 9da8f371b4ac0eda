import { longDay } from '@/components/dates'
import { points } from '@/components/points'
import type { OwnMarks } from '@/server/classes/read-own-marks'

/** What the teacher corrected and wrote about an attempt, each line with who and when; nothing if there is none. */
export function FromTeacher({ marks, zone }: { marks: OwnMarks; zone: string }) {
  const said = marks.lines.filter(({ score, comment }) => score !== null || comment !== '')
  if (said.length === 0) return null
  return (
    <section className="section mt-7" aria-labelledby="from-teacher">
      <h2 className="head" id="from-teacher">
        From your teacher
      </h2>
      <ul>
        {said.map(({ id, position, score, comment, author, at }) => (
          <li key={id} className="border-b border-rule py-3 break-words">
            <p className="text-2 text-ink-2">
              {`${position === null ? 'On the whole' : `Question ${position}`}: ${author}, ${longDay(at, zone)}`}
            </p>
            {score !== null && <p>{`Counts for ${points(score)} ${score === 1 ? 'point' : 'points'} now.`}</p>}
            {comment && <p className="say whitespace-pre-line">{comment}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
