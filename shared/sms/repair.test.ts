import { describe, expect, test } from 'vitest';
import { offerRepairs, type RepairKind, type RepairOffer } from './repair.ts';

const asWritten = (message: string): Promise<string> => Promise.resolve(message);

async function offer(message: string, kind: RepairKind): Promise<RepairOffer | undefined> {
  const offers = await offerRepairs(message, asWritten);
  return offers.find((candidate) => candidate.kind === kind);
}

async function kindsOffered(message: string): Promise<RepairKind[]> {
  return (await offerRepairs(message, asWritten)).map(({ kind }) => kind);
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
  ])('makes %j into %j', async (message, repaired) => {
    expect((await offer(message, 'typography'))?.message).toBe(repaired);
  });

  test('leaves accents to the person', async () => {
    expect((await offer('Reçu l’été', 'typography'))?.message).toBe("Reçu l'été");
  });

  test('says what it changes and how often', async () => {
    expect((await offer('l’été, l’hiver…', 'typography'))?.replacements).toEqual([
      { character: '’', replacement: "'", count: 2 },
      { character: '…', replacement: '...', count: 1 },
    ]);
  });
});

describe('accents', () => {
  test('are taken off the letters outside GSM-7 only', async () => {
    expect((await offer('Reçu, même à Noël, dès août: É, Ç, À', 'accents'))?.message).toBe(
      'Recu, meme à Noel, dès aout: É, Ç, A',
    );
  });

  test('that are all within GSM-7 need no repair', async () => {
    expect(await kindsOffered('Dès réception à Montréal, où É et Ç')).toEqual([]);
  });

  test('leave what is no letter and what has no plain letter', async () => {
    expect(await kindsOffered('😀 ≠ ł 你 \uD83D')).toEqual([]);
  });
});

describe('the offers', () => {
  test('state the parts before and after', async () => {
    const message = `Nous avons bien reçu votre appel. ${'a'.repeat(100)}`;
    expect(await offer(message, 'accents')).toMatchObject({
      before: { encoding: 'UCS-2', segments: 2 },
      after: { encoding: 'GSM-7', segments: 1 },
    });
  });

  test('count the parts of what is sent, where that is another text', async () => {
    const sent = async (message: string): Promise<string> =>
      message.replace('{{workspace.name}}', 'Garage François');
    const [repair] = await offerRepairs('{{workspace.name}} – merci', sent);
    expect(repair).toMatchObject({ message: '{{workspace.name}} - merci', after: { encoding: 'UCS-2' } });
  });

  test('include both together where there is something of each', async () => {
    expect((await offer('Reçu l’été', 'typography'))?.message).toBe("Reçu l'été");
    expect((await offer('Reçu l’été', 'accents'))?.message).toBe('Recu l’été');
    expect((await offer('Reçu l’été', 'both'))?.message).toBe("Recu l'été");
    expect((await offer('Reçu l’été', 'both'))?.after.encoding).toBe('GSM-7');
    expect(await kindsOffered('Reçu l’été')).toEqual(['typography', 'accents', 'both']);
    expect(await kindsOffered('l’été')).toEqual(['typography']);
    expect(await kindsOffered('Reçu')).toEqual(['accents']);
  });

  test('are none for a text that needs none', async () => {
    expect(await kindsOffered('Merci! {{ contact.first_name }}')).toEqual([]);
  });

  test('leave variables and repair their fallbacks', async () => {
    const message = 'Allô {{contact.first_name | default: "l’ami “Bob”"}}…';
    expect((await offer(message, 'both'))?.message).toBe(
      "Allo {{contact.first_name | default: \"l'ami 'Bob'\"}}...",
    );
  });
});
