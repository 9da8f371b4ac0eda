import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { type ProgressStop, ProgressStrip } from '@/components/progress-strip'

const show = (stops: ProgressStop[]) => renderToStaticMarkup(<ProgressStrip stops={stops} />)
const asText = (html: string) => html.replace(/<svg.*?<\/svg>/g, '').replace(/<[^>]+>/g, '')

test('every stop says its state in words that only screen readers get', () => {
  const html = show([
    { state: 'right' },
    { state: 'wrong' },
    { state: 'partly' },
    { state: 'dont-know' },
    { state: 'answered' },
    { state: 'open', isCurrent: true },
  ])
  expect(asText(html)).toBe('1, right2, wrong3, partly right4, did not know5, answered6, not answered yet')
  expect(html.match(/class="vh"/g)).toHaveLength(6)
})

test('only the current stop is marked as the step one is at', () => {
  const html = show([{ state: 'right' }, { state: 'open', isCurrent: true }, { state: 'open' }])
  expect(html.match(/aria-current="step"/g)).toHaveLength(1)
  expect(html).toContain('<li class="now" aria-current="step">')
})

test('before feedback is due a stop shows neither tick nor cross', () => {
  expect(show([{ state: 'answered' }, { state: 'open' }])).not.toContain('<svg')
})

test('above fourteen stops the visible numbers are dropped, the hidden ones stay', () => {
  const long = show(Array.from({ length: 15 }, () => ({ state: 'open' as const })))
  expect(long).toContain('class="progress many"')
  expect(asText(long)).toContain('15, not answered yet')
  expect(show([{ state: 'open' }])).not.toContain('many')
})
