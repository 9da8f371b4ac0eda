import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync('app/styles/tokens.css', 'utf8')
const lightBlock = css.slice(0, css.indexOf('@media'))
const systemDark = css.slice(css.indexOf('@media'), css.indexOf(':root[data-theme="dark"]'))
const chosenDark = css.slice(css.indexOf(':root[data-theme="dark"]'))

const THEMES = { light: colours(lightBlock), dark: { ...colours(lightBlock), ...colours(chosenDark) } }

const GROUNDS = ['--paper', '--paper-raised']
const WASHES = ['--accent-wash', '--right-wash', '--wrong-wash', '--dispute-wash']

/** Text or edge, what it stands on, and the least contrast by look.md. */
const PAIRS: [string, string, number][] = [
  ...GROUNDS.flatMap((ground): [string, string, number][] => [
    ['--ink', ground, 7],
    ['--ink-2', ground, 7],
    ['--ink-3', ground, 4.5],
    ['--accent', ground, 4.5],
    ['--accent-strong', ground, 4.5],
    ['--right', ground, 4.5],
    ['--wrong', ground, 4.5],
    ['--dispute', ground, 4.5],
    ['--control', ground, 3],
    ['--focus', ground, 3],
    ['--side-b', ground, 3],
  ]),
  ...WASHES.map((wash): [string, string, number] => ['--ink', wash, 11.8]),
  ['--right', '--right-wash', 6.4],
  ['--wrong', '--wrong-wash', 6.4],
  ['--dispute', '--dispute-wash', 6.4],
  ['--accent', '--accent-wash', 6.4],
  ['--ink', '--paper-tint', 7],
  ['--on-accent', '--accent', 7],
  ['--on-accent', '--accent-strong', 7],
  ['--paper-raised', '--right', 4.5],
  ['--side-a', '--side-b', 3],
]

describe.each(Object.entries(THEMES))('%s colours', (_, theme) => {
  test.each(PAIRS)('%s on %s has a contrast of at least %d', (front, ground, least) => {
    expect(contrast(theme[front], theme[ground])).toBeGreaterThanOrEqual(least)
  })
})

test('dark looks the same whether the reader or the system asks for it', () => {
  expect(colours(systemDark)).toEqual(colours(chosenDark))
})

test('black on white has the contrast that WCAG gives it, and mid grey a known one', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

function colours(block: string): Record<string, string> {
  return Object.fromEntries([...block.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})/g)].map((match) => [match[1], match[2]]))
}

/** Contrast ratio, WCAG 2.2: (L1 + 0.05) / (L2 + 0.05) with the lighter first. */
function contrast(a: string | undefined, b: string | undefined): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (lighter + 0.05) / (darker + 0.05)
}

/** Relative luminance of an sRGB colour, WCAG 2.2. */
function luminance(hex: string | undefined): number {
  if (!hex) throw new Error('No such colour')
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
