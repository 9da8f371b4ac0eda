import { OutcomeMark } from '@/components/mark'
import type { ReviewedProps } from './on-screen'

/** The right order with its dates; a place is right where all others stand on their right side of it. */
export function OrderingReviewed({ feedback: { ordered } }: ReviewedProps) {
  return (
    <table className="ledger fold">
      <thead>
        <tr>
          <th scope="col">The right order</th>
          <th scope="col">When</th>
          <th scope="col">Your place</th>
          <th scope="col">Result</th>
        </tr>
      </thead>
      <tbody>
        {ordered.map(({ text, date, givenPlace, outcome }, i) => (
          <tr key={text}>
            <th scope="row" className="serif">
              {`${i + 1}. ${text}`}
            </th>
            <td className="serif whitespace-nowrap" data-l="When:">
              {date}
            </td>
            <td data-l="Your place:">{givenPlace ?? 'None'}</td>
            <td>
              <OutcomeMark outcome={outcome} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
