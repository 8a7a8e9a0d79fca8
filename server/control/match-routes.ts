import { type ControlOperation, type ControlOperationId, controlOperations } from './operations';

/** An operation whose path fits, and what stands in the places of its parameters. */
export interface MatchedRoute {
  readonly id: ControlOperationId;
  readonly method: ControlOperation['method'];
  readonly parameters: readonly string[];
}

const shapes: Readonly<Record<string, string>> = {
  room: '([^/]{1,64})',
  name: '([A-Za-z0-9_-]{1,64})',
};

const routes = Object.entries<ControlOperation>(controlOperations).map(
  ([id, { method, path }]) => ({
    id: id as ControlOperationId,
    method,
    pattern: new RegExp(`^${path.replace(/\{(\w+)\}/g, (_, name: string) => shapes[name] ?? '')}$`),
  }),
);

/** The operations at a path, whatever their method. */
export const matchRoutes = (pathname: string): readonly MatchedRoute[] =>
  routes.flatMap(({ id, method, pattern }) => {
    const found = pattern.exec(pathname);
    return found ? [{ id, method, parameters: found.slice(1) }] : [];
  });
