import { type ProblemCode, problems } from '#shared/cloud-contract/errors.ts';
import type { Mutation } from '#shared/cloud-contract/push.ts';
import { problemOf, problemType } from '../../../cloud/api/problem.ts';
import { type Fault, pass } from './fault-proxy.ts';
import { answerOf, readAnswer } from './http-text.ts';

/** The line breaks after so many bytes of the request. */
export function cutRequest(after: number): Fault {
  return async ({ ask, line }) => {
    await ask(after);
    line.destroy();
  };
}

/** The request arrives, and of its answer so many bytes come back; a negative number = all but so many. */
export function cutAnswer(after: number): Fault {
  return async ({ ask, line }) => {
    const answer = await ask();
    line.write(answer.subarray(0, after), () => void line.destroy());
  };
}

/** The line is reset before anything has got through. */
export const reset: Fault = ({ line }) => void line.resetAndDestroy();

/** The request arrives, and nobody ever answers. */
export const loseAnswer: Fault = async ({ ask }) => void (await ask());

/** Nothing arrives, and nobody ever answers. */
export const silence: Fault = () => {};

/** The cloud gets the request twice, and the second answer comes back. */
export const twice: Fault = async ({ ask, answer }) => {
  await ask();
  answer(await ask());
};

/** The cloud gets the request twice at the same time. */
export const twiceAtOnce: Fault = async ({ ask, answer }) => {
  const [first] = await Promise.all([ask(), ask()]);
  answer(first);
};

export function holdAnswer(until: Promise<unknown>): Fault {
  return async ({ ask, answer }) => {
    const held = await ask();
    await until;
    answer(held);
  };
}

/** Answers without asking the cloud. */
export function say(status: number, headers: Record<string, string>, body: string): Fault {
  return ({ answer }) => answer(answerOf(status, headers, body));
}

/** What a proxy on the way says. */
export function page(status: number, headers: Record<string, string> = {}): Fault {
  return say(status, { 'content-type': 'text/html', ...headers }, '<html><h1>Sign in</h1></html>');
}

/** What the cloud says where it refuses. */
export function problem(code: ProblemCode, headers: Record<string, string> = {}): Fault {
  const { status } = problems[code];
  return say(status, { 'content-type': problemType, ...headers }, JSON.stringify(problemOf(code)));
}

export function redirect(status: number, location: string): Fault {
  return say(status, { location }, '');
}

/** The request arrives, and its answer comes back with another body, or named as something else. */
export function changeAnswer(change: (body: string) => string, type = 'application/json'): Fault {
  return async ({ ask, answer }) => {
    const { status, body } = readAnswer(await ask());
    answer(answerOf(status, { 'content-type': type }, change(body)));
  };
}

/** The request arrives, and its answer comes back byte by byte, without end. */
export const drip: Fault = async ({ ask, line }) => {
  await ask();
  line.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100000\r\n\r\n');
  const dripping = setInterval(() => void line.write(' '), 5);
  line.once('close', () => clearInterval(dripping));
};

/** Happens to pushes whose edits are such; the others go well. */
export function ifEdits(are: (edits: readonly Mutation[]) => boolean, fault: Fault): Fault {
  return (exchange) => {
    const { mutations } = JSON.parse(exchange.request.body) as { mutations: Mutation[] };
    return are(mutations) ? fault(exchange) : pass(exchange);
  };
}
