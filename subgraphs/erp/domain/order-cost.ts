import { add, decimal, divide, multiply, round, subtract, type Decimal } from '#contracts/decimal.ts';
import type { Money } from '#contracts/quantity.ts';
import { exchange, rateText, type DatedExchangeRate } from './exchange-rate.ts';
import type { CostElement, PlannedCost } from './planned-cost.ts';
import { amountDigits } from './stock.ts';

/** What the cost of an order is computed from. */
export interface OrderFigures {
  readonly order: string;
  readonly state: 'FORECAST' | 'RELEASED' | 'COMPLETED' | 'CLOSED' | 'CANCELLED';
  readonly imported: boolean;
  readonly quantity: Decimal;
  readonly unit: string;
  readonly currency: string;
  /** The day of the prices of the planned cost; null before release. */
  readonly costDate: string | null;
  /** Empty before release and for imported history. */
  readonly planned: readonly PlannedCost[];
  /** Sums of the cost postings by element. */
  readonly actual: readonly { readonly element: CostElement; readonly amount: Decimal }[];
  /** What was received into stock. */
  readonly received: Decimal;
  /** Items that were posted without a cost, because none was set on the day. */
  readonly unpriced: readonly string[];
  /** Items that an import moved to or from the order, which charges nothing. */
  readonly uncharged: readonly string[];
}

/** A cost by element, in the plant's currency. */
export interface ElementAmounts {
  readonly material: Money;
  readonly machine: Money;
  readonly labor: Money;
  readonly subcontract: Money;
  readonly overhead: Money;
  readonly total: Money;
  readonly basis: string;
}

/** What an order costs; see the schema for when which is null. */
export interface CostOfOrder {
  readonly order: string;
  /** The currency of the plant. */
  readonly currency: string;
  readonly planned: ElementAmounts | null;
  readonly actual: ElementAmounts | null;
  readonly target: ElementAmounts | null;
  readonly delivered: Money | null;
  readonly variance: ElementAmounts | null;
  readonly workInProcess: Money | null;
  readonly lotSize: Money | null;
  readonly missingReason: string | null;
}

const elements = ['MATERIAL', 'MACHINE', 'LABOR', 'SUBCONTRACT', 'OVERHEAD'] as const;

type Amounts = Readonly<Record<CostElement, Decimal>>;

/** The cost of an order in standard costing. */
export function orderCost(figures: OrderFigures): CostOfOrder {
  const { order, currency, received, quantity, unit } = figures;
  const money = (amount: Decimal): Money => ({ amount, currency });
  const byElement = (amounts: Amounts, basis: string): ElementAmounts => ({
    material: money(amounts.MATERIAL),
    machine: money(amounts.MACHINE),
    labor: money(amounts.LABOR),
    subcontract: money(amounts.SUBCONTRACT),
    overhead: money(amounts.OVERHEAD),
    total: money(total(amounts)),
    basis,
  });

  const actual = figures.imported ? null : amountsBy((element) => sumOf(figures.actual, element));
  const answer = {
    order,
    currency,
    planned: null,
    actual: actual && byElement(actual, 'The sum of the cost postings, at the standard costs and rates of their days.'),
    target: null,
    delivered: null,
    variance: null,
    workInProcess: null,
    lotSize: null,
    missingReason: missingReason(figures),
  };
  if (figures.planned.length === 0) return answer;

  const part = (element: CostElement, flex: (variable: Decimal) => Decimal): Decimal => {
    const { fixed = '0', variable = '0' } = figures.planned.find((each) => each.element === element) ?? {};
    return add(fixed, flex(variable));
  };
  const flexed = (variable: Decimal): Decimal => round(divide(multiply(variable, received), quantity), amountDigits);
  const planned = amountsBy((element) => part(element, (variable) => variable));
  const target = amountsBy((element) => part(element, flexed));
  const delivered = round(divide(multiply(total(planned), received), quantity), amountDigits);
  return {
    ...answer,
    planned: byElement(
      planned,
      `Standard costs and work center rates of ${figures.costDate ?? 'the release'}, for ${decimal(quantity)} ${unit}.`,
    ),
    target: byElement(
      target,
      `Planned, for ${decimal(received)} ${unit} received; setup and fixed components do not change.`,
    ),
    delivered: money(delivered),
    lotSize: money(subtract(total(target), delivered)),
    variance:
      actual &&
      byElement(
        amountsBy((element) => subtract(actual[element], target[element])),
        'Actual less target; positive is unfavourable.',
      ),
    workInProcess: actual && money(figures.state === 'RELEASED' ? subtract(total(actual), delivered) : '0'),
  };
}

function missingReason(figures: OrderFigures): string | null {
  if (figures.imported) return 'The source records no cost of its orders.';
  if (figures.planned.length === 0) return 'Planned cost is frozen at release, and the order was not released.';
  const { unpriced, uncharged } = figures;
  const reasons = [
    unpriced.length > 0 && `Not in actual, for no standard cost was set on the day of posting: ${unpriced.join(', ')}.`,
    uncharged.length > 0 &&
      `Not in actual, for an import brought the movements, and charges no order: ${uncharged.join(', ')}.`,
  ].filter((reason) => reason !== false);
  return reasons.length === 0 ? null : reasons.join(' ');
}

const amountsBy = (amountOf: (element: CostElement) => Decimal): Amounts =>
  Object.fromEntries(elements.map((element) => [element, amountOf(element)])) as Record<CostElement, Decimal>;

const sumOf = (postings: OrderFigures['actual'], element: CostElement): Decimal =>
  add('0', ...postings.filter((posting) => posting.element === element).map(({ amount }) => amount));

const total = (amounts: Amounts): Decimal => add(...elements.map((element) => amounts[element]));

/** The cost of an order in another currency, by a dated rate; the total is the sum of the elements. */
export function costIn(
  cost: CostOfOrder,
  currency: string,
  plantCurrency: string,
  date: string,
  rate: DatedExchangeRate | null,
): CostOfOrder {
  if (rate === null) {
    const nothing = { planned: null, actual: null, target: null, delivered: null, variance: null };
    const missing =
      `There is no exchange rate between ${plantCurrency} and ${currency} on ${date}; ` + 'set one by setExchangeRate.';
    return { ...cost, ...nothing, workInProcess: null, lotSize: null, missingReason: missing };
  }
  const into = ({ amount }: Money): Money => ({
    amount: exchange(amount, plantCurrency, rate, amountDigits),
    currency,
  });
  const orNull = (money: Money | null): Money | null => money && into(money);
  const byElement = (amounts: ElementAmounts | null): ElementAmounts | null => {
    if (amounts === null) return null;
    const material = into(amounts.material);
    const machine = into(amounts.machine);
    const labor = into(amounts.labor);
    const subcontract = into(amounts.subcontract);
    const overhead = into(amounts.overhead);
    const parts = [material, machine, labor, subcontract, overhead];
    const total = { amount: add(...parts.map(({ amount }) => amount)), currency };
    const basis = `${amounts.basis} Converted: ${rateText(rate, plantCurrency)}.`;
    return { material, machine, labor, subcontract, overhead, total, basis };
  };
  return {
    ...cost,
    planned: byElement(cost.planned),
    actual: byElement(cost.actual),
    target: byElement(cost.target),
    variance: byElement(cost.variance),
    delivered: orNull(cost.delivered),
    workInProcess: orNull(cost.workInProcess),
    lotSize: orNull(cost.lotSize),
  };
}
