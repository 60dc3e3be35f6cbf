import { euros, type DateOf, type DemoStep, type Time } from './step.ts';

const purchases: readonly [item: string, supplier: string, quantity: string, unit: string, price: string][] = [
  ['SPIN-20', 'SUP-03', '200', 'C62', '12.40'],
  ['HOUS-10', 'SUP-01', '150', 'C62', '14.35'],
  ['MOT-24', 'SUP-02', '150', 'C62', '30.50'],
  ['SEAL-5', 'SUP-03', '400', 'C62', '0.85'],
  ['SEAL-6', 'SUP-03', '400', 'C62', '1.20'],
  ['SCR-M4', 'SUP-03', '2000', 'C62', '0.04'],
  ['WAS-M4', 'SUP-03', '2000', 'C62', '0.01'],
  ['WIRE-1', 'SUP-03', '500', 'MTR', '0.39'],
  ['GREASE-1', 'SUP-03', '10', 'KGM', '18.20'],
];

/** Orders and receives every bought item, one lot each. */
export async function purchasing(step: DemoStep, time: Time, date: DateOf): Promise<void> {
  for (const [index, [item, supplier, value, unit, price]] of purchases.entries()) {
    const number = `PO-${500 + index}`;
    await step.run('createPurchaseOrder', {
      number,
      plant: 'P1',
      supplier,
      lines: [{ item, quantity: { value, unit }, unitPrice: euros(price), dueDate: date(0) }],
      occurredAt: time(0, '04:30'),
    });
    await step.run('receiveMaterial', {
      purchaseOrder: number,
      line: 1,
      quantity: { value, unit },
      lot: `LOT-${item}`,
      supplierLot: `${supplier}-${item}-1`,
      occurredAt: time(0, '05:00'),
    });
  }
  await step.settle();
}
