import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { workWeek } from '../support/builders.ts';

const numbers = Array.from({ length: 1_000 }, (_, index) => `+1514555${String(index).padStart(4, '0')}`);
const contacts = 50_000;
const month = 30 * 86_400_000;
const start = Date.UTC(2026, 9, 1);
const kinds = [
  'missed_call',
  'missed_call',
  'voicemail',
  'incoming_text',
  'incoming_text',
  'outbound_call',
  'outbound_text',
  'answered_call',
];

/** Writes a workspace of 1,000 numbers and a month of events of 50,000 contacts, in order and in none. */
export function writeReplayFiles(folder: string, lines: number) {
  const files = {
    workspace: path.join(folder, 'bench.relais.json'),
    inOrder: path.join(folder, 'in-order.ndjson'),
    mixed: path.join(folder, 'mixed.ndjson'),
  };
  writeFileSync(files.workspace, JSON.stringify(workspaceFile()));
  writeLog(files.inOrder, lines, (index) => index);
  // A prime that divides no round number: every event once, each far from its neighbours.
  writeLog(files.mixed, lines, (index) => (index * 7_919) % lines);
  return files;
}

function workspaceFile(): object {
  const autoReplies = ['missed_call', 'voicemail', 'incoming_text'].flatMap((trigger) =>
    ['after_hours', 'business_hours'].map((period) => ({
      trigger,
      period,
      message: `Bonjour {{contact.first_name | default: ""}}, ${trigger === 'voicemail' ? 'message reçu' : 'merci'}, nous ouvrons {{hours.next_opening}}.`,
    })),
  );
  return {
    format: 'relais.workspace',
    version: 1,
    workspace: { name: 'Garage Tremblay', language: 'fr' },
    phoneNumbers: numbers.map((phone) => ({
      phone,
      timeZone: 'America/Toronto',
      businessHours: workWeek(['09:00', '17:00']),
      autoReplies,
    })),
  };
}

function writeLog(file: string, lines: number, eventAt: (index: number) => number): void {
  const descriptor = openSync(file, 'w');
  let text = '';
  for (let index = 0; index < lines; index += 1) {
    text += `${JSON.stringify(event(eventAt(index), lines))}\n`;
    if (text.length > 1_000_000 || index === lines - 1) {
      writeSync(descriptor, text);
      text = '';
    }
  }
  closeSync(descriptor);
}

function event(index: number, lines: number): object {
  const drawn = scattered(index);
  const kind = kinds[drawn % kinds.length] ?? 'missed_call';
  return {
    id: `evt_${drawn.toString(36)}_${index}`,
    at: new Date(start + Math.floor((index * month) / lines)).toISOString(),
    kind,
    number: numbers[scattered(index + lines) % numbers.length],
    contact: `+1438${2_000_000 + (scattered(index + 2 * lines) % contacts)}`,
    ...(kind === 'incoming_text' && { text: `Allô, êtes-vous ouverts demain matin? ${index}` }),
    ...(kind.endsWith('call') && { callId: `c${index}` }),
  };
}

/** A number that looks drawn, the same for the same index in every run. */
function scattered(index: number): number {
  let mixed = Math.imul(index ^ (index >>> 16), 0x45d9f3b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
