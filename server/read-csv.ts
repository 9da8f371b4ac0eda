import { CsvError, type Options, parse } from 'csv-parse/sync'
import { fail, ok, type Result } from '@/core/result'

export type Separator = ',' | ';' | '\t'

const SEPARATORS: readonly Separator[] = [',', ';', '\t']

/** Rows of cells as a spreadsheet shows them: a line break within quotes starts no row, a blank line is a row with an empty cell. */
export type CsvSheet = { rows: string[][]; separator: Separator }

const SHAPE: Options = { bom: true, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] }

/**
 * Reads a CSV file in UTF-8, with or without byte order mark, separated by commas or, as spreadsheets write it where the comma is
 * the decimal sign, by semicolons, or by tabs, as cells are pasted from one: whichever comes first in the header. Cells are as
 * written, blanks included. Fails with row and column (from 1), what is wrong and what to do.
 */
export function readCsv(bytes: Uint8Array): Result<CsvSheet, 'bad-csv'> {
  const text = decoded(bytes)
  if (text === null) return fail('bad-csv', 'the file is not in UTF-8. Save it as “CSV UTF-8”.')
  const separator = separatorOf(text)
  try {
    return ok({ rows: parse(text, { ...SHAPE, delimiter: separator }), separator })
  } catch (error) {
    if (error instanceof CsvError) return fail('bad-csv', reasonOf(error))
    throw error
  }
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** The separator that ends the first cell earliest. */
function separatorOf(text: string): Separator {
  const firstCell = (delimiter: Separator) => {
    const [row] = parse(text, { ...SHAPE, delimiter, to: 1, relax_quotes: true })
    return row?.[0]?.length ?? 0
  }
  return SEPARATORS.reduce((best, next) => (firstCell(next) < firstCell(best) ? next : best))
}

function reasonOf(error: CsvError): string {
  const place = `row ${Number(error.records) + 1}, column ${Number(error.column) + 1}`
  return error.code === 'CSV_QUOTE_NOT_CLOSED'
    ? `${place}: a quotation mark is opened and never closed. Close it, or double it if it belongs to the text.`
    : `${place}: a quotation mark stands within a cell. Quote the whole cell and double the marks in it.`
}
