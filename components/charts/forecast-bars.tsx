import { calendarDay, weekday } from '../dates'
import { ChartFigure } from './chart-figure'

/** How many facts fall due on a day. */
export type DueDay = { day: string; due: number }

const WIDTH = 358
const BASE = 172
const TALLEST = 134
const BAR = 35

/** Facts due on each of the next days, today first and in blue, with the numbers on the bars. */
export function ForecastBars({ days }: { days: readonly DueDay[] }) {
  const step = WIDTH / days.length
  const most = Math.max(1, ...days.map(({ due }) => due))
  return (
    <ChartFigure
      label={`Facts due on the next ${days.length} days`}
      caption="Facts due each day. What is overdue counts today; what you answer moves ahead."
      table={{
        columns: ['Day', 'Facts due'],
        rows: days.map(({ day, due }, i) => [i === 0 ? `Today, ${calendarDay(day)}` : calendarDay(day), String(due)]),
      }}
    >
      <svg className="chart" viewBox={`0 0 ${WIDTH} 206`} role="img" aria-label={forecastSentence(days)}>
        <line className="axis" x1="0" x2={WIDTH} y1={BASE} y2={BASE} />
        {days.map(({ day, due }, i) => {
          const height = Math.round((due / most) * TALLEST * 10) / 10
          const middle = Math.round((i + 0.5) * step * 10) / 10
          return (
            <g key={day}>
              <rect
                className={i === 0 ? 'accent' : 'bar'}
                x={middle - BAR / 2}
                y={BASE - height}
                width={BAR}
                height={height}
              />
              <text className="strong" x={middle} y={BASE - height - 6} textAnchor="middle">
                {due}
              </text>
              <text x={middle} y={BASE + 18} textAnchor="middle">
                {i === 0 ? 'Today' : weekday(day, 'short')}
              </text>
            </g>
          )
        })}
      </svg>
    </ChartFigure>
  )
}

/** The bars in words: "Facts due: today 14, Wednesday 6, Thursday 11." */
export function forecastSentence(days: readonly DueDay[]): string {
  const parts = days.map(({ day, due }, i) => `${i === 0 ? 'today' : weekday(day, 'long')} ${due}`)
  return `Facts due: ${parts.join(', ')}.`
}
