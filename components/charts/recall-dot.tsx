const WIDTH = 200
const MIDDLE = 12
const LOWEST = 0.5

/** Expected recall as a dot on a line from 50 to 100 %, with the target as a dashed mark; both 0 to 1. The number stands beside it in text. */
export function RecallDot({ recall, target }: { recall: number; target: number }) {
  return (
    <svg className="chart small" viewBox={`0 0 ${WIDTH} 20`} aria-hidden="true" focusable="false">
      <line className="line" x1="0" x2={WIDTH} y1={MIDDLE} y2={MIDDLE} strokeWidth="2" />
      <line
        className="axis"
        x1={placeOf(target)}
        x2={placeOf(target)}
        y1="3"
        y2="19"
        strokeWidth="1.5"
        strokeDasharray="2 2"
      />
      <circle className="accent" cx={placeOf(recall)} cy={MIDDLE} r="5.5" />
    </svg>
  )
}

/** What is below the line’s beginning stands at its beginning. */
function placeOf(share: number): number {
  return Math.round((Math.max(0, share - LOWEST) / (1 - LOWEST)) * WIDTH * 10) / 10
}
