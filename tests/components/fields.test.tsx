import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Field } from '@/components/field'
import { Masthead } from '@/components/masthead'
import { OptionsReviewed } from '@/components/options-reviewed'

test('a field with a mistake says so above the input and ties both hint and mistake to it', () => {
  const html = renderToStaticMarkup(
    <Field id="email" label="Email address" hint="Only for signing in." error="Enter an address with an @ in it" />,
  )
  expect(html).toContain('<label for="email">Email address</label>')
  expect(html).toContain('aria-invalid="true" aria-describedby="email-hint email-error"')
  expect(html.indexOf('id="email-error"')).toBeLessThan(html.indexOf('<input'))
})

test('a field without a mistake is not described by one', () => {
  const html = renderToStaticMarkup(<Field id="name" label="Your name" />)
  expect(html).not.toContain('aria-')
  expect(html).toContain('name="name"')
})

test('reviewed options tick the right one, cross the chosen wrong one and leave nothing to click', () => {
  const reasons = { rationale: 'He spoke elsewhere.', falsity: 'Nobody but Rustem Umerov is named.' }
  const html = renderToStaticMarkup(
    <OptionsReviewed
      options={[
        { id: 'x', text: 'Andriy Yermak', state: 'wrong-chosen', ...reasons },
        { id: 'y', text: 'Rustem Umerov', state: 'right', ...reasons },
        { id: 'z', text: 'Sergey Lavrov', state: 'rest', ...reasons },
      ]}
    />,
  )
  expect(html).toMatch(/Andriy Yermak.*Your answer.*Rustem Umerov.*Right answer.*Sergey Lavrov/)
  expect(html).not.toMatch(/<input|<button|<a /)
  expect(html).toMatch(
    /<details class="more why-not"><summary>Why not the others\?<\/summary>.*Sergey Lavrov.*Nobody but/,
  )
})

test.each([
  ['a visitor', null, ['Dossiers', 'For teachers', 'Sign in', 'Join free']],
  [
    'a guest',
    { kind: 'guest' as const, roles: [], name: '' },
    ['Today', 'Dossiers', 'Missed', 'Progress', 'For teachers', 'Sign in', 'Join free'],
  ],
  [
    'a student',
    { kind: 'account' as const, roles: ['student'], name: 'Mira K.' },
    ['Today', 'Dossiers', 'Missed', 'Progress', 'Your sets', 'Your account: Mira K.'],
  ],
  [
    'a teacher who is admin',
    { kind: 'account' as const, roles: ['teacher', 'admin'], name: 'Ada' },
    ['Dossiers', 'Progress', 'Your sets', 'Classes', 'Reports', 'Admin', 'Your account: Ada'],
  ],
])('the masthead offers %s the right places', (_, reader, labels) => {
  const html = renderToStaticMarkup(<Masthead reader={reader} />)
  const links = [...html.matchAll(/<a (?!class="wordmark")[^>]*>(.*?)<\/a>/g)].map((link) =>
    link[1]?.replace(/<[^>]+>/g, ''),
  )
  expect(links).toEqual(labels)
})
