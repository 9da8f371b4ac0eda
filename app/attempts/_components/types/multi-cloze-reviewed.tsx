import { OutcomeMark } from '@/components/mark'
import type { ReviewedProps } from './on-screen'

/** Each blank with what belongs there, what was written, and how that was judged. */
export function MultiClozeReviewed({ feedback }: ReviewedProps) {
  return (
    <table className="ledger fold">
      <thead>
        <tr>
          <th scope="col">Blank</th>
          <th scope="col">Belongs there</th>
          <th scope="col">You wrote</th>
          <th scope="col">Result</th>
        </tr>
      </thead>
      <tbody>
        {feedback.blanks.map(({ answer, given, isRight, why }, i) => (
          <tr key={answer}>
            <th scope="row">{`Blank ${i + 1}`}</th>
            <td className="serif" data-l="Belongs there:">
              {answer}
            </td>
            <td className="serif" data-l="You wrote:">
              {given ?? 'Nothing'}
              {why && <span className="reason">{why}</span>}
            </td>
            <td>
              <OutcomeMark outcome={isRight ? 'right' : 'wrong'} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
