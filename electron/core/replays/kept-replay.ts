import { appendFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { ReadableStream, type ReadableStreamDefaultController } from 'node:stream/web';
import { getSystemErrorName, isDeepStrictEqual } from 'node:util';
import { type AsyncIteratorClass, streamToEventIterator } from '@orpc/server';
import type { ReplayEvent } from '#shared/contract/replay.ts';
import type { LogLook } from '#shared/contract/replay-look.ts';
import type { GuardRails } from '#shared/model/guard-rails.ts';
import type { Encoding, LogMapping } from '#shared/model/log-mapping.ts';
import type { WorkspaceFile } from '#shared/model/workspace-file.ts';
import { makeFolder } from '../make-folder.ts';
import { conflict, notFound } from '../refusals.ts';
import { lookAtLog, replay, type ReplayJob, type ReplayListener, signatureOf } from '../replay.ts';
import type { LogMappings } from './log-mappings.ts';
import { mostWaiting, tellInto } from './replay-events.ts';
import { RunResult } from './run-result.ts';

/** What a log is decided by. */
export type RunSettings = {
  workspace: WorkspaceFile;
  /** The same with other settings. */
  compareWith: WorkspaceFile | null;
  /** Undefined = as the last time. */
  mapping: LogMapping | undefined;
};

export type KeptReplayParts = {
  folder: string;
  mappings: LogMappings;
  onRemove: () => void;
  /** A run has decided the log. */
  onDecided: () => void;
};

/** A log that is handed in part by part, and what a replay of it has decided, in a folder of its own. */
export class KeptReplay {
  /** As the page has named the log. */
  readonly fileName: string;
  private readonly parts: KeptReplayParts;
  private readonly log: string;
  private readonly size: number;
  private received = 0;
  private runs = 0;
  private mapping: LogMapping | null = null;
  private readonly removing = new AbortController();
  /** What is under way. */
  private work: Promise<unknown> | null = null;
  /** The end of a run that somebody has left, and that keeps nobody from another one. */
  private leaving: Promise<unknown> | null = null;
  private decided: RunResult | null = null;

  /** `size` is the log's, in bytes; `fileName` says what kind of file it is. */
  constructor(fileName: string, size: number, parts: KeptReplayParts) {
    this.fileName = fileName;
    this.size = size;
    this.parts = parts;
    this.log = path.join(parts.folder, `log${/\.[a-z]{1,10}$/i.exec(fileName)?.[0] ?? ''}`);
  }

  get isBusy(): boolean {
    return this.work !== null;
  }

  /** What the latest run has decided, null before there is one. */
  get result(): RunResult | null {
    return this.decided;
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

  async look(wanted: {
    encoding?: Encoding | undefined;
    mapping?: LogMapping | undefined;
  }): Promise<LogLook> {
    if (this.received < this.size) throw conflict();
    try {
      return await lookAtLog(this.log, wanted, this.parts.mappings.find);
    } catch (error) {
      return { kind: 'cannot_read', code: codeOf(error) };
    }
  }

  /**
   * Decides the log. Whoever ends the iterator, or aborts the signal, before the outcome ends the run, and removes
   * the replay unless an earlier run has decided it.
   */
  run(settings: RunSettings, signal?: AbortSignal): AsyncIteratorClass<ReplayEvent> {
    const before = this.leaving;
    if ((this.isBusy && !before) || this.received < this.size) throw conflict();
    this.leaving = null;
    const ending = new AbortController();
    let own: Promise<void> | null = null;
    const leave = async (): Promise<void> => {
      ending.abort();
      if (!this.decided) return this.remove();
      if (this.work === own) this.leaving = own;
      await own;
    };
    const onAbort = (): void => void leave();
    signal?.addEventListener('abort', onAbort);
    const start = (events: ReadableStreamDefaultController<ReplayEvent>): void => {
      const signals = AbortSignal.any([this.removing.signal, ending.signal]);
      const run = async (): Promise<void> => {
        await before;
        await this.decide(settings, events, signals);
      };
      own = run();
      void this.during(own).finally(() => signal?.removeEventListener('abort', onAbort));
    };
    const stream = new ReadableStream({ start, cancel: leave }, { highWaterMark: mostWaiting });
    if (signal?.aborted) onAbort();
    return streamToEventIterator(stream);
  }

  /** Reads what the latest run has decided; once more when a run that has ended meanwhile has taken its place. */
  async ofResult<Answer>(read: (result: RunResult) => Promise<Answer>): Promise<Answer> {
    const result = this.decided;
    if (!result) throw conflict();
    try {
      return await read(result);
    } catch (error) {
      if (this.decided === result) throw error;
      return this.ofResult(read);
    }
  }

  /** Ends what is under way and removes the files. */
  async remove(): Promise<void> {
    this.parts.onRemove();
    this.removing.abort();
    await this.work?.catch(() => {});
    await this.decided?.remove();
    // What another program holds on to goes at the next start.
    await rm(this.parts.folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
  }

  private async during<Result>(work: Promise<Result>): Promise<Result> {
    this.work = work;
    try {
      return await work;
    } finally {
      if (this.work === work) {
        this.work = null;
        this.leaving = null;
      }
    }
  }

  private async append(bytes: Buffer): Promise<void> {
    makeFolder(this.parts.folder);
    await appendFile(this.log, bytes, { mode: 0o600 });
  }

  private async decide(
    settings: RunSettings,
    events: ReadableStreamDefaultController<ReplayEvent>,
    ending: AbortSignal,
  ): Promise<void> {
    const folder = path.join(this.parts.folder, `run-${(this.runs += 1)}`);
    const { listener, stop } = tellInto(events);
    try {
      const outcome = await this.outcomeOf(folder, settings, listener, ending);
      if (outcome.kind !== 'done') await rm(folder, { recursive: true, force: true });
      events.enqueue(outcome);
      events.close();
    } catch (error) {
      await rm(folder, { recursive: true, force: true }).catch(() => {});
      events.error(ending.aborted ? notFound('replay') : error);
    } finally {
      stop();
    }
  }

  private async outcomeOf(
    folder: string,
    { compareWith, mapping = this.mapping ?? undefined, workspace }: RunSettings,
    listener: ReplayListener,
    ending: AbortSignal,
  ): Promise<ReplayEvent> {
    try {
      await mkdir(folder);
    } catch (error) {
      return { kind: 'cannot_write', code: codeOf(error) };
    }
    const log = { events: this.log, mapping: mapping ?? null };
    const job: ReplayJob = { workspace, compareWith, ...log, folder, format: 'rows' };
    const outcome = await replay(job, listener, ending);
    if (outcome.kind === 'workspace_refused') throw new Error('A workspace of our own is refused');
    if ('errno' in outcome) return { kind: outcome.kind, code: getSystemErrorName(outcome.errno) };
    if (outcome.kind !== 'done') return outcome;
    const { figures, summary } = outcome;
    if (summary.events === 0 || !figures) return { kind: 'nothing_usable', summary };
    const phones = workspace.phoneNumbers.map(({ phone }) => phone);
    const guardRails = otherGuardRails(workspace, compareWith);
    const comparison = figures.comparison && { ...figures.comparison, guardRails };
    await this.take(await RunResult.open(folder, { ...figures, comparison }, phones), mapping);
    return { kind: 'done', summary };
  }

  /** The result takes the place of the one before. */
  private async take(result: RunResult, mapping: LogMapping | undefined): Promise<void> {
    const before = this.decided;
    this.decided = result;
    if (mapping) await this.remember(mapping);
    this.parts.onDecided();
    await before?.remove();
  }

  private async remember(mapping: LogMapping): Promise<void> {
    this.mapping = mapping;
    const look = await lookAtLog(this.log, { mapping }, () => null);
    if (look.kind === 'log') this.parts.mappings.remember(signatureOf(look), mapping);
  }
}

/** Those of a workspace compared with, unless they are the same. */
function otherGuardRails(workspace: WorkspaceFile, compared: WorkspaceFile | null): GuardRails | null {
  return compared && !isDeepStrictEqual(compared.guardRails, workspace.guardRails)
    ? compared.guardRails
    : null;
}

/** The system's word for what went wrong; throws what is none of its errors. */
function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
