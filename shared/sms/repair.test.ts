import { describe, expect, test } from 'vitest';
import { offerRepairs, type RepairKind, type RepairOffer } from './repair.ts';

function offer(message: string, kind: RepairKind): RepairOffer | undefined {
  return offerRepairs(message).find((candidate) => candidate.kind === kind);
}

describe('typography', () => {
  test.each([
    ['l’été ‘ici’', "l'été 'ici'"],
    ['“oui” „non‟', '"oui" "non"'],
    ['« oui »', '"oui"'],
    ['«\u00A0oui\u00A0»', '"oui"'],
    ['«\u202Foui\u202F», puis', '"oui", puis'],
    ['9\u00A0h\u202F30', '9 h 30'],
    ['bientôt…', 'bientôt...'],
    ['cœur', 'coeur'],
    ['Œuvre', 'Oeuvre'],
    ['ŒUVRE', 'OEUVRE'],
    ['9 h – 17 h', '9 h - 17 h'],
  ])('makes %j into %j', (message, repaired) => {
    expect(offer(message, 'typography')?.message).toBe(repaired);
  });

  test('leaves accents to the person', () => {
    expect(offer('Reçu l’été', 'typography')?.message).toBe("Reçu l'été");
  });

  test('says what it changes and how often', () => {
    expect(offer('l’été, l’hiver…', 'typography')?.replacements).toEqual([
      { character: '’', replacement: "'", count: 2 },
      { character: '…', replacement: '...', count: 1 },
    ]);
  });
});

describe('accents', () => {
  test('are taken off the letters outside GSM-7 only', () => {
    expect(offer('Reçu, même à Noël, dès août: É, Ç, À', 'accents')?.message).toBe(
      'Recu, meme à Noel, dès aout: É, Ç, A',
    );
  });

  test('that are all within GSM-7 need no repair', () => {
    expect(offerRepairs('Dès réception à Montréal, où É et Ç')).toEqual([]);
  });

  test('leave what is no letter and what has no plain letter', () => {
    expect(offerRepairs('😀 ≠ ł 你 \uD83D')).toEqual([]);
  });
});

describe('the offers', () => {
  test('state the parts before and after', () => {
    const message = `Nous avons bien reçu votre appel. ${'a'.repeat(100)}`;
    expect(offer(message, 'accents')).toMatchObject({
      before: { encoding: 'UCS-2', segments: 2 },
      after: { encoding: 'GSM-7', segments: 1 },
    });
  });

  test('count the parts of what is sent, where that is another text', () => {
    const sent = (message: string): string => message.replace('{{workspace.name}}', 'Garage François');
    const [repair] = offerRepairs('{{workspace.name}} – merci', sent);
    expect(repair).toMatchObject({ message: '{{workspace.name}} - merci', after: { encoding: 'UCS-2' } });
  });

  test('include both together where there is something of each', () => {
    expect(offerRepairs('Reçu l’été').map(({ kind, message }) => [kind, message])).toEqual([
      ['typography', "Reçu l'été"],
      ['accents', 'Recu l’été'],
      ['both', "Recu l'été"],
    ]);
    expect(offer('Reçu l’été', 'both')?.after.encoding).toBe('GSM-7');
    expect(offerRepairs('l’été').map(({ kind }) => kind)).toEqual(['typography']);
    expect(offerRepairs('Reçu').map(({ kind }) => kind)).toEqual(['accents']);
  });

  test('are none for a text that needs none', () => {
    expect(offerRepairs('Merci! {{ contact.first_name }}')).toEqual([]);
  });

  test('leave variables and repair their fallbacks', () => {
    const message = 'Allô {{contact.first_name | default: "l’ami “Bob”"}}…';
    expect(offer(message, 'both')?.message).toBe("Allo {{contact.first_name | default: \"l'ami 'Bob'\"}}...");
  });
});
