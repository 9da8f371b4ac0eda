import { expect, it } from 'vitest'
import { suggestFacts, suggestionSteps } from '@/core/extraction/suggest-facts'
import type { Steps } from '@/core/steps'
import { takeSteps, takeTurn } from '@/server/desk/take-steps'

/** Work of so many steps that notes each of them under its name. */
function* noting(name: string, steps: number, notes: string[]): Steps<string> {
  for (let i = 0; i < steps; i++) {
    notes.push(name)
    yield
  }
  return name
}

it('timers go on while a long text is read, and it is read as it would be at once', async () => {
  const text = 'Ana Paz said on Monday that the army had lost 40 tanks in Lima.\n'.repeat(700)
  const article = { text, date: '2026-11-24' }
  let ticks = 0
  const timer = setInterval(() => ticks++, 1)
  const read = await takeSteps(suggestionSteps(article))
  clearInterval(timer)
  expect(ticks).toBeGreaterThan(1)
  expect(read).toEqual(suggestFacts(article))
})

it('one work is done before the next begins, in the order in which they came', async () => {
  const notes: string[] = []
  const works = ['a', 'b', 'c'].map((name) => takeTurn(noting(name, 2, notes)))
  expect(await Promise.all(works)).toEqual(['a', 'b', 'c'])
  expect(notes).toEqual(['a', 'a', 'b', 'b', 'c', 'c'])
})

it('work that fails tells whoever wanted it, and the next one has its turn', async () => {
  // biome-ignore lint/correctness/useYield: it fails before its first step ends
  function* failing(): Steps<string> {
    throw new Error('A bug')
  }
  const [failed, next] = [takeTurn(failing()), takeTurn(noting('next', 1, []))]
  await expect(failed).rejects.toThrow('A bug')
  expect(await next).toBe('next')
})
