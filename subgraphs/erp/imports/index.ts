import type { ImportHandlers } from '#platform/import.ts';

/** The kinds of records that ERP takes over in bulk. */
export const imports: ImportHandlers = {};
