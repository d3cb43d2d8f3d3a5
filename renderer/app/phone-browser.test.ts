import { expect, test } from 'vitest';
import { isPhoneBrowser } from './phone-browser.ts';

const safari =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/19.0 Safari/605.1.15';
const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148';
const android =
  'Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 Chrome/156.0.0.0 Mobile Safari/537.36';
const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36';

test.each([
  ['an iPhone', { userAgent: iPhone, maxTouchPoints: 5 }],
  ['an Android phone', { userAgent: android, maxTouchPoints: 5 }],
  ['an iPad, which calls itself a Macintosh', { userAgent: safari, maxTouchPoints: 5 }],
  ['a phone that hides its system', { userAgent: 'x', maxTouchPoints: 5, userAgentData: { mobile: true } }],
])('knows %s', (_, device) => {
  expect(isPhoneBrowser(device)).toBe(true);
});

test.each([
  ['a Macintosh', { userAgent: safari, maxTouchPoints: 0 }],
  ['a Windows computer with a touch screen', { userAgent: windows, maxTouchPoints: 10 }],
  ['a computer that says so', { userAgent: windows, maxTouchPoints: 0, userAgentData: { mobile: false } }],
])('takes %s for a computer', (_, device) => {
  expect(isPhoneBrowser(device)).toBe(false);
});
