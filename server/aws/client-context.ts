/** Longest X-Amz-Client-Context in base64 characters. Lambda API reference, Invoke. */
const longest = 3_583;

const base64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** The JSON text of a client context; null if it is not what Lambda takes, a Base64-encoded JSON object. */
export function readClientContext(text: string): string | null {
  if (text.length > longest || !base64.test(text)) return null;
  const json = Buffer.from(text, 'base64').toString('utf8');
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? json : null;
  } catch {
    return null;
  }
}
