import { describe, expect, it } from 'vitest'
import { readMarkTable } from '@/core/statistics/read-mark-table'
import { readCsv } from '@/server/read-csv'

const MARKS = 'learner,Q1/1,Q2/2\nada,1,2\nben,1,1\ncem,,0\n'

/** As the statistics command reads a file. */
function read(content: string | Buffer) {
  const sheet = readCsv(Buffer.from(content))
  if (!sheet.ok) return sheet
  return readMarkTable({ rows: sheet.value.rows, decimalComma: sheet.value.separator === ';' })
}

describe('a CSV file of marks', () => {
  it.each([
    ['CRLF and a byte order mark', `\uFEFF${MARKS.replaceAll('\n', '\r\n')}`],
    ['semicolons, decimal commas and a blank last row', 'learner;Q1/1,0;Q2/2\nada;1;2,0\nben;1;1\ncem;;0\n;;\n'],
    [
      'quoted cells, separators and line breaks in them',
      'learner,"Q1/1",Q2/2\n"a, ""d""\r\na",1,"2"\nben,1,1\r\ncem,,0',
    ],
    ['line ends of three kinds', 'learner,Q1/1,Q2/2\rada,1,2\r\nben,"1","1"\ncem,,0'],
  ])('reads %s as what they mean', (_, text) => {
    expect(read(text)).toEqual(read(MARKS))
  })

  it.each<[string, string | Buffer, string]>([
    ['an empty file', '', 'the file is empty. '],
    [
      'a mark over the maximum',
      'learner,Q1/1\nada,2\n',
      'row 2, column 2 ("Q1/1"): the mark "2" is over the maximum 1. ',
    ],
    [
      'a decimal comma between commas',
      'learner,Q1/2\nada,"1,5"\n',
      'row 2, column 2 ("Q1/2"): the mark "1,5" is not a number. ',
    ],
    [
      'an unquoted decimal comma between commas',
      'learner,Q1/2\nada,1,5\n',
      'row 2, column 3: the row has 3 cells, the header 2. ',
    ],
    [
      'a row after a line break in quotes',
      'learner,Q1/1\n"a\nb",1\ncem,x\n',
      'row 3, column 2 ("Q1/1"): the mark "x" ',
    ],
    ['a row after a blank line', 'learner,Q1/1\n\ncem,x\n', 'row 3, column 2 ("Q1/1"): the mark "x" '],
    [
      'a quotation mark without its partner',
      'learner,Q1/1\nada,"1\nben,1\n',
      'row 2, column 2: a quotation mark is opened ',
    ],
    [
      'a quotation mark within a cell',
      'learner,Q1/1\nada "a",1\n',
      'row 2, column 1: a quotation mark stands within a cell. ',
    ],
    ['another encoding', Buffer.from('learner;Q1/1\nZoé;1\n', 'latin1'), 'the file is not in UTF-8. '],
  ])('says of %s where it is amiss, and how', (_, content, wrong) => {
    const result = read(content)
    expect(result.ok ? '' : result.detail?.slice(0, wrong.length)).toBe(wrong)
  })
})
