import { describe, expect, test } from 'vitest';
import { contract } from '#shared/contract/contract.ts';
import { autoRepliesBehaviour } from './auto-replies.ts';
import { changesBehaviour } from './changes.ts';
import { hosts } from './hosts.ts';
import { numbersBehaviour } from './numbers.ts';
import { workspaceBehaviour } from './workspace.ts';
import { workspaceFileBehaviour } from './workspace-file.ts';
import { worldOf } from './world.ts';

describe.each(hosts)('the contract over $name', (host) => {
  const called = new Set<string>();
  const world = worldOf(host, (procedure) => called.add(procedure));

  describe('the workspace and the preferences', () => {
    workspaceBehaviour(world, host);
  });
  describe('phone numbers', () => {
    numbersBehaviour(world);
  });
  describe('auto-replies', () => {
    autoRepliesBehaviour(world);
  });
  describe('the workspace file', () => {
    workspaceFileBehaviour(world);
  });
  describe('changes', () => {
    changesBehaviour(world);
  });

  // Runs last: it looks at what the tests above have called.
  test('is called in every one of its procedures', () => {
    const procedures = Object.entries(contract).flatMap(([feature, ofFeature]) =>
      Object.keys(ofFeature).map((name) => `${feature}.${name}`),
    );
    expect([...called].toSorted()).toEqual(procedures.toSorted());
  });
});
