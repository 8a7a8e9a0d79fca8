/** Whether what has moments stands in their order. */
export const inOrder = (list: readonly { readonly at: number }[]): boolean =>
  list.every(({ at }, index) => index === 0 || (list[index - 1]?.at ?? 0) <= at);
