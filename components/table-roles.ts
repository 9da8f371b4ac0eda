/**
 * Roles for tables that fold into blocks on small screens: browsers drop a table's meaning when its display changes, so
 * it is said again. Spread them on the elements: `<tr {...tableRoles.row}>`.
 */
export const tableRoles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const
