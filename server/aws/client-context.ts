/** Longest X-Amz-Client-Context in base64 characters. Lambda API reference, Invoke. */
const longest = 3_583;

const base64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** Whether a client context is what Lambda takes: a Base64-encoded JSON object. */
export function isClientContext(text: string): boolean {
  if (text.length > longest || !base64.test(text)) return false;
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
