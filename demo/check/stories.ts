import { addDays } from '../clock.ts';
import { castingLot } from '../stories/casting-lot.ts';
import { pumpFailsFromDay, pumpLine } from '../stories/coolant-pump.ts';
import { confirmedQuantity, madeQuantity, shortOrder } from '../stories/short-confirmation.ts';
import { dearOrder, reworkOrder } from '../stories/substitute-and-rework.ts';
import { torqueItem } from '../stories/torque-drift.ts';
import { torqueName } from '../quality.ts';
import { oeeOf } from './figures.ts';
import { equal, within, type Finding, type Reading } from './reading.ts';

/** Whether each story can be found by asking the graph. */
export async function storyFindings(reading: Reading, startDate: string, to: string): Promise<readonly Finding[]> {
  return [
    ...(await obsoleteSeal(reading, to)),
    ...(await porousLot(reading)),
    ...(await pump(reading, startDate, to)),
    ...(await variance(reading)),
    ...(await torque(reading, startDate, to)),
    ...(await confirmedLess(reading)),
  ];
}

async function obsoleteSeal(reading: Reading, to: string): Promise<readonly Finding[]> {
  interface Answer {
    readonly item: Record<'p1' | 'p2', { label: string } | null>;
  }
  const { item } = await reading.one<Answer>(
    `query Seal($date: Date!) {
      item(id: "LA-100") { p1: revision(asOf: $date, plant: "P1") { label } p2: revision(asOf: $date, plant: "P2") { label } }
    }`,
    { date: to.slice(0, 10) },
  );
  const built: Record<string, string> = {};
  interface Order {
    readonly plant: { id: string };
    readonly revision: { label: string } | null;
    readonly releasedAt: string | null;
  }
  for await (const order of reading.each<Order>(
    'productionOrders',
    'plant { id } revision { label } releasedAt',
    '{ item: "LA-100" }',
  )) {
    if (order.releasedAt === null || order.revision === null) continue;
    const before = built[order.plant.id];
    if (before === undefined || order.releasedAt > before.slice(2)) {
      built[order.plant.id] = `${order.revision.label} ${order.releasedAt}`;
    }
  }
  return [
    equal('revision of LA-100 at P1 and at P2', [item.p1?.label, item.p2?.label], ['B', 'A']),
    equal('what the last orders of LA-100 build', [built['P1']?.[0], built['P2']?.[0]], ['B', 'A']),
  ];
}

async function porousLot(reading: Reading): Promise<readonly Finding[]> {
  interface Answer {
    readonly lot: {
      genealogy: {
        lots: { plant: { id: string } }[];
        shipments: { shipment: { customer: { id: string } | null } | null }[];
      };
      nonconformances: { defectCode: string }[];
      holds: { reason: string }[];
    };
  }
  const { lot } = await reading.one<Answer>(
    `query Porous($id: ID!) {
      lot(id: $id) {
        genealogy(direction: FORWARD, depth: 10) {
          lots { plant { id } }
          shipments { shipment { customer { id } } }
        }
        nonconformances { defectCode }
        holds { reason }
      }
    }`,
    { id: castingLot },
  );
  const plants = new Set(lot.genealogy.lots.map(({ plant }) => plant.id));
  const customers = new Set(lot.genealogy.shipments.flatMap(({ shipment }) => shipment?.customer?.id ?? []));
  return [
    equal('plants that the porous lot reached', [...plants].sort(), ['P1', 'P2']),
    within('customers that it reached', customers.size, 3, 30),
    equal('what quality says of it', [lot.nonconformances[0]?.defectCode, lot.holds.length], ['POROSITY', 1]),
  ];
}

async function pump(reading: Reading, startDate: string, to: string): Promise<readonly Finding[]> {
  const from = `${addDays(startDate, pumpFailsFromDay)}T04:00:00Z`;
  const { equipment } = await oeeOf(reading, pumpLine, { from, to });
  interface Downtime {
    readonly duration: { readonly value: string } | null;
    readonly reason: { readonly code: string } | null;
    readonly equipment: { readonly id: string };
  }
  const hours = new Map<string, number>();
  const filter = `{ plant: "P1", planned: false, from: { from: "${from}", to: "${to}" } }`;
  const selection = 'duration(unit: "HUR") { value } reason { code } equipment { id }';
  for await (const stop of reading.each<Downtime>('downtimes', selection, filter)) {
    if (!stop.equipment.id.startsWith(pumpLine)) continue;
    const code = stop.reason?.code ?? '';
    hours.set(code, (hours.get(code) ?? 0) + Number(stop.duration?.value ?? '0'));
  }
  const [worst] = [...hours].sort(([, left], [, right]) => right - left);
  const value = equipment.oee.oee.value;
  return [
    within(`OEE of ${pumpLine} since the pump fails`, value === null ? null : 100 * Number(value), 49, 55, ' %'),
    equal('what stops it most', worst?.[0], 'COOLANT-PUMP'),
  ];
}

async function variance(reading: Reading): Promise<readonly Finding[]> {
  interface Order {
    readonly cost: { variance: { material: { amount: string }; total: { amount: string } } | null };
    readonly components: { item: { id: string }; issued: { value: string } }[];
  }
  interface Answer {
    readonly dear: Order & { materialConsumed: { item: { id: string } }[] };
    readonly rework: {
      kind: string;
      originNonconformance: { order: { id: string } | null } | null;
      cost: { actual: { total: { amount: string } } };
    } | null;
  }
  const { dear, rework } = await reading.one<Answer>(
    `query Dear($dear: ID!, $rework: ID!) {
      dear: productionOrder(id: $dear) {
        cost { variance { material { amount } total { amount } } }
        components { item { id } issued { value } }
        materialConsumed { item { id } }
      }
      rework: productionOrder(id: $rework) {
        kind originNonconformance { order { id } } cost { actual { total { amount } } }
      }
    }`,
    { dear: dearOrder, rework: reworkOrder },
  );
  const figures = dear.cost.variance;
  return [
    equal(
      `${dearOrder} consumed the substitute`,
      dear.materialConsumed.some(({ item }) => item.id === 'BRG-20C'),
      true,
    ),
    within(
      `share of material in the variance of ${dearOrder}`,
      figures === null ? null : Number(figures.material.amount) / Number(figures.total.amount),
      0.4,
      1.6,
    ),
    equal(
      `${reworkOrder} mends what ${dearOrder} made`,
      [rework?.kind, rework?.originNonconformance?.order?.id],
      ['REWORK', dearOrder],
    ),
  ];
}

async function torque(reading: Reading, startDate: string, to: string): Promise<readonly Finding[]> {
  interface Chart {
    readonly limits: { frozenAt: string | null } | null;
    readonly points: { violations: string[]; inspection: { verdict: string | null } }[];
  }
  interface Answer {
    readonly inspectionPlans: { nodes: { characteristics: { name: string; controlChart: Chart }[] }[] };
  }
  const data = await reading.one<Answer>(
    `query Torque($item: ID!, $from: DateTime!, $to: DateTime!) {
      inspectionPlans(first: 1, filter: { item: $item }) {
        nodes {
          characteristics {
            name
            controlChart(plant: "P2", from: $from, to: $to) {
              limits { frozenAt }
              points { violations inspection { verdict } }
            }
          }
        }
      }
    }`,
    { item: torqueItem, from: `${startDate}T00:00:00Z`, to },
  );
  const chart = data.inspectionPlans.nodes[0]?.characteristics.find(({ name }) => name === torqueName)?.controlChart;
  const points = chart?.points ?? [];
  const firstWarning = points.findIndex(({ violations }) => violations.length > 0);
  const firstFailure = points.findIndex(({ inspection }) => inspection.verdict === 'FAIL');
  return [
    within('points of the torque chart', points.length, 20, 400),
    equal('its limits are frozen', chart?.limits?.frozenAt != null, true),
    within('points from its first warning to the first failure', firstFailure - firstWarning, 2, 60),
  ];
}

async function confirmedLess(reading: Reading): Promise<readonly Finding[]> {
  interface Answer {
    readonly order: {
      goodQuantity: { value: string };
      receivedQuantity: { value: string };
      wip: { completed: { value: string } };
    };
  }
  const { order } = await reading.one<Answer>(
    `query Less($id: ID!) {
      order: productionOrder(id: $id) { goodQuantity { value } receivedQuantity { value } wip { completed { value } } }
    }`,
    { id: shortOrder },
  );
  const { goodQuantity, receivedQuantity, wip } = order;
  return [
    equal(
      `${shortOrder}: made, received, confirmed`,
      [wip.completed.value, receivedQuantity.value, goodQuantity.value],
      [madeQuantity, madeQuantity, confirmedQuantity].map(String),
    ),
  ];
}
