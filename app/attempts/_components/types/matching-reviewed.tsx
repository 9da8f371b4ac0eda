import { OutcomeMark } from '@/components/mark'
import type { ReviewedProps } from './on-screen'

/** Each pair with what belongs together, what was chosen, and whether that is right. */
export function MatchingReviewed({ feedback }: ReviewedProps) {
  return (
    <table className="ledger fold">
      <thead>
        <tr>
          <th scope="col">To match</th>
          <th scope="col">Belongs to it</th>
          <th scope="col">You chose</th>
          <th scope="col">Result</th>
        </tr>
      </thead>
      <tbody>
        {feedback.pairs.map((pair) => (
          <tr key={pair.left}>
            <th scope="row" className="serif">
              {pair.left}
            </th>
            <td className="serif" data-l="Belongs to it:">
              {pair.right}
            </td>
            <td className="serif" data-l="You chose:">
              {pair.given ?? 'Nothing'}
            </td>
            <td>
              <OutcomeMark outcome={pair.isRight ? 'right' : 'wrong'} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
