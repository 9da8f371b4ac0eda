import { addDays, dayNumber } from '@/core/review/days'
import { calendarDay, shortDay } from '../dates'
import { ChartFigure } from './chart-figure'

/** How many facts were answered on a learner’s day. */
export type ActiveDay = { day: string; facts: number }

/** A place in the calendar: its week (column) and weekday (row, Monday first). */
export type CalendarDay = { day: string; facts: number; week: number; weekday: number }

export const CALENDAR_WEEKS = 12
const CELL = 26
const LEFT = 53
const TOP = 35
const LARGEST = 10
const SMALLEST = 3
const SPECK = 1.4
const RING = 12

/** The weeks up to today as a dot per day: its area is the amount, a ring stands on today, idle days are specks. */
export function ActivityCalendar({ active, today }: { active: readonly ActiveDay[]; today: string }) {
  const days = calendarDays(active, today)
  const busy = days.filter(({ facts }) => facts > 0)
  const most = Math.max(0, ...busy.map(({ facts }) => facts))
  return (
    <ChartFigure
      label={`Facts answered each day for ${CALENDAR_WEEKS} weeks`}
      caption="A bigger dot means more facts answered. The ring is today."
      table={{
        columns: ['Day', 'Facts answered'],
        rows: busy.toReversed().map(({ day, facts }) => [calendarDay(day), String(facts)]),
      }}
    >
      <svg className="chart" viewBox="0 0 356 206" role="img" aria-label={activitySentence(days)}>
        {days
          .filter(({ week, weekday }) => weekday === 0 && (week % 4 === 0 || week === CALENDAR_WEEKS - 1))
          .map(({ day, week }) => (
            <text key={day} x={LEFT + week * CELL} y="10" textAnchor="middle">
              {shortDay(day)}
            </text>
          ))}
        {['Mon', 'Wed', 'Fri', 'Sun'].map((name, i) => (
          <text key={name} x="0" y={TOP + 4 + i * 2 * CELL}>
            {name}
          </text>
        ))}
        {days.map(({ day, facts, week, weekday }) => (
          <circle
            key={day}
            className={facts > 0 ? 'bar' : 'speck'}
            cx={LEFT + week * CELL}
            cy={TOP + weekday * CELL}
            r={radius(facts, most)}
          />
        ))}
        {days
          .filter(({ day }) => day === today)
          .map(({ week, weekday }) => (
            <circle key="today" className="ring" cx={LEFT + week * CELL} cy={TOP + weekday * CELL} r={RING} />
          ))}
      </svg>
    </ChartFigure>
  )
}

/** The days of the calendar from its first Monday to today, with what was done on each. */
export function calendarDays(active: readonly ActiveDay[], today: string): CalendarDay[] {
  const weekdayToday = weekdayOf(today)
  const first = addDays(today, -weekdayToday - (CALENDAR_WEEKS - 1) * 7)
  const facts = new Map(active.map((one) => [one.day, one.facts]))
  return Array.from({ length: (CALENDAR_WEEKS - 1) * 7 + weekdayToday + 1 }, (_, i) => {
    const day = addDays(first, i)
    return { day, facts: facts.get(day) ?? 0, week: Math.floor(i / 7), weekday: i % 7 }
  })
}

/** The calendar in words: "Active on 3 of 79 days, at most 24 facts in a day." */
export function activitySentence(days: readonly CalendarDay[]): string {
  const busy = days.filter(({ facts }) => facts > 0)
  const what = `Facts answered each day for ${CALENDAR_WEEKS} weeks.`
  if (busy.length === 0) return `${what} None yet.`
  const most = Math.max(...busy.map(({ facts }) => facts))
  return `${what} Active on ${busy.length} of ${days.length} days, at most ${most} ${most === 1 ? 'fact' : 'facts'} in a day.`
}

/** 1970-01-01 was a Thursday: three days after a Monday. */
function weekdayOf(day: string): number {
  return (dayNumber(day) + 3) % 7
}

function radius(facts: number, most: number): number {
  if (facts === 0) return SPECK
  return Math.max(SMALLEST, Math.round(LARGEST * Math.sqrt(facts / most) * 10) / 10)
}
