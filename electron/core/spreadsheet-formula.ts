/**
 * How the cells begin that a spreadsheet would compute. Only the beginning is looked at: what papaparse escapes by
 * itself leaves out a cell of several lines.
 */
export const spreadsheetFormula = /^[=+\-@\t\r\n]/;
