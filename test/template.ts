/** The name of this run's template database: several runs may share a server. */
export const templateName = (): string => `millgraph_template_${process.pid}`;
