import { Children, isValidElement, type ReactElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { countSentence, FootnotePanel } from '@/components/footnote-panel'
import type { Citation, Footnote } from '@/core/facts/footnote'

function aCitation(input: Partial<Citation> = {}): Citation {
  return {
    articleId: 'wire',
    outlet: 'Wire',
    dateLabel: '2 June 2025',
    character: 'agency report',
    paragraph: 4,
    stance: 'supports',
    via: null,
    note: null,
    ...input,
  }
}

function aFootnote(input: Partial<Footnote> = {}): Footnote {
  return {
    factId: 'umerov-leads',
    statement: 'On 2 June 2025 Rustem Umerov led the delegation from Kyiv.',
    answer: 'Rustem Umerov',
    topic: 'delegations',
    claimedBy: null,
    status: 'active',
    independentSources: 1,
    citations: [aCitation()],
    readings: null,
    difference: null,
    ...input,
  }
}

const show = (footnotes: Footnote[], reportHref?: string) =>
  renderToStaticMarkup(<FootnotePanel footnotes={footnotes} dossierId="talks" reportHref={reportHref} />)

test('the panel is a landmark with the fact, its numeral, who says so and the evidence line, in this order', () => {
  const html = show([aFootnote()], '/questions/q1/report')
  const parts = [
    '<aside class="panel" aria-labelledby="n-footnote">',
    'On 2 June 2025 Rustem Umerov led the delegation from Kyiv.',
    'href="#n1" aria-label="Source 1"',
    'Reported as fact',
    'One source in this dossier. Treat as reported, not yet corroborated.',
    'id="n1"',
    'href="/dossiers/talks/sources/wire#p4"',
    'Report a problem',
  ]
  const places = parts.map((part) => html.indexOf(part))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

test('an evidence line reads outlet, date, paragraph, and the paragraph never breaks from its sign', () => {
  const text = show([aFootnote()]).replace(/<[^>]+>/g, '')
  expect(text).toContain('Wire, 2 June 2025, ¶\u00a04')
})

test('a claim is told as one, with its claimant', () => {
  const html = show([aFootnote({ claimedBy: 'Ukraine' })])
  expect(html).toContain('Claimed by Ukraine')
  expect(html).not.toContain('Reported as fact')
})

test('a disputed fact shows each reading with who says it, its own numeral and the difference; none is called right', () => {
  const html = show([
    aFootnote({
      status: 'disputed',
      difference: 'Damaged or destroyed.',
      readings: [
        { says: 'Ukraine says', text: 'Some 40 damaged', citations: [aCitation()] },
        {
          says: 'A video caption says',
          text: 'Over 40 destroyed',
          citations: [aCitation({ articleId: 'blog', outlet: 'Blog', paragraph: 18 })],
        },
      ],
    }),
  ])
  expect(html).toContain('Disputed')
  expect(html).toContain('Damaged or destroyed.')
  expect(html).toMatch(/Ukraine says.*Some 40 damaged<a class="fn" href="#n1"/)
  expect(html).toMatch(/A video caption says.*Over 40 destroyed<a class="fn" href="#n2"/)
  expect(html).toContain('An answer is never marked wrong only because another article differs.')
  expect(html).not.toContain('mark right')
})

test('two facts on one panel share one series: a source and paragraph that both cite is noted once', () => {
  const html = show([
    aFootnote(),
    aFootnote({ factId: 'second', statement: 'Second.', citations: [aCitation(), aCitation({ paragraph: 9 })] }),
  ])
  expect(html.match(/<li class="note"/g)).toHaveLength(2)
  expect(html.match(/id="n1"/g)).toHaveLength(1)
  expect(html).toMatch(/Second\.<a class="fn" href="#n1".*<a class="fn" href="#n2"/)
})

test('a relayed source and a note in our words stand under the evidence line', () => {
  const html = show([aFootnote({ citations: [aCitation({ via: 'RT', note: 'His name is garbled in our copy.' })] })])
  expect(html).toContain('Relaying RT. His name is garbled in our copy.')
})

test('the count says how many independent sources agree, and who disputes', () => {
  const two = [aCitation(), aCitation({ articleId: 'paper', outlet: 'Paper' })]
  expect(countSentence(aFootnote({ independentSources: 2, citations: two }))).toBe(
    '2 independent sources agree. None disputes it.',
  )
  expect(countSentence(aFootnote({ independentSources: 2, citations: two, claimedBy: 'Russia' }))).toBe(
    '2 independent sources report that it was said. None disputes that.',
  )
  const disputed = [aCitation(), aCitation({ articleId: 'paper', outlet: 'Paper', stance: 'disputes' })]
  expect(countSentence(aFootnote({ independentSources: 1, citations: disputed }))).toBe(
    '1 independent source carries it. Disputed in Paper.',
  )
})

test('nothing in the markup is styled in place: the content security policy forbids it', () => {
  expect(show([aFootnote()])).not.toMatch(/\sstyle=/)
})

test('the notes are all there when React renders each part twice, as it does in development', () => {
  const component = (element: ReactElement<Record<string, unknown>>) => element.type as (props: object) => ReactElement
  const panel = <FootnotePanel footnotes={[aFootnote()]} dossierId="talks" />
  const parts = Children.toArray(
    (component(panel)(panel.props) as ReactElement<{ children: ReactNode }>).props.children,
  )
  const fact = parts.find((part) => isValidElement(part) && typeof part.type === 'function') as ReactElement<
    Record<string, unknown>
  >
  const [first, second] = [1, 2].map(() => renderToStaticMarkup(component(fact)(fact.props)))
  expect(first).toContain('id="n1"')
  expect(second).toBe(first)
})
