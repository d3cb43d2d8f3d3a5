import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { strict } from './strict.ts';

/** Electron's end of a port in the main process, over one of Node's. */
export class StandInPort extends EventEmitter {
  /** What a page gets when this port is sent to it. */
  readonly inPage: MessagePort;

  constructor(port: MessagePort) {
    super();
    this.inPage = port;
    port.on('close', () => this.emit('close'));
  }

  start(): void {
    this.inPage.on('message', (data: unknown) => this.emit('message', { data, ports: [] }));
  }

  postMessage(message: unknown): void {
    this.inPage.postMessage(message);
  }

  close(): void {
    this.inPage.close();
  }
}

export class StandInMessageChannel {
  readonly port1: StandInPort;
  readonly port2: StandInPort;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port1 = strict('MessagePortMain', new StandInPort(port1));
    this.port2 = strict('MessagePortMain', new StandInPort(port2));
  }
}
