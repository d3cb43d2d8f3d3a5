/** The part of `navigator` that tells a telephone or tablet from a computer. */
type Device = { userAgent: string; maxTouchPoints: number; userAgentData?: { mobile: boolean } };

/**
 * Whether this is a browser on iOS or Android, where auto-replies are not set up. An iPad calls itself a
 * Macintosh, but no Macintosh has a touch screen.
 */
export function isPhoneBrowser(device: Device): boolean {
  if (device.userAgentData?.mobile) return true;
  if (/Android|iPhone|iPad|iPod/.test(device.userAgent)) return true;
  return device.userAgent.includes('Macintosh') && device.maxTouchPoints > 1;
}
