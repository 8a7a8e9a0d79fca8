/**
 * Where the pages stand for the world, from PUBLIC_URL when they are built: the addresses of their pictures must be
 * absolute. Throws for what is no address.
 */
export function publicUrl(env: Readonly<Record<string, string | undefined>>): URL {
  const text = env.PUBLIC_URL ?? '';
  if (text === '') return new URL('http://localhost:3000');
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new Error(`PUBLIC_URL is "${text}": it must look like https://lambda.example.org.`);
  }
  return new URL(text);
}
