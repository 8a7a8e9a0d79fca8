const loadSession = () => import('./start-session');

// On its way while the layout is made to answer. The server starts no session.
if (typeof window !== 'undefined') void loadSession();

/**
 * What works behind either layout. It shares much of its code with them, and asked for from here it brings none of that
 * a second time.
 */
export const behindLayout = {
  loadSession,
  loadPressKey: () => import('../keyboard/press-key'),
  loadLayers: () => import('./layers'),
} as const;
