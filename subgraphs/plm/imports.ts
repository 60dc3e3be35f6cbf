import type { ImportHandlers } from '#platform/import.ts';

/** The kinds of records that PLM takes over in bulk. */
export const imports: ImportHandlers = {};
