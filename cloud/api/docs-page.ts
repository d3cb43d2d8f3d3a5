import type { OpenAPI } from '@orpc/openapi';

type Json = Record<string, unknown>;

/** The document as a page to read: each call with what it takes, what it gives, an example of both, its errors. */
export function docsPage(document: OpenAPI.Document): string {
  const calls = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item as Record<string, OpenAPI.OperationObject>).map(([method, operation]) => ({
      path,
      method: method.toUpperCase(),
      operation,
      anchor: `${method}-${path.replaceAll(/[^a-z0-9]+/gi, '-')}`,
    })),
  );
  const { schemas = {} } = document.components ?? {};
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(document.info.title)}</title>
<link rel="stylesheet" href="/docs.css">
</head>
<body>
<header>
<h1>${escape(document.info.title)}</h1>
<p class="version">Version ${escape(document.info.version)} · <a href="/openapi.json">openapi.json</a></p>
${paragraphs(document.info.description)}
</header>
<nav aria-label="Calls"><ul>
${calls.map(({ anchor, operation }) => `<li><a href="#${anchor}">${escape(operation.summary)}</a></li>`).join('\n')}
</ul></nav>
<main>
${calls.map(({ anchor, method, path, operation }) => section(anchor, method, path, operation)).join('\n')}
<section id="bodies"><h2>What a body holds</h2>
<p>By the kind of the rule. Keys that are not listed are kept and sent back.</p>
${Object.entries(schemas)
  .map(([name, schema]) => details(name, schema))
  .join('\n')}
</section>
</main>
</body>
</html>
`;
}

function section(anchor: string, method: string, path: string, operation: OpenAPI.OperationObject): string {
  const success = operation.responses?.['200'];
  const errors = Object.entries(operation.responses ?? {}).filter(([status]) => Number(status) >= 400);
  return `<section id="${anchor}">
<h2>${escape(operation.summary)}</h2>
<p class="call"><b>${method}</b> <code>${escape(path)}</code>${operation.security ? '' : ' <small>no token</small>'}</p>
${paragraphs(operation.description)}
${parameters(operation)}
${part('What is sent', schemaOf(operation.requestBody))}
${part('What comes back', schemaOf(success))}
${errors.length > 0 ? `<h3>When it is refused</h3><ul>${errors.map(([status, response]) => `<li><code>${status}</code> ${escape('description' in response ? response.description : '')}</li>`).join('')}</ul>` : ''}
</section>`;
}

function parameters({ parameters: all = [] }: OpenAPI.OperationObject): string {
  if (all.length === 0) return '';
  const rows = all.map((one) =>
    'name' in one
      ? `<tr><td><code>${escape(one.name)}</code></td><td>${escape(one.in)}</td><td>${one.required ? 'required' : 'optional'}</td><td><code>${escape(JSON.stringify(one.schema))}</code></td></tr>`
      : '',
  );
  return `<h3>In the address</h3><div class="wide"><table><thead><tr><th>Name</th><th>Where</th><th></th><th>Form</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function part(title: string, schema: Json | null): string {
  if (!schema) return '';
  const { examples, ...form } = schema;
  const [example] = Array.isArray(examples) ? (examples as unknown[]) : [];
  const shown =
    example === undefined ? '' : `<pre tabindex="0">${escape(JSON.stringify(example, null, 2))}</pre>`;
  return `<h3>${title}</h3>${shown}${details('Its form, as JSON Schema', form)}`;
}

function details(title: string, schema: unknown): string {
  return `<details><summary>${escape(title)}</summary><pre tabindex="0">${escape(JSON.stringify(schema, null, 2))}</pre></details>`;
}

function schemaOf(holder: unknown): Json | null {
  const content = (holder as { content?: Record<string, { schema?: Json }> } | undefined)?.content;
  return content?.['application/json']?.schema ?? null;
}

function paragraphs(text = ''): string {
  return text
    .split('\n\n')
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${escape(paragraph)}</p>`)
    .join('\n');
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text = ''): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');
}
