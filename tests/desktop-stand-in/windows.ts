import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions } from 'electron';
import type { StandInPort } from './ports.ts';
import { strict } from './strict.ts';

type WindowOpenHandler = (details: { url: string }) => { action: string };

/** A frame as it stands behind a message to the main process. */
export class StandInFrame {
  readonly url: string;
  readonly parent: StandInFrame | null;
  /** The ports it has been sent, by the channel they came on. */
  readonly received: { channel: string; ports: StandInPort[] }[] = [];

  constructor(url: string, parent: StandInFrame | null = null) {
    this.url = url;
    this.parent = parent;
  }

  postMessage(channel: string, _message: unknown, ports: StandInPort[]): void {
    this.received.push({ channel, ports });
  }
}

export class StandInWebContents extends EventEmitter {
  readonly loaded: string[] = [];
  openHandler: WindowOpenHandler | null = null;

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.openHandler = handler;
  }

  getURL(): string {
    return this.loaded.at(-1) ?? '';
  }

  replaceMisspelling(_word: string): void {}
}

export class StandInWindow extends EventEmitter {
  options: BrowserWindowConstructorOptions;
  readonly webContents: StandInWebContents = strict('WebContents', new StandInWebContents());
  readonly done: string[] = [];
  closed = false;
  minimized = false;
  backgroundColor: string;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    this.backgroundColor = options.backgroundColor ?? '';
  }

  async loadURL(address: string): Promise<void> {
    this.webContents.loaded.push(address);
  }

  show(): void {
    this.done.push('show');
  }

  focus(): void {
    this.done.push('focus');
  }

  maximize(): void {
    this.done.push('maximize');
  }

  isMaximized(): boolean {
    return this.done.includes('maximize');
  }

  isMinimized(): boolean {
    return this.minimized;
  }

  restore(): void {
    this.minimized = false;
  }

  setBackgroundColor(color: string): void {
    this.backgroundColor = color;
  }

  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    const { x = 100, y = 80, width = 0, height = 0 } = this.options;
    return { x, y, width, height };
  }

  /** What happens when a person closes it. */
  close(): void {
    this.emit('close');
    this.closed = true;
    this.emit('closed');
  }
}
