import type { FastifyInstance } from 'fastify';
import { readFileSync } from 'node:fs';
import { docsPage } from './docs-page.ts';
import { openApiDocument } from './openapi.ts';

/** Serves the contract: to programs at `/openapi.json`, to people at `/docs`. */
export async function serveDocs(app: FastifyInstance): Promise<void> {
  const document = await openApiDocument();
  const page = docsPage(document);
  const styles = readFileSync(new URL('docs.css', import.meta.url), 'utf8');
  app.get('/openapi.json', () => document);
  app.get('/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
  app.get('/docs.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(styles));
}
