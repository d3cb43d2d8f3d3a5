// The peer of the replay, as a program of its own: reads an event log and does nothing but JSON.parse every line.
import { createReadStream } from 'node:fs';

const [, , file = ''] = process.argv;
let rest = '';
let lines = 0;
for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 256 * 1024 })) {
  const whole = (rest + String(chunk)).split('\n');
  rest = whole.pop() ?? '';
  for (const line of whole) {
    JSON.parse(line);
    lines += 1;
  }
}
console.log(lines);
