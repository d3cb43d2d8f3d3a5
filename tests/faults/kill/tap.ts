import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A line to a cloud that keeps its address while the cloud comes and goes, and tells how much runs through it. */
export type Tap = { address: string; leadTo: (address: string) => void; close(): Promise<void> };

/** @param onBytes told how many bytes have just come through, in either direction */
export async function openTap(onBytes: (bytes: number) => void): Promise<Tap> {
  const lines = new Set<Socket>();
  let port: number | null = null;

  const join = (from: Socket, to: Socket): void => {
    lines.add(from);
    from.on('data', (part: Buffer) => {
      to.write(part);
      onBytes(part.length);
    });
    from.on('error', () => {});
    from.on('close', () => {
      lines.delete(from);
      to.destroy();
    });
  };
  const server = createServer((line) => {
    if (port === null) return void line.destroy();
    const cloud = connect(port, '127.0.0.1');
    join(line, cloud);
    join(cloud, line);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    leadTo: (address) => {
      port = Number(new URL(address).port);
    },
    close: async () => {
      server.close();
      for (const line of lines) line.destroy();
      await once(server, 'close');
    },
  };
}
