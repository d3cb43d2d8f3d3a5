// Draws resources/icons/icon.svg in every size and format that the systems ask for, and gives it to the page.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { provideBrowser } from './browser.ts';
import { root } from './tools.ts';

const folder = join(root, 'resources/icons');
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512];
const windowsSizes = [16, 24, 32, 48, 64, 128, 256];
/** Pixels by the type under which an .icns file keeps them; the later ones are the doubles for Retina. */
const macTypes = {
  icp4: 16,
  icp5: 32,
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
  ic10: 1024,
};
/** Apple's grid leaves 100 of 1024 empty on each side. */
const macMargin = 100 / 1024;

const browser = await chromium.launch({ executablePath: provideBrowser() ?? '', chromiumSandbox: false });
const page = await browser.newPage();
mkdirSync(join(folder, 'linux'), { recursive: true });
for (const size of linuxSizes)
  writeFileSync(join(folder, `linux/${size}x${size}.png`), await draw(page, size));
writeFileSync(join(folder, 'icon.ico'), ico(await drawAll(page, windowsSizes, 0)));
writeFileSync(join(folder, 'icon.icns'), icns(await drawAll(page, Object.values(macTypes), macMargin)));
copyFileSync(join(folder, 'icon.svg'), join(root, 'renderer/public/icon.svg'));
await browser.close();

async function drawAll(page: Page, sizes: readonly number[], margin: number): Promise<Map<number, Buffer>> {
  const images = new Map<number, Buffer>();
  for (const size of new Set(sizes)) images.set(size, await draw(page, size, margin));
  return images;
}

/** A PNG of `size` pixels, empty on each side by the share `margin`. */
async function draw(page: Page, size: number, margin = 0): Promise<Buffer> {
  const svg = readFileSync(join(folder, 'icon.svg')).toString('base64');
  const padding = Math.round(size * margin);
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<body style="margin:${padding}px"><img style="display:block" width="${size - 2 * padding}"
     src="data:image/svg+xml;base64,${svg}"></body>`,
  );
  await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
  return page.screenshot({ omitBackground: true });
}

/** Windows' container: a directory of 16 bytes an image, then the images. */
function ico(images: ReadonlyMap<number, Buffer>): Buffer {
  const header = Buffer.alloc(6);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.size, 4);
  let offset = header.length + 16 * images.size;
  const directory = [...images].map(([size, png]) => {
    const entry = Buffer.alloc(16);
    // One byte a side, in which 0 stands for 256.
    entry.writeUInt8(size % 256, 0);
    entry.writeUInt8(size % 256, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
    return entry;
  });
  return Buffer.concat([header, ...directory, ...images.values()]);
}

/** Apple's container: blocks of a four-letter type, their length with this head, and a PNG. */
function icns(images: ReadonlyMap<number, Buffer>): Buffer {
  const blocks = Object.entries(macTypes).map(([type, size]) =>
    block(type, images.get(size) ?? Buffer.alloc(0)),
  );
  return block('icns', Buffer.concat(blocks));
}

function block(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'ascii');
  head.writeUInt32BE(head.length + content.length, 4);
  return Buffer.concat([head, content]);
}
