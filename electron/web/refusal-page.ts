import { readFileSync } from 'node:fs';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** A refusal as a person reads it. */
export type RefusalWords = { title: string; text: string };

const style = { path: '/refusal.css', text: readFileSync(new URL('refusal.css', import.meta.url), 'utf8') };
const icon = '/icon.svg';

/** Whether a request is for the looks of a refusal: the two files that need no session. */
export function isRefusalLooks({ method, url }: FastifyRequest): boolean {
  return method === 'GET' && (url === style.path || url === icon);
}

export function serveRefusalLooks(app: FastifyInstance): void {
  app.get(style.path, (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'no-cache').send(style.text),
  );
}

/**
 * A page in French and in English: before the application opens, nobody has chosen a language. `reload` asks for
 * the same address again at once.
 */
export function refusalPage({ fr, en }: { fr: RefusalWords; en: RefusalWords }, reload: boolean): string {
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">${reload ? '\n<meta http-equiv="refresh" content="0">' : ''}
<title>${fr.title} – Relais</title>
<link rel="icon" href="${icon}">
<link rel="stylesheet" href="${style.path}">
</head>
<body>
<main>
<header>
<img src="${icon}" alt="" width="40" height="40">
<h1>Relais</h1>
</header>
${section('fr', fr)}
${section('en', en)}
</main>
</body>
</html>
`;
}

function section(language: string, { title, text }: RefusalWords): string {
  return `<section lang="${language}">
<h2>${title}</h2>
<p>${text}</p>
</section>`;
}
