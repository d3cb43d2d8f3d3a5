import type { Fault } from './fault-proxy.ts';
import { pass } from './fault-proxy.ts';
import {
  changeAnswer,
  cutAnswer,
  cutRequest,
  page,
  problem,
  redirect,
  reset,
  say,
  twice,
  twiceAtOnce,
} from './faults.ts';
import type { Trouble } from './steps.ts';

/** Requests that get to the cloud later than they should. */
export type Latecomers = { add(arrive: () => Promise<unknown>): void; letIn(): Promise<void> };

export function latecomers(): Latecomers {
  let waiting: (() => Promise<unknown>)[] = [];
  return {
    add: (arrive) => void waiting.push(arrive),
    letIn: async () => {
      const now = waiting;
      waiting = [];
      for (const arrive of now) await arrive();
    },
  };
}

/** The fault that makes such trouble. */
export function faultOf(trouble: Trouble, late: Latecomers): Fault {
  switch (trouble.what) {
    case 'none':
      return pass;
    case 'cut request':
      return (exchange) => cutRequest(share(exchange.request.bytes, trouble.after))(exchange);
    case 'cut answer':
      return async (exchange) => {
        const answer = await exchange.ask();
        await cutAnswer(share(answer, trouble.after))({ ...exchange, ask: async () => answer });
      };
    case 'reset':
      return reset;
    case 'late':
      return (exchange) => {
        late.add(exchange.askAgain);
        return reset(exchange);
      };
    case 'again later':
      return (exchange) => {
        late.add(exchange.askAgain);
        return pass(exchange);
      };
    case 'twice':
      return twice;
    case 'twice at once':
      return twiceAtOnce;
    case 'page':
      return page(200);
    case 'redirect':
      return redirect(302, 'http://127.0.0.1:9/');
    case 'other server':
      return say(200, { 'content-type': 'application/json' }, '{"status":"ok"}');
    case 'empty':
      return changeAnswer(() => '');
    case 'partial':
      return changeAnswer(withoutLastResult);
    case 'problem':
      return problem(trouble.code, trouble.code === 'too_many_requests' ? { 'retry-after': '7' } : {});
    case 'status':
      return page(trouble.status);
  }
}

/** Whether an edit is refused for what it says, by something that is not the cloud. */
export function isMisjudging(trouble: Trouble): boolean {
  if (trouble.what === 'status') return trouble.status === 413;
  return trouble.what === 'problem' && (trouble.code === 'too_large' || trouble.code === 'invalid');
}

function share(bytes: Buffer, thousandths: number): number {
  return Math.floor((bytes.length * thousandths) / 1000);
}

/** Of a push; other answers stay as they are. */
function withoutLastResult(body: string): string {
  const answer = JSON.parse(body) as { results?: unknown[] };
  return answer.results ? JSON.stringify({ ...answer, results: answer.results.slice(0, -1) }) : body;
}
