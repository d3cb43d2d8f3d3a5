// Examples of the messages, as the API's pages show them; a test holds each to its schema.

export const epochExample = '7d0c4b9e-2f9a-4a53-9d5e-1f6d8a2b3c4d';
export const workspaceExample = 'b1f0c9a2-6d1e-4f7b-8a3c-5e2d9f4b7a61';
const at = '2026-11-23T14:05:00.000Z';
const contactBody = {
  phone: '+15145550123',
  firstName: 'Sophie',
  lastName: 'Tremblay',
  language: 'fr',
  optedOutAt: null,
};
const contactHash = '6394509800f0328b2bbf9a2874c21172bfae4d320ffe449179e23cfac060a429';

export const contactExample = {
  kind: 'contact' as const,
  id: '+15145550123',
  rev: 41,
  gen: 1,
  deleted: false,
  body: contactBody,
  bodyHash: contactHash,
  author: 'Camille',
  at,
};

export const tombstoneExample = {
  kind: 'auto_reply' as const,
  id: 'sales:missed_call:after_hours',
  rev: 42,
  gen: 1,
  deleted: true,
  body: null,
  bodyHash: '5f2a7f5d1c0e4b6a9d8c7b6a5f4e3d2c1b0a9f8e7d6c5b4a3f2e1d0c9b8a7f6e',
  author: 'Camille',
  at,
};

export const pushExample = {
  ws: workspaceExample,
  protocol: 1 as const,
  schema: 1,
  client: '0c5e0f52-1c1b-4c57-8d0a-6a7c2f0f1a90',
  epoch: epochExample,
  mutations: [
    {
      mid: '019ab7c2-5b1e-7c3a-9f10-2d4e6f8a0b1c',
      kind: 'auto_reply' as const,
      id: 'sales:missed_call:after_hours',
      op: 'delete' as const,
      gen: 1,
      base: 40,
      at,
    },
    {
      mid: '019ab7c2-5b1f-7a40-8c21-3e5f7a9b1c2d',
      kind: 'contact' as const,
      id: '+15145550123',
      op: 'put' as const,
      gen: 1,
      base: 12,
      body: contactBody,
      at,
    },
  ],
};

export const pushAnswerExample = {
  epoch: epochExample,
  version: 42,
  serverTime: at,
  results: [
    { mid: '019ab7c2-5b1e-7c3a-9f10-2d4e6f8a0b1c', status: 'applied' as const, rev: 42 },
    {
      mid: '019ab7c2-5b1f-7a40-8c21-3e5f7a9b1c2d',
      status: 'conflict' as const,
      why: 'stale' as const,
      current: contactExample,
    },
  ],
};

export const changesExample = {
  epoch: epochExample,
  version: 42,
  cursor: '42.1795442700000',
  hasMore: false,
  changes: [contactExample, tombstoneExample],
  hash: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  serverTime: at,
  minSchema: 1,
};

export const snapshotExample = {
  epoch: epochExample,
  version: 42,
  cursor: '42.1795442700000',
  rules: [contactExample, tombstoneExample],
  hash: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  serverTime: at,
  minSchema: 1,
};

export const historyExample = {
  entries: [
    { rev: 41, gen: 1, op: 'put' as const, body: contactBody, author: 'Camille', at },
    { rev: 12, gen: 1, op: 'put' as const, body: { ...contactBody, lastName: '' }, author: 'Camille', at },
  ],
  hasMore: false,
};

export const conflictsExample = {
  conflicts: [
    {
      n: 3,
      mid: '019ab7c2-5b1f-7a40-8c21-3e5f7a9b1c2d',
      kind: 'contact' as const,
      id: '+15145550123',
      body: { ...contactBody, lastName: 'Tremblay-Roy' },
      author: 'Alex',
      base: 12,
      currentRev: 41,
      why: 'stale' as const,
      at,
      settledAt: null,
      settledBy: null,
    },
  ],
  next: 3,
  hasMore: false,
  mark: 5,
};

export const settleExample = { ws: workspaceExample, mid: '019ab7c2-5b1f-7a40-8c21-3e5f7a9b1c2d' };

export const waitAnswerExample = { epoch: epochExample, version: 42, mark: 5, serverTime: at };

export const accessExample = {
  workspace: workspaceExample,
  role: 'admin' as const,
  author: 'Camille',
  expiresAt: '2027-11-23T14:05:00.000Z',
  protocol: 1,
  schema: 1,
  serverTime: at,
};

export const healthExample = {
  status: 'ok' as const,
  store: 'embedded' as const,
  durability: 'process' as const,
};
