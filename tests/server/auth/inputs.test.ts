import { expect, test } from 'vitest'
import { Name } from '@/server/auth/inputs'

const isName = (text: string) => Name.safeParse(text).success

test.each(['علی\u200cرضا', 'क्\u200dष', 'מרים', 'O’Neill 💥', '<script>'])('%s may be a name', (name) => {
  expect(isName(name)).toBe(true)
})

test.each([
  ['turns the text round', 'Ann\u202e'],
  ['has two lines', 'A\nB'],
  ['cannot be seen', '\u200d\u200c'],
  ['is empty', ' '],
])('a name that %s is refused', (_, name) => expect(isName(name)).toBe(false))
