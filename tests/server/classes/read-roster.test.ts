import { describe, expect, test } from 'vitest'
import { readRoster } from '@/server/classes/read-roster'

describe('a class list', () => {
  const entries = [
    { row: 2, name: 'Anna Clark', username: 'anna.c', email: null },
    { row: 3, name: 'Tom Baker', username: 'tom.b', email: 'tom@example.org' },
  ]

  test.each([
    ['commas', 'name,username,e-mail\nAnna Clark,anna.c,\nTom Baker,tom.b,tom@example.org\n'],
    [
      'a byte order mark, semicolons and CRLF, as Excel writes',
      '\uFEFFName;Username;E-mail\r\nAnna Clark;Anna.C;\r\nTom Baker;tom.b;TOM@example.org\r\n',
    ],
    [
      'tabs, as cells are pasted',
      'Name\tUser name\tEmail address\nAnna Clark\tanna.c\t\nTom Baker\ttom.b\ttom@example.org',
    ],
    [
      'other columns and an empty last row',
      'No.,E-mail,Name,Class,Username\n1,,Anna Clark,9b,anna.c\n2,tom@example.org,"Tom Baker",9b,tom.b\n,,,,',
    ],
  ])('is read with %s', (_, text) => {
    expect(read(text)).toEqual({ ok: true, value: { entries, problems: [] } })
  })

  test.each([
    [
      'without column names',
      'Anna Clark,anna.c',
      'Row 1 must name the columns: “name” and “username”, and “e-mail” if you like.',
    ],
    ['with a column twice', 'name,username,Login\nA,b,c', 'Row 1 names the column “username” twice. Keep one of them.'],
    ['without students', 'name,username\n\n', 'The list has no students. Write one row for each under the first row.'],
    ['that is no text', Buffer.from([0xff, 0xfe, 0x41, 0x00]), 'The file is not in UTF-8. Save it as “CSV UTF-8”.'],
    [
      'with 301 students',
      `name,username\n${'A,abc\n'.repeat(301)}`,
      'The list has 301 students. Add at most 300 at a time.',
    ],
    ['over 64 kB', `name,username\n${'x'.repeat(64_000)}`, 'The list is larger than 64 kB. Divide it into several.'],
  ])('%s is refused with what to do', (_, content, detail) => {
    expect(read(content)).toEqual({ ok: false, code: 'bad-file', detail })
  })

  test('names each row that is wrong, and why', () => {
    const text = 'name,username,e-mail\n,anna.c,\nTom,to,\nUte,,\nJan,jan.b,no address\nEva,eva.k,\nEva B,EVA.K,\n'
    const roster = read(text)
    expect(roster.ok && roster.value.problems).toEqual([
      { row: 2, message: 'The name cannot be used. Enter a name.' },
      {
        row: 3,
        message:
          'The username cannot be used. Use 3 to 30 letters a–z, digits, dots, hyphens or underscores, starting with a letter or digit.',
      },
      { row: 4, message: 'There is neither a username nor an e-mail address. Write one of them.' },
      {
        row: 5,
        message: 'The e-mail address cannot be used. Enter an e-mail address such as maria@example.org.',
      },
      { row: 7, message: '“eva.k” stands in row 6 already. Give each student their own.' },
    ])
  })
})

function read(content: string | Buffer) {
  return readRoster(typeof content === 'string' ? new TextEncoder().encode(content) : content)
}
