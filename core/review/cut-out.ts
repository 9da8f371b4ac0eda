/** Cards on one sheet of A4, as columns and rows. */
export const SHEET = { columns: 2, rows: 4 }

/** One sheet’s two pages, row by row from the left; null is an empty place. */
export type Sheet<Card> = { front: (Card | null)[]; back: (Card | null)[] }

/**
 * Cards laid out for printing on both sides, turned on the long edge: the rows of a back are mirrored, so that each answer
 * lies behind its question.
 */
export function layOutSheets<Card>(cards: readonly Card[]): Sheet<Card>[] {
  const perSheet = SHEET.columns * SHEET.rows
  const sheets = Array.from({ length: Math.ceil(cards.length / perSheet) }, (_, i) =>
    Array.from({ length: perSheet }, (_, place) => cards[i * perSheet + place] ?? null),
  )
  return sheets.map((front) => ({ front, back: rowsOf(front).flatMap((row) => row.toReversed()) }))
}

function rowsOf<Card>(places: readonly Card[]): Card[][] {
  return Array.from({ length: SHEET.rows }, (_, row) => places.slice(row * SHEET.columns, (row + 1) * SHEET.columns))
}
