import { expect, test } from '@jest/globals';
import { parse, print } from 'graphql';
import { withoutUnusedVariables } from './unused-variables.ts';

const left = (text: string): string =>
  print(withoutUnusedVariables(parse(text)))
    .replaceAll(/\s+/g, ' ')
    .trim();

test('declarations that nothing uses are taken out, those that arguments, directives and fragments use stay', () => {
  expect(left('query Q($a: Int, $b: Int) { f(x: $b) }')).toBe('query Q($b: Int) { f(x: $b) }');
  expect(left('query ($a: Int) { f }')).toBe('{ f }');
  expect(left('query ($a: Boolean!) { f @skip(if: $a) }')).toContain('$a: Boolean!');
  expect(left('query ($a: Int) { ...F } fragment F on Query { f(x: { y: [$a] }) }')).toContain('query ($a: Int)');
  expect(left('query A($a: Int) { f } query B($a: Int) { f(x: $a) }')).toContain('query A { f }');
});
