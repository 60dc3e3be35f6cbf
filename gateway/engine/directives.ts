import { Kind, type DirectiveNode, type ValueNode } from 'graphql';

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
