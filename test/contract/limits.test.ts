import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { errorCatalogue } from '#platform/errors.ts';
import { limitDefaults, limitVariable, type LimitName } from '#platform/limits.ts';

const page = readFileSync(new URL('../../docs/http.md', import.meta.url), 'utf8');
const rows = [...page.matchAll(/^\| `(\w+)` +\| [^|]+\| ([^|]+?) +\| ([\d,]+) +\| `(LIMIT_\w+)` +\|$/gm)].map(
  ([, name, code, usual, variable]) => ({ name, code, usual: Number(usual?.replaceAll(',', '')), variable }),
);

test('docs/http.md lists every limit in the order of the code, with its default and its variable', () => {
  expect(rows.map(({ name, usual, variable }) => ({ name, usual, variable }))).toEqual(
    (Object.keys(limitDefaults) as LimitName[]).map((name) => ({
      name,
      usual: limitDefaults[name],
      variable: limitVariable(name),
    })),
  );
});

test('each code of that table is of the catalogue, or Apollo Server has it', () => {
  const codes = rows.flatMap(({ code = '' }) => /^`(\w+)`$/.exec(code)?.[1] ?? []);
  expect(new Set(codes)).toEqual(new Set(['PAYLOAD_TOO_LARGE', 'BAD_INPUT', 'BAD_REQUEST', 'LIMIT_EXCEEDED']));
  expect([...new Set(codes)].filter((code) => !Object.hasOwn(errorCatalogue, code))).toEqual(['BAD_REQUEST']);
});
