const vowel = /^[aeiouyhœæ]/i;

/** Whether a French « de » before a name loses its vowel: « d’Emma », « d’Hélène », « de Sophie ». */
export function isElided(name: string): boolean {
  return vowel.test(name.normalize('NFD'));
}
