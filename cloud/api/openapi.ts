import { type ConditionalSchemaConverter, type OpenAPI, OpenAPIGenerator } from '@orpc/openapi';
import { z } from 'zod';
import { bodySchemas } from '#shared/cloud-contract/body.ts';
import { cloudContract } from '#shared/cloud-contract/contract.ts';
import { type CallMeta, problems, problemSchema } from '#shared/cloud-contract/errors.ts';
import manifest from '../../package.json' with { type: 'json' };
import { problemType } from './problem.ts';

const zodConverter: ConditionalSchemaConverter = {
  condition: (schema) => schema instanceof z.ZodType,
  convert: (schema, { strategy }) => [
    schema instanceof z.ZodType && !schema.safeParse(undefined).success,
    schema instanceof z.ZodType ? jsonSchema(schema, strategy) : {},
  ],
};

const description = `The mirror of a workspace, and what it takes to keep a program’s own copy in step with it.

A client keeps its edits until they are confirmed and sends them again until they are: each has an id of its own and is done once. Deleting wins over editing. Text replaces only the text its author saw; of two that meet, the second is kept as a conflict for a person.`;

/** The contract as an OpenAPI 3.1 document. */
export async function openApiDocument(): Promise<OpenAPI.Document> {
  const document = await new OpenAPIGenerator({ schemaConverters: [zodConverter] }).generate(cloudContract, {
    info: { title: 'Relais cloud API', version: manifest.version, description },
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: {
        Workspace: bodyForm(bodySchemas.workspace),
        PhoneNumber: bodyForm(bodySchemas.phone_number),
        AutoReply: bodyForm(bodySchemas.auto_reply),
        GuardRails: bodyForm(bodySchemas.guard_rails),
        Contact: bodyForm(bodySchemas.contact),
        Problem: jsonSchema(problemSchema, 'output') as OpenAPI.SchemaObject,
      },
    },
    customErrorResponseBodySchema: () => ({ $ref: '#/components/schemas/Problem' }),
  });
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const operation of Object.values(item as Record<string, OpenAPI.OperationObject>)) {
      if (needsToken(path)) operation.security = [{ token: [] }];
      for (const [status, response] of Object.entries(operation.responses ?? {})) {
        if (Number(status) >= 400 && 'content' in response) asProblem(response, Number(status));
      }
    }
  }
  return document;
}

function needsToken(path: string): boolean {
  return Object.values(cloudContract).some(({ '~orpc': { route, meta } }) => {
    const { role }: CallMeta = meta;
    return route.path === path && role !== 'anyone';
  });
}

function asProblem(response: OpenAPI.ResponseObject, status: number): void {
  const [code, problem] = Object.entries(problems).find(([, one]) => one.status === status) ?? [];
  response.description = `${code}. ${problem?.message}`;
  const { 'application/json': body } = response.content ?? {};
  if (body) response.content = { [problemType]: body };
}

/** A body may hold more than its schema knows. */
function bodyForm(schema: z.ZodType): OpenAPI.SchemaObject {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema: form }) =>
      void (form.additionalProperties === false && delete form.additionalProperties),
  }) as object;
}

type JsonSchema = Awaited<ReturnType<ConditionalSchemaConverter['convert']>>[1];

/** Checks beyond JSON Schema, such as the rules of business hours, are left out. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const {
    $schema: _,
    '~standard': __,
    ...json
  } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    // A format says it in one word.
    override: ({ jsonSchema: form }) => void (form.format && delete form.pattern),
  });
  // Two packages declare the same format, each in its own words.
  return json as object;
}
