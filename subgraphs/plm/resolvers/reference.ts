/** The thing of another system that an id names; null for none. */
export const reference = (id: string | null): { readonly id: string } | null => (id === null ? null : { id });
