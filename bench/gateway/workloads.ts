/** One kind of request, sent again and again with other variables. */
export interface Workload {
  readonly name: string;
  readonly query: string;
  /** Whether each request is an operation of its own. */
  readonly isNew?: boolean;
  /** The variables of each of the requests that take turns. */
  readonly variables: readonly Readonly<Record<string, unknown>>[];
}

const turns = 200;
const perTurn = <Value>(make: (turn: number) => Value): Value[] =>
  Array.from({ length: turns }, (_unused, turn) => make(turn));

const orderFields = `
  number state executionState dueDate isLate quantity { value unit } plant { id name }
  item { number name revision { label state } }
  components { item { number name description } required { value unit } issued { value unit } }
  wip { started { value unit } inProcess { value unit } completed { value unit } scrapped { value unit } }
  jobs { sequence name state good { value unit } workCenter { name state } }
  cost { planned { amount currency } actual { amount currency } variance { amount currency } }
  nonconformances { number severity state } holds { reason placedBy }`;

const large = `query Orders($page: Int!) { orders(page: $page, size: 50) { id ${orderFields} } }`;

const small: Workload = {
  name: 'small: one order',
  query: `query Order($id: ID!) { order(id: $id) { id ${orderFields} } }`,
  variables: perTurn((turn) => ({ id: `O-${turn}` })),
};

/** The small one again, each time as an operation that was never seen: what parsing, planning and compiling take. */
export const neverSeen: Workload = { ...small, name: 'never seen: one order', isNew: true };

export const workloads: readonly Workload[] = [
  { name: 'large: 50 orders', query: large, variables: perTurn((page) => ({ page })) },
  small,
  {
    name: 'deep: repeated entities, four levels',
    query: `query Deep($page: Int!) { orders(page: $page, size: 50) { number
      item { name supplier { name rating site { name manager { name shift } } } }
      components { item { name supplier { name rating site { name manager { name shift } } } } } } }`,
    variables: perTurn((page) => ({ page })),
  },
  { name: 'identical: 50 orders', query: large, variables: [{ page: 7 }] },
];
