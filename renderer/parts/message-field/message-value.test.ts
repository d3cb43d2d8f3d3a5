import { describe, expect, test } from 'vitest';
import { MessageValue } from './message-value.ts';

const value = (message: string) => MessageValue.of(message, (name) => `‹${name}›`);
const start = { index: 0, offset: 0 };

test.each([
  'Bonjour {{contact.first_name}}, nous ouvrons {{hours.next_opening}}.',
  'Bonjour {{contact.first_name | default: "à vous"}}!',
  '{{contact.first_name}}{{contact.full_name | default: ""}}',
  'Plain {text} with {{ something }} that is no variable',
  'Two\nlines',
  '',
])('the message %j is read into chips and written back unchanged', (message) => {
  expect(value(message).message).toBe(message);
});

test('a variable shows as a chip with its name', () => {
  expect(value('Hi {{contact.first_name}}!').segments).toEqual([
    { type: 'text', text: 'Hi ' },
    { type: 'token', text: '‹contact.first_name›', value: { name: 'contact.first_name', fallback: null } },
    { type: 'text', text: '!' },
  ]);
});

test('a pasted tag becomes a chip, an unknown one stays text', () => {
  const pasted = value('').replaceRange(start, start, 'Hi {{contact.first_name}} {{nobody}}');
  expect(pasted.segments.map(({ type }) => type)).toEqual(['text', 'token', 'text']);
  expect(pasted.message).toBe('Hi {{contact.first_name}} {{nobody}}');
});

test('a tag that is typed becomes a chip with its last brace', () => {
  let typed = value('');
  for (const character of '{{workspace.name}}') {
    typed = typed.replaceRange(typed.caretPosition, typed.caretPosition, character);
  }
  expect(typed.segments.map(({ type }) => type)).toEqual(['token']);
});

test('line breaks of Windows and tabs are pasted as what a text message can hold', () => {
  expect(value('').replaceRange(start, start, 'one\r\ntwo\tthree').message).toBe('one\ntwo three');
});

test('a variable is inserted where the caret is, in place of what is selected', () => {
  const hello = value('Hello you, welcome');
  const selected = hello.withSelectedRange(
    new MessageValue.SelectedRange({ index: 0, offset: 6 }, { index: 0, offset: 9 }),
  );
  const inserted = selected.withVariable('contact.first_name');
  expect(inserted.message).toBe('Hello {{contact.first_name}}, welcome');
  expect(inserted.undo().message).toBe('Hello you, welcome');
});

test('what was undone is redone, wherever the caret went between the edits', () => {
  const at = (offset: number) => new MessageValue.SelectedRange({ index: 0, offset });
  const write = (on: MessageValue, text: string): MessageValue => {
    const next = on.replaceRange(on.caretPosition, on.caretPosition, text);
    next.endCoalescing();
    return next;
  };
  const written = write(write(value(''), 'day').withSelectedRange(at(0)), 'Good ').withSelectedRange(at(4));
  const undone = written.undo().undo();
  expect(undone.message).toBe('');
  expect(undone.redo().redo().message).toBe('Good day');
});

test.each(['', 'Bonjour', '{{workspace.name}}', 'À {{contact.first_name}}', '{{contact.first_name}}!'])(
  'another message takes the place of %j, and undoing gives it back',
  (message) => {
    const first = value(message);
    expect(first.canUndo).toBe(false);
    const replaced = first.withMessage('Hi {{contact.full_name}}');
    expect(replaced.message).toBe('Hi {{contact.full_name}}');
    expect(replaced.canUndo).toBe(true);
    const undone = replaced.undo();
    expect(undone.message).toBe(message);
    expect(undone.canRedo).toBe(true);
    expect(undone.redo().message).toBe('Hi {{contact.full_name}}');
  },
);

test('what is copied across a chip is the tag', () => {
  const message = value('Hi {{contact.first_name}}!');
  expect(message.slice({ index: 0, offset: 1 }, { index: 2, offset: 1 }).toString()).toBe(
    'i {{contact.first_name}}!',
  );
});

test('a chip from elsewhere that stands for no variable is taken for text', () => {
  const forged = { type: 'token', text: 'x', value: { name: 'secret', fallback: null } } as never;
  expect(value('').replaceRangeWithSegments(start, start, [forged]).message).toBe('x');
});

describe('the bounds of a line', () => {
  const lines = value('one\ntwo {{workspace.name}} end\nthree');
  const { Forward, Backward } = MessageValue.Direction;

  test('begin after the line break before the caret', () => {
    expect(lines.findLineBoundary({ index: 0, offset: 6 }, Backward)).toEqual({ index: 0, offset: 4 });
    expect(lines.findLineBoundary({ index: 0, offset: 4 }, Backward)).toEqual({ index: 0, offset: 4 });
    expect(lines.findLineBoundary({ index: 2, offset: 2 }, Backward)).toEqual({ index: 0, offset: 4 });
    expect(lines.findLineBoundary({ index: 0, offset: 2 }, Backward)).toEqual(start);
  });

  test('end before the next line break, beyond a chip if there is one', () => {
    expect(lines.findLineBoundary({ index: 0, offset: 5 }, Forward)).toEqual({ index: 2, offset: 4 });
    expect(lines.findLineBoundary({ index: 2, offset: 6 }, Forward)).toEqual({ index: 2, offset: 10 });
  });

  test('stay where the caret is when the line break comes right after it', () => {
    const broken = value('{{workspace.name}}\nend');
    expect(broken.findLineBoundary({ index: 1, offset: 0 }, Backward)).toEqual(start);
    expect(broken.findLineBoundary({ index: 1, offset: 0 }, Forward)).toEqual({ index: 1, offset: 0 });
  });

  test('of an empty message are its only place', () => {
    expect(value('').findLineBoundary(start, Forward)).toEqual(start);
    expect(value('').findLineBoundary(start, Backward)).toEqual(start);
  });
});
