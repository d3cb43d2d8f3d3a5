import { expect, test } from 'vitest';
import { readAddress } from './address.ts';

test.each([
  ['cloud.example.com', 'https://cloud.example.com/'],
  ['  https://cloud.example.com  ', 'https://cloud.example.com/'],
  ['HTTPS://Cloud.Example.COM', 'https://cloud.example.com/'],
  ['cloud.example.com:8443/relais', 'https://cloud.example.com:8443/relais/'],
  ['https://cloud.example.com/relais/?a=1#top', 'https://cloud.example.com/relais/'],
  ['https://clinique-été.example', 'https://xn--clinique-t-j7ab.example/'],
  ['localhost:4790', 'http://localhost:4790/'],
  ['http://127.0.0.1:4790/', 'http://127.0.0.1:4790/'],
  ['127.0.0.1', 'http://127.0.0.1/'],
  ['[::1]:4790', 'http://[::1]:4790/'],
  ['https://localhost:4790', 'https://localhost:4790/'],
  ['localhost:443', 'http://localhost:443/'],
  ['http://127.1:4790', 'http://127.0.0.1:4790/'],
])('the address “%s” is kept as %s', (typed, address) => {
  expect(readAddress(typed)).toEqual({ address });
});

test.each([
  '',
  '   ',
  'https://',
  'ftp://cloud.example.com',
  'file:///etc/hosts',
  'javascript:alert(1)',
  'a b',
  'https://me:word@cloud.example.com',
  'https://me@cloud.example.com',
  'https://:word@cloud.example.com',
  'http://localhost:4790@example.com',
])('“%s” is no address', (typed) => {
  expect(readAddress(typed)).toEqual({ refused: 'not_an_address' });
});

test.each([
  'http://cloud.example.com',
  'http://192.168.1.10:4790',
  'http://localhost.example.com',
  'http://127.0.0.1.example.com',
  'http://[::2]',
  'http://0.0.0.0',
])('“%s” is beyond this computer, where plain HTTP is refused', (typed) => {
  expect(readAddress(typed)).toEqual({ refused: 'insecure' });
});
