import { quietRun } from './beginning.ts';
import { blank, heavy, poison } from './rules.ts';
import type { Run, Sequence, Step } from './steps.ts';

// What random sequences have found in this program, each made as short as it goes. Places among `rules`: a reply and
// another of number n1, n1 itself, a reply of n2, n2 itself, a contact.

const [reply, otherReply, number, replyOfN2, n2, contact, own, replyOfOwn] = [0, 1, 2, 3, 4, 5, 7, 8];

const write = (device: number, rule: number, text: string | null): Step => ({
  do: 'write',
  device,
  rule,
  text,
  fuse: null,
  isSettled: false,
});
const sync = (device: number, how: Partial<Run> = {}): Step => ({ do: 'sync', device, ...quietRun, ...how });
const restore: Step = { do: 'restore' };

type Found = Sequence & { says: string };

/** What is to hold, and what it did not hold in. */
export const found: readonly Found[] = [
  {
    says: 'a rule can be written again before the outbox is made up',
    devices: 2,
    steps: [write(0, reply, 'a'), write(0, reply, 'b')],
  },
  {
    says: 'a backup that is put back a second time is noticed as well',
    devices: 2,
    steps: [write(1, reply, 'a'), sync(1), restore, restore],
  },
  {
    says: 'a backup is noticed whose last confirmed edit came before one that changed nothing',
    devices: 2,
    steps: [write(0, number, null), write(1, reply, null), sync(1), { do: 'backup' }, sync(0), restore],
  },
  {
    says: 'an edit that stands on a text of its own device goes on from what that one stood on, once it is lost',
    devices: 2,
    steps: [write(0, contact, 'own'), sync(0), write(0, contact, 'a'), restore],
  },
  {
    says: 'a deletion is not held back by the edit before it, which is too large to be sent',
    devices: 2,
    steps: [
      write(0, contact, heavy),
      sync(0, { faults: [{ call: 0, what: 'too many requests' }] }),
      write(0, contact, null),
    ],
  },
  {
    says: 'a conflict that a restored cloud has lost stays open on the device whose text it is',
    devices: 2,
    steps: [
      write(1, contact, 'a'),
      sync(1),
      sync(0, { meanwhile: { call: 0, rule: contact, text: 'own' } }),
      sync(0),
      restore,
    ],
  },
  {
    says: 'a conflict stays open whose latest text nobody else has seen when they settle the one before it',
    devices: 2,
    steps: [
      write(1, contact, 'own'),
      sync(1),
      write(0, contact, 'a'),
      sync(0, { faults: [{ call: 0, what: 'answer lost' }] }),
      write(0, contact, 'b'),
      sync(0),
      sync(1),
      { do: 'resolve', device: 1, which: 0, take: 'theirs' },
      sync(1),
    ],
  },
  {
    says: 'a deletion is known to have ended the life it has ended',
    devices: 2,
    steps: [
      write(0, reply, null),
      sync(0),
      write(0, reply, 'a'),
      sync(0),
      write(1, reply, null),
      sync(1, { faults: [{ call: 1, what: 'garbled' }] }),
    ],
  },
  {
    says: 'who was first to say the same stays its author',
    devices: 2,
    steps: [
      write(1, contact, 'a'),
      sync(1, { faults: [{ call: 0, what: 'request lost' }] }),
      write(0, contact, 'a'),
      sync(0),
      sync(1, { isReading: true }),
    ],
  },
  {
    says: 'a reply waits for its number that was deleted and is there again',
    devices: 2,
    steps: [
      write(0, number, 'own'),
      write(1, number, 'a'),
      sync(0),
      sync(1),
      write(1, number, null),
      sync(1, { faults: [{ call: 0, what: 'request lost' }] }),
      { do: 'resolve', device: 1, which: 0, take: 'mine' },
      write(1, otherReply, 'a'),
    ],
  },
  {
    says: 'a reply waits for its number that is held back',
    devices: 2,
    steps: [
      sync(0, { meanwhile: { call: 0, rule: number, text: null } }),
      sync(0),
      write(0, number, poison),
      write(0, reply, 'a'),
    ],
  },
  {
    says: 'a reply waits for its number that is new and held back, and comes to the number of the same id',
    devices: 2,
    steps: [write(1, n2, heavy), write(1, replyOfN2, 'a'), sync(1), sync(0), write(0, n2, 'b')],
  },
  {
    says: 'a reply is still deleted when a restored cloud does not know its number',
    devices: 2,
    steps: [
      write(1, n2, 'b'),
      sync(1, { meanwhile: { call: 2, rule: replyOfN2, text: 'a' } }),
      sync(1),
      sync(0),
      write(0, replyOfN2, null),
      restore,
    ],
  },
  {
    says: 'what is in flight and turns out wrong can be edited',
    devices: 2,
    steps: [
      write(1, otherReply, blank),
      sync(1, { faults: [{ call: 0, what: 'answer lost' }] }),
      write(1, otherReply, 'a'),
    ],
  },
  {
    says: 'a number whose deletion is taken back has the replies that have arrived meanwhile',
    devices: 2,
    steps: [
      write(0, otherReply, 'a'),
      sync(0),
      write(1, number, null),
      sync(1, { isReading: true }),
      write(1, number, 'a'),
    ],
  },
  {
    says: 'an answer that is older than what was received since shows what was received',
    devices: 2,
    steps: [
      write(0, contact, 'a'),
      sync(0, { faults: [{ call: 0, what: 'answer lost' }] }),
      sync(1),
      write(1, contact, 'b'),
      sync(1),
      sync(0, { isReading: true }),
    ],
  },
  {
    says: 'the latest text is kept though the cloud has told of the conflict with the one before it',
    devices: 2,
    steps: [
      write(1, contact, 'b'),
      write(0, contact, 'own'),
      sync(1),
      sync(0, { faults: [{ call: 0, what: 'answer lost' }] }),
      write(0, contact, 'a'),
      sync(0, { isReading: true }),
    ],
  },
  {
    says: 'a number whose phone was another one’s is sent again when that one is gone',
    devices: 2,
    steps: [
      write(0, own, 'a'),
      sync(0),
      write(1, own, 'a'),
      write(0, own, null),
      sync(1, { faults: [{ call: 1, what: 'crash before' }] }),
    ],
  },
  {
    says: 'a reply that cannot move to the number of the same phone is kept for a person',
    devices: 2,
    steps: [write(1, own, 'b'), write(0, own, 'a'), write(0, replyOfOwn, blank), sync(1)],
  },
];
