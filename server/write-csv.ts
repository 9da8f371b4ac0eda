/** What a spreadsheet takes for the start of a formula. */
const FORMULA_START = /^[=+\-@\t\r]/

/**
 * Rows as CSV (RFC 4180) for spreadsheets: UTF-8 with its mark, CRLF, quotes where needed. A text that a spreadsheet would run as a
 * formula gets an apostrophe before it; numbers are written as they are, null is an empty cell.
 */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('')}`
}

/** The reply that saves a CSV file under this name. */
export function csvReply(rows: Parameters<typeof writeCsv>[0], fileName: string): Response {
  return new Response(writeCsv(rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${asciiName(fileName)}.csv"; filename*=UTF-8''${encodedName(fileName)}.csv`,
      'cache-control': 'no-store',
    },
  })
}

function toCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = FORMULA_START.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** For browsers that know no other names: letters, digits and dashes. */
function asciiName(name: string): string {
  return name.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'results'
}

/** RFC 8187: these four end the name or its parts, and encodeURIComponent leaves them. */
function encodedName(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
