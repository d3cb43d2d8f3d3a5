import { ReadableStream } from 'node:stream/web';
import { expect, onTestFinished, test } from 'vitest';
import type { ReplayEvent } from '#shared/contract/replay.ts';
import { mostWaiting, tellInto } from './replay-events.ts';

function openStream() {
  const opened = Promise.withResolvers<ReturnType<typeof tellInto>>();
  const stream = new ReadableStream<ReplayEvent>(
    { start: (events) => opened.resolve(tellInto(events)) },
    { highWaterMark: mostWaiting },
  );
  onTestFinished(async () => (await opened.promise).stop());
  return { opened: opened.promise, reader: stream.getReader() };
}

const progressAt = (fraction: number) => ({ kind: 'progress', step: 'deciding', fraction });

test('progress is told again while nothing comes', async () => {
  const { opened, reader } = openStream();
  expect((await reader.read()).value).toEqual(progressAt(0));
  expect((await reader.read()).value).toEqual(progressAt(0));
  (await opened).listener.progress('deciding', 0.5);
  for (let read = 0; read < 2; read += 1) expect((await reader.read()).value).toEqual(progressAt(0.5));
});

test('a page that does not listen finds no old progress waiting, but every line that was skipped', async () => {
  const { opened, reader } = openStream();
  const { listener } = await opened;
  for (let step = 1; step <= 100; step += 1) listener.progress('deciding', step / 100);
  listener.skipped([{ line: 7, fault: { code: 'not_json' } }]);
  const told: (ReplayEvent | undefined)[] = [];
  while (told.at(-1)?.kind !== 'skipped') told.push((await reader.read()).value);
  expect(told).toHaveLength(mostWaiting + 1);
});
