import { OutcomeMark } from '@/components/mark'
import { WithGap } from '../stem'
import type { ReviewedProps } from './on-screen'

/** Each item with its category, what was chosen, and why that is wrong. */
export function CategoriseReviewed({ feedback }: ReviewedProps) {
  return (
    <table className="ledger fold">
      <thead>
        <tr>
          <th scope="col">To place</th>
          <th scope="col">Belongs to</th>
          <th scope="col">You chose</th>
          <th scope="col">Result</th>
        </tr>
      </thead>
      <tbody>
        {feedback.categorised.map(({ text, category, given, isRight, why }) => (
          <tr key={text}>
            <th scope="row" className="serif">
              <WithGap text={text} />
            </th>
            <td className="serif" data-l="Belongs to:">
              {category}
            </td>
            <td className="serif" data-l="You chose:">
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
