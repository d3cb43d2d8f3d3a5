/** The basic alphabet of GSM 03.38: one septet each. */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';

/** Its extension table as domain.md has it (without the form feed): two septets each. */
const extension = '^{}\\[]~|€';

const septets = new Uint8Array(0x20ad);
for (const character of basic) septets[character.charCodeAt(0)] = 1;
for (const character of extension) septets[character.charCodeAt(0)] = 2;

/** What a UTF-16 unit costs in GSM-7: 1 or 2 septets; 0 when it is not in the alphabet. */
export function gsm7Septets(unit: number): number {
  return septets[unit] ?? 0;
}
