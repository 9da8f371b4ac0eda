import { expect, it } from 'vitest'
import { drain, mapInSteps } from '@/core/steps'

it('each item is a step of its own, and taking all at once makes the same', () => {
  const made: string[] = []
  const make = (text: string, i: number) => {
    made.push(text)
    return `${i}${text}`
  }
  const steps = mapInSteps(['a', 'b'], make)
  expect(steps.next()).toEqual({ done: false, value: undefined })
  expect(made).toEqual(['a'])
  steps.next()
  expect(steps.next()).toEqual({ done: true, value: ['0a', '1b'] })
  expect(drain(mapInSteps(['a', 'b'], make))).toEqual(['0a', '1b'])
})
