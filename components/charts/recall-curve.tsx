import { daysBetween } from '@/core/review/days'
import type { RecallPoint } from '@/core/review/recall-history'
import { calendarDay, shortDay } from '../dates'
import { percent } from '../percent'
import { ChartFigure } from './chart-figure'

type RecallCurveProps = {
  /** Day by day from the first answer, beyond today to where the chart ends; two points on days with an answer. */
  points: readonly RecallPoint[]
  today: string
  dueDay: string
  /** 0 to 1. */
  target: number
}

const LEFT = 40
const RIGHT = 346
const TOP = 14
const BOTTOM = 158
const DAYS_AT = BOTTOM + 20
/** Labels of days nearer than this (px) would run into each other. */
const LABEL_ROOM = 52

/** How well a fact is expected to be remembered: what was and, dashed, what will be if nothing is answered. Blue is today. */
export function RecallCurve({ points, today, dueDay, target }: RecallCurveProps) {
  const [first] = points
  const last = points.at(-1)
  if (!first || !last) return null
  const lowest = points.some(({ recall }) => recall < 0.5) ? 0 : 0.5
  const span = Math.max(1, daysBetween(first.day, last.day))
  const x = (day: string) => tenth(LEFT + (daysBetween(first.day, day) / span) * (RIGHT - LEFT))
  const y = (recall: number) => tenth(BOTTOM - ((recall - lowest) / (1 - lowest)) * (BOTTOM - TOP))
  const line = (part: readonly RecallPoint[]) => part.map(({ day, recall }) => `${x(day)},${y(recall)}`).join(' ')
  const now = recallOn(points, today)
  const labelled = apart([today, dueDay, first.day], x)
  return (
    <ChartFigure
      label="Expected recall of this fact"
      caption={`Expected recall since your first answer, and dashed if you do not answer again. The level dashed line is your target, ${percent(target)}.`}
      table={{ columns: ['Day', 'Expected recall'], rows: curveRows(points, today, dueDay) }}
    >
      <svg className="chart" viewBox="0 0 358 186" role="img" aria-label={curveSentence(points, today, dueDay)}>
        {[1, lowest].map((share) => (
          <text key={share} x={LEFT - 8} y={y(share) + 4} textAnchor="end">
            {percent(share)}
          </text>
        ))}
        <line className="line" x1={LEFT} x2={RIGHT} y1={BOTTOM} y2={BOTTOM} />
        <line className="axis" x1={LEFT} x2={RIGHT} y1={y(target)} y2={y(target)} strokeDasharray="2 4" />
        <polyline className="curve" points={line(points.filter(({ day }) => day <= today))} />
        <polyline
          className="curve ahead"
          points={line([{ day: today, recall: now }, ...points.filter(({ day }) => day > today)])}
        />
        <circle className="accent" cx={x(today)} cy={y(now)} r="5.5" />
        {labelled.map((day) => (
          <text key={day} x={x(day)} y={DAYS_AT} textAnchor={anchorAt(x(day))}>
            {day === today ? 'Today' : day === dueDay ? `Due ${shortDay(day)}` : shortDay(day)}
          </text>
        ))}
      </svg>
    </ChartFigure>
  )
}

/** The curve in words: what is expected today, and when the fact falls due. */
export function curveSentence(points: readonly RecallPoint[], today: string, dueDay: string): string {
  const now = `Expected recall of this fact: ${percent(recallOn(points, today))} today`
  if (dueDay <= today) return `${now}. It is due.`
  return `${now}, ${percent(recallOn(points, dueDay))} on ${calendarDay(dueDay)}, when it is due.`
}

/** The first day, each day with an answer (before it), today, the due day and the last one. */
function curveRows(points: readonly RecallPoint[], today: string, dueDay: string): string[][] {
  const answered = points.filter(({ day }, i) => points[i + 1]?.day === day).map(({ day, recall }) => ({ day, recall }))
  const ends = [points[0]?.day, today, dueDay, points.at(-1)?.day].filter((day) => day !== undefined)
  const rows = new Map(ends.map((day) => [day, percent(recallOn(points, day))]))
  for (const { day, recall } of answered) rows.set(day, `${percent(recall)}, then answered`)
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, recall]) => [calendarDay(day), recall])
}

/** Of two points on a day the later one: after the answer. */
function recallOn(points: readonly RecallPoint[], day: string): number {
  return points.findLast((point) => point.day <= day)?.recall ?? 1
}

/** The days whose labels do not run into those named before them. */
function apart(days: readonly string[], x: (day: string) => number): string[] {
  const kept: string[] = []
  for (const day of days) {
    if (kept.every((other) => Math.abs(x(other) - x(day)) >= LABEL_ROOM)) kept.push(day)
  }
  return kept
}

function anchorAt(x: number): 'start' | 'middle' | 'end' {
  if (x < LEFT + LABEL_ROOM / 2) return 'start'
  return x > RIGHT - LABEL_ROOM / 2 ? 'end' : 'middle'
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
