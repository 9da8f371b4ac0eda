import { expect, test } from 'vitest'
import { suggestFacts } from '@/core/extraction/suggest-facts'

test.each([
  'Save Our Shelves, a campaign group, said it would ask the High Court for a judicial review.',
  'Keep Kelby Reading, a campaign group, said it would sue the council.',
  'Stop Their Runway said it would ask the minister for an inquiry.',
])('a campaign whose name begins with a command was never heard: %s', (text) => {
  const name = text.split(/,| said/)[0]
  expect(suggestFacts({ text, date: '2026-11-25' }).map(({ attributedTo }) => attributedTo)).toContain(name)
})
