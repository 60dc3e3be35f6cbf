import { expect, test } from '@jest/globals';
import { MillgraphError } from './errors.ts';
import { defaultSubgraphSettings, readSubgraphSettings, settingsOf, subgraphVariables } from './subgraph-settings.ts';

test('every setting has a variable, for all subgraphs and for one alone', () => {
  for (const [key, { name, minimum, fallback }] of Object.entries(subgraphVariables)) {
    const given = readSubgraphSettings({ [name]: String(minimum), [`${name}_TAX_SERVICE`]: String(fallback) });
    expect(settingsOf(given, 'erp')).toEqual({ ...defaultSubgraphSettings, [key]: minimum });
    expect(settingsOf(given, 'tax-service')).toEqual(defaultSubgraphSettings);
  }
});

test.each(['0', '-1', '1.5', '5s', '1e3', '99999999999999'])('a timeout of %s stops the start by its name', (value) => {
  const read = (): unknown => readSubgraphSettings({ SUBGRAPH_TIMEOUT_MILLIS_ERP: value });
  expect(read).toThrow(MillgraphError);
  expect(read).toThrow(/^SUBGRAPH_TIMEOUT_MILLIS_ERP is ".*"; give a whole number from 1 to 86400000\.$/);
});

test('other variables are left alone', () => {
  expect(readSubgraphSettings({ SUBGRAPH_SECRET: 'sixteen-characters', SUBGRAPH_TIMEOUT_MILLIS: ' ' })).toEqual({});
});
