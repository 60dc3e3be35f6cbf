import type { ImportHandlers } from '#platform/import.ts';
import { importBomLines } from './bom-line.ts';
import { importItems } from './item.ts';

/** The kinds of records that PLM takes over in bulk. */
export const imports: ImportHandlers = {
  item: importItems,
  'bom-line': importBomLines,
};
