import { kpiDefinitions, type KpiDefinition } from '#contracts/kpi/definitions.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** The page of all KPIs, from their definitions. */
export function renderKpis(): string {
  return `${[
    '# KPIs',
    '<!-- Written by `npm run docs` from contracts/kpi/definitions.ts. -->',
    `One definition each: it is what \`kpi\` computes, what \`kpiDefinitions\` answers, and the lineage of every row (\`KpiRow.definition\`). A definition changes only with its version.`,
    `\`kpi(names, scope, from, to, grain, groupBy) { rows { ... } }\` gives flat rows, a row for each KPI, key and bucket, buckets in which nothing happened among them. Elements come with every row, and roll-ups add elements, never values: so do weeks of days, and all plants of each.`,
    `**Days** are those of each plant, half-open, weeks from Monday (ISO 8601). A day in which clocks change is 23 or 25 hours long. A bucket of plants in several zones holds the same local days of each of them: it begins (\`bucketStart\`) at the first midnight and ends (\`bucketEnd\`) at the last, and so overlaps the next in time, but no fact counts twice. The first and the last bucket are cut to the range.`,
    `**Keys.** By PLANT, LINE, WORK_CENTER and WORK_UNIT every key in scope has its rows; by ITEM and SUPPLIER those of which something was counted. What is reported without an equipment counts for its plant and item alone.`,
    `**Money and units.** Amounts in different currencies are never added: each has a row of its own, also in a bucket of several plants. Quantities are added where their units convert; where they do not, a ratio has the reason MIXED_UNITS and a quantity a row for each unit.`,
    `**No value** is null with a \`reason\`, never 0. **Now**: a bucket that is not over is counted up to \`asOf\`.`,
    ...kpiDefinitions.map(render),
  ].join('\n\n')}\n`;
}

function render(definition: KpiDefinition): string {
  const { name, title, system, formula, unit, counts, source, version, grains, dimensions, elements } = definition;
  return [
    `## ${name}`,
    `${title}: \`${formula}\``,
    [
      '| | |',
      '| --- | --- |',
      ...[
        ['unit', unit],
        ['computed by', system],
        ['counts', counts],
        ['grains', grains.join(', ')],
        ['by', dimensions.join(', ')],
        ['source', source],
        ['version', String(version)],
        ...elements.map((element) => [`element \`${element.name}\``, `${element.meaning} (${element.unit})`]),
      ].map(([left = '', right = '']) => `| ${left} | ${cell(right)} |`),
    ].join('\n'),
  ].join('\n\n');
}
