import { expect, test } from 'vitest'
import { csvReply, writeCsv } from '@/server/write-csv'

test('rows become CSV that spreadsheets open: marked as UTF-8, CRLF, quoted where a cell needs it', () => {
  expect(
    writeCsv([
      ['Name', 'Points'],
      ['Kovalenko, “Maria” "M"', 4.5],
      ['Zoë\nLi', null],
    ]),
  ).toBe('\ufeffName,Points\r\n"Kovalenko, “Maria” ""M""",4.5\r\n"Zoë\nLi",\r\n')
})

test.each(['=1+1', '+44', '-2', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("http://x","y")'])(
  'a name such as %j is no formula in a spreadsheet',
  (name) => {
    const cell = writeCsv([[name]]).slice(1, -2)
    expect(cell.replace(/^"/, '')).toMatch(/^'/)
  },
)

test('a negative number stays a number', () => {
  expect(writeCsv([[-0.5]])).toBe('\ufeff-0.5\r\n')
})

test('a file’s name keeps its letters and cannot end the header', () => {
  const disposition = csvReply([], '9b "politics"\r\nx’s: y\'s').headers.get('content-disposition')
  expect(disposition).toBe(
    `attachment; filename="9b-politics-x-s-y-s.csv"; filename*=UTF-8''9b%20%22politics%22%0D%0Ax%E2%80%99s%3A%20y%27s.csv`,
  )
})
