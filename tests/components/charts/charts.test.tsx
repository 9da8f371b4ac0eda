import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { ActivityCalendar, activitySentence, calendarDays } from '@/components/charts/activity-calendar'
import { CoverageBlocks } from '@/components/charts/coverage-blocks'
import { ForecastBars, forecastSentence } from '@/components/charts/forecast-bars'
import { curveSentence, RecallCurve } from '@/components/charts/recall-curve'
import { RecallDot } from '@/components/charts/recall-dot'

const asText = (html: string) => html.replace(/<[^>]+>/g, '|').replace(/\|+/g, '|')
const count = (html: string, text: string) => html.split(text).length - 1

describe('coverage', () => {
  test('is a full block for each fact seen and a line for each other one', () => {
    const html = renderToStaticMarkup(<CoverageBlocks seen={3} all={40} />)
    expect(count(html, 'class="bar"')).toBe(3)
    expect(count(html, 'class="speck"')).toBe(37)
    // Thirty-two to a row of 18: the 40 take two rows.
    expect(html).toContain('viewBox="0 0 320 36"')
  })
})

describe('the recall dot', () => {
  test('stands on a line from 50 to 100 %, the target as a mark', () => {
    // (0.86 − 0.5) ÷ 0.5 × 200 = 144; (0.9 − 0.5) ÷ 0.5 × 200 = 160.
    const html = renderToStaticMarkup(<RecallDot recall={0.86} target={0.9} />)
    expect(html).toContain('cx="144"')
    expect(html).toContain('x1="160"')
  })

  test('does not leave the line where recall is lower', () => {
    expect(renderToStaticMarkup(<RecallDot recall={0.3} target={0.9} />)).toContain('cx="0"')
  })
})

describe('the calendar', () => {
  // 2025-06-03 was a Tuesday.
  const active = [
    { day: '2025-06-02', facts: 4 },
    { day: '2025-03-17', facts: 16 },
    { day: '2025-03-16', facts: 9 },
  ]

  test('begins on a Monday and ends today, in the twelfth week', () => {
    const days = calendarDays(active, '2025-06-03')
    expect(days).toHaveLength(11 * 7 + 2)
    expect(days[0]).toEqual({ day: '2025-03-17', facts: 16, week: 0, weekday: 0 })
    expect(days.at(-1)).toEqual({ day: '2025-06-03', facts: 0, week: 11, weekday: 1 })
    expect(calendarDays([], '2025-06-08')).toHaveLength(84)
  })

  test('says its numbers in a sentence', () => {
    expect(activitySentence(calendarDays(active, '2025-06-03'))).toBe(
      'Facts answered each day for 12 weeks. Active on 2 of 79 days, at most 16 facts in a day.',
    )
    expect(activitySentence(calendarDays([], '2025-06-03'))).toBe('Facts answered each day for 12 weeks. None yet.')
    expect(activitySentence(calendarDays([{ day: '2025-06-03', facts: 1 }], '2025-06-03'))).toContain('at most 1 fact ')
  })

  test('a quarter of the facts is half the dot, so that its area is the amount; idle days are specks, the ring is today', () => {
    const html = renderToStaticMarkup(<ActivityCalendar active={active} today="2025-06-03" />)
    expect(html).toContain('<circle class="bar" cx="53" cy="35" r="10">')
    expect(html).toContain('<circle class="bar" cx="339" cy="35" r="5">')
    expect(count(html, 'class="speck"')).toBe(77)
    expect(html).toContain('<circle class="ring" cx="339" cy="61" r="12">')
  })

  test('has the days behind it as a table, newest first', () => {
    const html = renderToStaticMarkup(<ActivityCalendar active={active} today="2025-06-03" />)
    expect(asText(html)).toContain('|2 June 2025|4|17 March 2025|16|')
    expect(asText(html)).toContain('See as a table')
  })
})

describe('the forecast', () => {
  const days = [
    { day: '2025-06-03', due: 14 },
    { day: '2025-06-04', due: 7 },
    { day: '2025-06-05', due: 0 },
  ]

  test('says its numbers in a sentence and prints them on the bars', () => {
    expect(forecastSentence(days)).toBe('Facts due: today 14, Wednesday 7, Thursday 0.')
    const html = renderToStaticMarkup(<ForecastBars days={days} />)
    expect(asText(html)).toContain('|14|Today|7|Wed|0|Thu|')
    expect(html).toContain('height="134"')
    expect(html).toContain('height="67"')
    expect(html).toContain('height="0"')
  })

  test('a week with nothing due has no bars', () => {
    const html = renderToStaticMarkup(<ForecastBars days={days.map((day) => ({ ...day, due: 0 }))} />)
    expect(count(html, 'height="0"')).toBe(3)
    expect(html).not.toContain('NaN')
  })
})

describe('the recall curve', () => {
  const points = [
    { day: '2025-06-02', recall: 1 },
    { day: '2025-06-03', recall: 0.95 },
    { day: '2025-06-03', recall: 1 },
    { day: '2025-06-04', recall: 0.98 },
    { day: '2025-06-05', recall: 0.9 },
    { day: '2025-06-06', recall: 0.85 },
  ]
  const show = (today: string) =>
    renderToStaticMarkup(<RecallCurve points={points} today={today} dueDay="2025-06-05" target={0.9} />)

  test('says what is expected today and when the fact is due', () => {
    expect(curveSentence(points, '2025-06-04', '2025-06-05')).toBe(
      'Expected recall of this fact: 98\u00a0% today, 90\u00a0% on 5 June 2025, when it is due.',
    )
    expect(curveSentence(points, '2025-06-05', '2025-06-05')).toBe(
      'Expected recall of this fact: 90\u00a0% today. It is due.',
    )
  })

  test('is drawn through up to today and dashed from there', () => {
    const html = show('2025-06-04')
    // From 2 to 6 June are four days over 306 px: 76.5 each, from 40. 100 % is at 14, 50 % at 158.
    expect(html).toContain('<polyline class="curve" points="40,14 116.5,28.4 116.5,14 193,19.8">')
    expect(html).toContain('<polyline class="curve ahead" points="193,19.8 269.5,42.8 346,57.2">')
    expect(html).toContain('<circle class="accent" cx="193" cy="19.8"')
    expect(asText(html)).toContain('|100\u00a0%|50\u00a0%|Today|Due 5 Jun|2 Jun|')
  })

  test('has the days that matter behind it as a table', () => {
    expect(asText(show('2025-06-04'))).toContain(
      '|2 June 2025|100\u00a0%|3 June 2025|95\u00a0%, then answered|4 June 2025|98\u00a0%|5 June 2025|90\u00a0%|6 June 2025|85\u00a0%|',
    )
  })

  test('of a fact that is nearly forgotten reaches down to 0 %', () => {
    const faint = [...points, { day: '2025-06-07', recall: 0.4 }]
    const html = renderToStaticMarkup(
      <RecallCurve points={faint} today="2025-06-04" dueDay="2025-06-05" target={0.9} />,
    )
    expect(asText(html)).toContain('|100\u00a0%|0\u00a0%|')
  })
})
