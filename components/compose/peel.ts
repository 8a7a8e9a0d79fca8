import { payloadWords } from '../words/compose-payload';

/** An event inside the event. */
export interface Layer {
  /** The way to it: `Records[0].Sns.Message`. */
  readonly path: string;
  readonly held: 'string' | 'base64' | 'object';
  /** What it is, in words. */
  readonly what: string;
  /** Itself, to read. */
  readonly text: string;
  /** How many envelopes it lies in. */
  readonly depth: number;
}

/** Nobody reads more, and a hostile event may hold thousands. */
const mostLayers = 12;
const deepest = 5;
/** Searching megabytes would make typing slow. */
const longestText = 400_000;

/** The envelopes in an event, from the outside in: which body lies in which string. */
export function peel(text: string): readonly Layer[] {
  const layers: Layer[] = [];
  const event = text.length <= longestText ? parsed(text) : undefined;
  if (event !== undefined) search(event, '', 1, layers);
  return layers;
}

function search(value: unknown, path: string, depth: number, layers: Layer[]): void {
  if (layers.length >= mostLayers || depth > deepest) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) search(item, `${path}[${index}]`, depth, layers);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const way = path === '' ? key : `${path}.${key}`;
    const found = inside(key, inner, value);
    if (found !== null && layers.length < mostLayers) {
      const { held, content } = found;
      const what = kindOf(content, held);
      layers.push({ path: way, held, what, text: JSON.stringify(content, null, 2), depth });
      search(content, way, depth + 1, layers);
    } else search(inner, way, depth, layers);
  }
}

type Inside = { readonly held: Layer['held']; readonly content: object };

/** What a field holds that is an event of its own. */
function inside(key: string, value: unknown, owner: object): Inside | null {
  if (typeof value === 'string') {
    const content = objectIn(value);
    if (content) return { held: 'string', content };
    const decoded = isEncoded(key) ? objectIn(decode(value)) : null;
    return decoded && { held: 'base64', content: decoded };
  }
  const isDetail = key === 'detail' && 'detail-type' in owner && 'source' in owner;
  return isDetail && typeof value === 'object' && value !== null
    ? { held: 'object', content: value }
    : null;
}

/** Fields of Kinesis, Firehose, Kafka and the brokers whose bytes are written in base64. */
const isEncoded = (key: string): boolean => key === 'data' || key === 'value' || key === 'key';

function objectIn(text: string): object | null {
  if (!/^\s*[{[]/.test(text)) return null;
  const value = parsed(text);
  return typeof value === 'object' && value !== null ? value : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function decode(text: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (char) => char.charCodeAt(0)));
  } catch {
    return '';
  }
}

function kindOf(content: object, held: Layer['held']): string {
  const { kinds } = payloadWords;
  const has = (key: string) => key in content;
  const first = firstRecord(content);
  if (first?.eventSource === 'aws:s3') return kinds.s3;
  if (first?.eventSource === 'aws:sqs') return kinds.sqs;
  if (first?.EventSource === 'aws:sns' || (has('TopicArn') && has('Message'))) return kinds.sns;
  if (has('detail-type') && has('detail')) return kinds.eventbridge;
  if (has('AlarmName')) return kinds.alarm;
  if (has('requestContext') && has('responseContext')) return kinds.record;
  if (held === 'object' && has('bucket') && has('object')) return kinds.s3Detail;
  return kinds.json;
}

function firstRecord(content: object): Readonly<Record<string, unknown>> | null {
  const records: unknown = 'Records' in content ? content.Records : null;
  const first: unknown = Array.isArray(records) ? records[0] : null;
  return typeof first === 'object' && first !== null ? (first as Record<string, unknown>) : null;
}
