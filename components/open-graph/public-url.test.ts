import { expect, it } from 'vitest';
import { publicUrl } from './public-url';

it('is this machine unless told otherwise', () => {
  expect(publicUrl({}).href).toBe('http://localhost:3000/');
  expect(publicUrl({ PUBLIC_URL: '' }).href).toBe('http://localhost:3000/');
  expect(publicUrl({ PUBLIC_URL: 'https://lambda.example.org' }).href).toBe(
    'https://lambda.example.org/',
  );
});

it.each(['lambda.example.org', 'ftp://example.org', '//example.org', 'javascript:alert(1)'])(
  'says what %s should look like',
  (text) => expect(() => publicUrl({ PUBLIC_URL: text })).toThrow('must look like'),
);
