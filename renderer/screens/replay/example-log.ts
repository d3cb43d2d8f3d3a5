import type { EventKind } from '#shared/model/event.ts';

type ExampleSource = {
  /** The business's numbers, in E.164. */
  numbers: readonly string[];
  /** Whom it knows, in E.164; others are made up. */
  contacts: readonly string[];
  /** The log ends the evening before this instant (epoch milliseconds). */
  now: number;
};

type ExampleEvent = {
  at: number;
  kind: EventKind;
  number: string;
  contact: string;
  text: string;
  callId: string;
};

const minute = 60_000;
const day = 24 * 60 * minute;
const days = 30;

/** How many events of sixty fall into each hour of the day (UTC-5, where most of the sample's numbers are). */
const hourly = [0, 0, 0, 0, 0, 0, 0, 1, 3, 5, 6, 6, 5, 5, 5, 5, 5, 4, 4, 2, 2, 1, 1, 0];

const texts = [
  'Bonjour, êtes-vous ouverts samedi?',
  'Allô?',
  'Hello, is my order ready?',
  'Can you call me back please?',
  'Je serai en retard de dix minutes.',
  'Merci!',
];

/** What comes now and then, and is not answered. */
const seldom = ['STOP', 'Votre code de vérification est 482913.'];

/**
 * A month of made-up calls and texts to these numbers as a CSV log, the same for the same input: busy working days,
 * quiet weekends, people who call twice, calls the team returns, a few withheld numbers.
 */
export function exampleLog({ numbers, contacts, now }: ExampleSource): string {
  const random = randomNumbers(20_261_120);
  const draw = (count: number): number => Math.floor(random() * count);
  const people = [
    ...contacts.slice(0, 12),
    ...Array.from({ length: 28 }, (_, index) => `+1514555${String(7000 + index * 31)}`),
  ];
  // Some call much more often than others.
  const caller = (): string => people[Math.floor(people.length * random() ** 2)] ?? '';
  const start = Math.floor(now / day) * day - days * day + 5 * 60 * minute;

  const events: ExampleEvent[] = [];
  for (let date = 0; date < days; date += 1) {
    const midnight = start + date * day;
    const weekday = new Date(midnight).getUTCDay();
    const isWeekend = weekday === 0 || weekday === 6;
    const count = isWeekend ? 3 + draw(4) : 11 + draw(9);
    for (let index = 0; index < count; index += 1) {
      const at = midnight + hourOf(random()) * 60 * minute + draw(60 * 60) * 1000;
      events.push(
        ...whatHappened(at, numbers[Math.floor(numbers.length * random() ** 1.6)] ?? '', caller(), draw),
      );
    }
  }
  const rows = events
    .toSorted((one, other) => one.at - other.at)
    .map(({ at, kind, number, contact, text, callId }, index) =>
      [`ex-${index + 1}`, new Date(at).toISOString(), kind, number, contact, text, callId]
        .map(cell)
        .join(','),
    );
  return `${['id,at,kind,number,contact,text,callId', ...rows].join('\r\n')}\r\n`;
}

function whatHappened(
  at: number,
  number: string,
  contact: string,
  draw: (count: number) => number,
): ExampleEvent[] {
  const of = (kind: EventKind, later = 0, callId = '', text = ''): ExampleEvent => ({
    at: at + later,
    kind,
    number,
    contact,
    text,
    callId,
  });
  const callId = `call-${at}`;
  switch (draw(10)) {
    case 0:
    case 1:
      return [of('missed_call', 0, callId), of('voicemail', 35_000, callId)];
    case 2:
    case 3:
    case 4:
      return [of('incoming_text', 0, '', textOf(draw))];
    case 5:
      return [of('outbound_call'), of('missed_call', (20 + draw(100)) * minute, callId)];
    case 6:
      return [of('missed_call', 0, callId), of('missed_call', (4 + draw(50)) * minute, `${callId}-2`)];
    case 7:
      return draw(3) === 0
        ? [{ ...of('missed_call', 0, callId), contact: 'withheld' }]
        : [of('answered_call', 0, callId)];
    default:
      return [of('missed_call', 0, callId)];
  }
}

function textOf(draw: (count: number) => number): string {
  const from = draw(20) === 0 ? seldom : texts;
  return from[draw(from.length)] ?? '';
}

/** The hour of the day at a share of the day's events. */
function hourOf(share: number): number {
  const total = hourly.reduce((sum, events) => sum + events, 0);
  let left = share * total;
  return hourly.findIndex((events) => (left -= events) < 0);
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Numbers from 0 to 1 that look drawn by chance (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
