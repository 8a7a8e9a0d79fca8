import type { Socket } from 'socket.io';
import type { ClientToServer, ServerToClient } from '#protocol';

/** One browser's connection. */
export type LiveSocket = Socket<ClientToServer, ServerToClient>;
