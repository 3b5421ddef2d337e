/**
 * The form in which two texts are the same item: case, emphasis, block ids, end punctuation and runs of blanks do not
 * count. Code keeps its letters' case lost too: two items that differ only there are told apart by their ids.
 */
export function equalTextKey(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\^[a-z]-[0-9a-z]{6}\s*$/, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/[*_~`]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.。!！;；:,、]+$/u, '')
    .toLowerCase();
}
