import type { Service } from '../messaging/service';
export const events = null as unknown as Service;
