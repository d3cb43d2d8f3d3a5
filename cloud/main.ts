// `npm run cloud`: the cloud API; `npm run cloud -- token`: one more token for it.
import { openTerminal } from './terminal.ts';

const oldestNode = 24;
const [command = 'serve', ...rest] = process.argv.slice(2);
const terminal = openTerminal();

if (Number.parseInt(process.versions.node, 10) < oldestNode) {
  const { version } = process;
  terminal.tell({
    en: `This is Node ${version}; the cloud runs on Node ${oldestNode} or later: npm run cloud`,
    fr: `Voici Node ${version} ; le nuage fonctionne avec Node ${oldestNode} ou plus récent : npm run cloud`,
  });
  process.exitCode = 1;
} else if (command === 'token') {
  const { tokenCommand } = await import('./token-command.ts');
  process.exitCode = await tokenCommand(rest, terminal);
} else {
  const { serveCommand } = await import('./serve-command.ts');
  process.exitCode = await serveCommand(process.argv.slice(2), terminal);
}
