/** The systems of record, each with its subgraph, its Postgres schema and its role `millgraph_<system>`. */
export const systems = ['mes', 'plm', 'erp', 'quality'] as const;

export type SystemName = (typeof systems)[number];

/** The port a subgraph listens on when it runs alone and `PORT` is not given. */
export const defaultPorts: Readonly<Record<SystemName, number>> = { mes: 4001, plm: 4002, erp: 4003, quality: 4004 };
