import type { Service } from '../messaging/service';
export const sns = null as unknown as Service;
