import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { kpiDefinitions } from '#contracts/kpi/definitions.ts';
import { demoAdministrator } from '#platform/identity.ts';
import type { SmallPlant } from './small-plant.ts';
import { openThreePlants } from './three-plants.ts';

interface Row {
  readonly name: string;
  readonly bucketDate: string;
  readonly bucketStart: string;
  readonly bucketEnd: string;
  readonly shift: string | null;
  readonly key: string | null;
  readonly reasonCode: string | null;
  readonly value: string | null;
  readonly unit: string;
  readonly reason: string | null;
  readonly elements: readonly { readonly name: string; readonly value: string; readonly unit: string }[];
  readonly asOf: string;
}

let plant: SmallPlant;
beforeAll(async () => {
  plant = await openThreePlants();
}, 400_000);
afterAll(() => plant.millgraph.close());

const kpi = async (call: string): Promise<readonly Row[]> => {
  const { kpi: answer } = await plant.ask<{ kpi: { rows: readonly Row[] } }>(
    `{ kpi(${call}) { rows {
      name bucketDate bucketStart bucketEnd shift key reasonCode value unit reason elements { name value unit } asOf
    } } }`,
  );
  return answer.rows;
};

const days = 'from: "2026-10-19", to: "2026-11-02"';

test('print', async () => {
  for (const { name, dimensions } of kpiDefinitions) {
    const rows = await kpi(`names: ["${name}"], ${days}, grain: WEEK, groupBy: PLANT`);
    process.stderr.write(`${name} ${dimensions.join()}\n`);
    for (const row of rows) {
      process.stderr.write(`   ${row.key} ${row.bucketDate} ${row.bucketStart} ${row.reasonCode} ${row.value} ${row.unit} ${row.reason} ${row.elements.map((e) => `${e.name}=${e.value} ${e.unit}`).join(', ')}\n`);
    }
  }
  expect(demoAdministrator().plants).toBe('*');
});
