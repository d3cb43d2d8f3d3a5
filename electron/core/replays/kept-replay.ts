import { appendFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { ReadableStream, type ReadableStreamDefaultController } from 'node:stream/web';
import { getSystemErrorName } from 'node:util';
import { type AsyncIteratorClass, streamToEventIterator } from '@orpc/server';
import type { ReplayEvent } from '#shared/contract/replay.ts';
import type { DecisionLine } from '#shared/model/decision.ts';
import type { WorkspaceFile } from '#shared/model/workspace-file.ts';
import { makeFolder } from '../make-folder.ts';
import { conflict, notFound } from '../refusals.ts';
import { decisionsOf, replay, type ReplayJob, type ReplayListener } from '../replay.ts';
import { DecisionPages } from './decision-pages.ts';
import { mostWaiting, tellInto } from './replay-events.ts';

/** A log that is handed in part by part, and what a replay of it has decided, in a folder of its own. */
export class KeptReplay {
  private readonly folder: string;
  private readonly log: string;
  private readonly size: number;
  private received = 0;
  private readonly removing = new AbortController();
  /** What is under way. */
  private work: Promise<unknown> | null = null;
  private decided: DecisionPages | null = null;
  private readonly onRemove: () => void;

  /** `size` is the log's, in bytes; `fileName` says what kind of file it is. */
  constructor(folder: string, fileName: string, size: number, onRemove: () => void) {
    this.folder = folder;
    this.log = path.join(folder, `log${/\.[a-z]{1,10}$/i.exec(fileName)?.[0] ?? ''}`);
    this.size = size;
    this.onRemove = onRemove;
  }

  get isBusy(): boolean {
    return this.work !== null;
  }

  /** Adds to the log. What the disk does not take leaves nothing behind. */
  async addPart(
    offset: number,
    bytes: Buffer,
  ): Promise<{ kind: 'added' } | { kind: 'cannot_write'; code: string }> {
    if (this.isBusy || offset !== this.received || offset + bytes.length > this.size) throw conflict();
    this.received += bytes.length;
    try {
      await this.during(this.append(bytes));
      return { kind: 'added' };
    } catch (error) {
      await this.remove();
      return { kind: 'cannot_write', code: codeOf(error) };
    }
  }

  /**
   * Decides the log by a workspace. Whoever ends the iterator, or aborts the signal, before the outcome
   * removes the replay.
   */
  run(workspace: WorkspaceFile, signal?: AbortSignal): AsyncIteratorClass<ReplayEvent> {
    if (this.isBusy || this.received < this.size) throw conflict();
    const remove = (): void => void this.remove();
    signal?.addEventListener('abort', remove);
    const start = (events: ReadableStreamDefaultController<ReplayEvent>): void => {
      void this.during(this.decide(workspace, events)).finally(() =>
        signal?.removeEventListener('abort', remove),
      );
    };
    const stream = new ReadableStream({ start, cancel: () => this.remove() }, { highWaterMark: mostWaiting });
    if (signal?.aborted) remove();
    return streamToEventIterator(stream);
  }

  async decisions(offset: number, limit: number): Promise<DecisionLine[]> {
    if (!this.decided) throw conflict();
    return this.decided.read(offset, limit);
  }

  /** Ends what is under way and removes the files. */
  async remove(): Promise<void> {
    this.onRemove();
    this.removing.abort();
    await this.work?.catch(() => {});
    // What another program holds on to goes at the next start.
    await rm(this.folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
  }

  private async during<Result>(work: Promise<Result>): Promise<Result> {
    this.work = work;
    try {
      return await work;
    } finally {
      this.work = null;
    }
  }

  private async append(bytes: Buffer): Promise<void> {
    makeFolder(this.folder);
    await appendFile(this.log, bytes, { mode: 0o600 });
  }

  private async decide(
    workspace: WorkspaceFile,
    events: ReadableStreamDefaultController<ReplayEvent>,
  ): Promise<void> {
    const folder = path.join(this.folder, 'run');
    const job = { workspace, events: this.log, folder, format: 'ndjson' } as const;
    const { listener, stop } = tellInto(events);
    this.decided = null;
    try {
      const outcome = await this.outcomeOf(job, listener);
      if (outcome.kind === 'done') this.decided = new DecisionPages(decisionsOf(job));
      events.enqueue(outcome);
      events.close();
    } catch (error) {
      events.error(this.removing.signal.aborted ? notFound('replay') : error);
    } finally {
      stop();
    }
  }

  private async outcomeOf(job: ReplayJob, listener: ReplayListener): Promise<ReplayEvent> {
    try {
      await rm(job.folder, { recursive: true, force: true });
      await mkdir(job.folder);
    } catch (error) {
      return { kind: 'cannot_write', code: codeOf(error) };
    }
    const outcome = await replay(job, listener, this.removing.signal);
    if (outcome.kind === 'workspace_refused') throw new Error('A workspace of our own is refused');
    return 'errno' in outcome ? { kind: outcome.kind, code: getSystemErrorName(outcome.errno) } : outcome;
  }
}

/** The system's word for what went wrong; throws what is none of its errors. */
function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
