import { astFromValue, Kind, type ArgumentNode, type DirectiveNode, type GraphQLSchema, type ValueNode } from 'graphql';

const valueOf = (directive: DirectiveNode | undefined, name: string): ValueNode | undefined =>
  directive?.arguments?.find((argument) => argument.name.value === name)?.value;

/** The value of an argument that is a text or a name. */
export function stringArgument(directive: DirectiveNode | undefined, name: string): string | undefined {
  const value = valueOf(directive, name);
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

/** Whether an argument says yes. */
export function isTrueArgument(directive: DirectiveNode | undefined, name: string): boolean {
  const value = valueOf(directive, name);
  return value?.kind === Kind.BOOLEAN && value.value;
}

/** Whether an argument says no. */
export function isFalseArgument(directive: DirectiveNode | undefined, name: string): boolean {
  const value = valueOf(directive, name);
  return value?.kind === Kind.BOOLEAN && !value.value;
}

/** A client's directive with the defaults of arguments that it leaves out: a subgraph's definition may have none. */
export function withDefaults(directive: DirectiveNode, schema: GraphQLSchema): DirectiveNode {
  const { name, arguments: given = [] } = directive;
  const args = schema.getDirective(name.value)?.args ?? [];
  const defaults = args.flatMap(({ name: argument, type, defaultValue }): ArgumentNode[] => {
    const isGiven = given.some((one) => one.name.value === argument);
    const value = isGiven || defaultValue === undefined ? undefined : astFromValue(defaultValue, type);
    return value == null ? [] : [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: argument }, value }];
  });
  return defaults.length === 0 ? directive : { ...directive, arguments: [...given, ...defaults] };
}
