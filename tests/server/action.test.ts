import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { formFailure, parseForm } from '@/server/action'

const Schema = z.strictObject({
  name: z.string().min(1, 'Enter a name.').max(5, 'Too long.'),
  password: z.string().min(3, 'Too short.'),
})

function form(fields: [string, string][]): FormData {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}

describe('a form', () => {
  test('that is right gives its values, without what React adds', () => {
    const sent = form([
      ['name', 'Olha'],
      ['password', 'abc'],
      ['$ACTION_ID_1', ''],
    ])
    expect(parseForm(Schema, sent)).toEqual({ ok: true, value: { name: 'Olha', password: 'abc' } })
  })

  test('that is wrong says so at each field, keeps what was typed and never a password', () => {
    const state = failed([
      ['name', ''],
      ['password', 'ab'],
    ])
    expect(state).toEqual({
      status: 'failed',
      message: 'Please check what is marked below.',
      fields: { name: 'Enter a name.', password: 'Too short.' },
      values: { name: '' },
    })
  })

  test('that sends an unknown name is refused', () => {
    expect(
      failed([
        ['name', 'Olha'],
        ['password', 'abc'],
        ['roles', 'admin'],
      ]).status,
    ).toBe('failed')
  })

  test('that sends a name twice does not slip a list past a text', () => {
    expect(
      failed([
        ['name', 'a'],
        ['name', 'b'],
        ['password', 'abc'],
      ]).status,
    ).toBe('failed')
  })

  test('never gives back current or new passwords and codes', () => {
    const sent = form([
      ['currentPassword', 'one'],
      ['newPassword', 'two'],
      ['code', 'three'],
      ['email', 'a@b.org'],
    ])
    expect(formFailure(sent, 'No.')).toMatchObject({ values: { email: 'a@b.org' } })
    expect(JSON.stringify(formFailure(sent, 'No.'))).not.toMatch(/one|two|three/)
  })

  function failed(fields: [string, string][]) {
    const parsed = parseForm(Schema, form(fields))
    if (parsed.ok) throw new Error('The form was accepted')
    return parsed.state
  }
})
