import { describe, expect, test } from 'vitest';
import { contract } from '#shared/contract/contract.ts';
import { openTestCloud } from '../support/cloud.ts';
import { activityBehaviour } from './activity.ts';
import { autoRepliesBehaviour } from './auto-replies.ts';
import { changesBehaviour } from './changes.ts';
import { contactsBehaviour } from './contacts.ts';
import { diagnosticsBehaviour } from './diagnostics.ts';
import { guardRailsBehaviour } from './guard-rails.ts';
import { copyingBehaviour } from './copying.ts';
import type { Host } from './hosts.ts';
import { hoursBehaviour } from './hours.ts';
import { numbersBehaviour } from './numbers.ts';
import { previewBehaviour } from './preview.ts';
import { profileBehaviour } from './profile.ts';
import { replayBehaviour } from './replay.ts';
import { rolesBehaviour } from './roles.ts';
import { searchBehaviour } from './search.ts';
import { syncConnectingBehaviour } from './sync-connecting.ts';
import { syncExchangeBehaviour } from './sync-exchange.ts';
import { syncHistoryBehaviour } from './sync-history.ts';
import { syncRefusalsBehaviour } from './sync-refusals.ts';
import { workspaceBehaviour } from './workspace.ts';
import { workspaceFileBehaviour } from './workspace-file.ts';
import { fridayAfternoon, worldOf } from './world.ts';

const cloud = openTestCloud(fridayAfternoon);

/** The whole contract, held over one host: a file of tests for each, so that they run beside each other. */
export function contractOver(host: Host): void {
  describe(`the contract over ${host.name}`, () => {
    const called = new Set<string>();
    const world = worldOf(host, (procedure) => called.add(procedure));

    describe('the workspace and the preferences', () => {
      workspaceBehaviour(world, host);
    });
    describe('who uses it', () => {
      profileBehaviour(world);
    });
    describe('the calls', () => {
      rolesBehaviour(world, cloud);
    });
    describe('phone numbers', () => {
      numbersBehaviour(world);
    });
    describe('hours', () => {
      hoursBehaviour(world);
    });
    describe('auto-replies', () => {
      autoRepliesBehaviour(world);
    });
    describe('contacts', () => {
      contactsBehaviour(world);
    });
    describe('the guard rails', () => {
      guardRailsBehaviour(world);
    });
    describe('the checks', () => {
      diagnosticsBehaviour(world);
    });
    describe('previews', () => {
      previewBehaviour(world);
    });
    describe('copying to other numbers', () => {
      copyingBehaviour(world);
    });
    describe('search', () => {
      searchBehaviour(world);
    });
    describe('the workspace file', () => {
      workspaceFileBehaviour(world);
    });
    describe('the replay', () => {
      replayBehaviour(world);
    });
    describe('the activity', () => {
      activityBehaviour(world);
    });
    describe('the mirror in a cloud', () => {
      syncConnectingBehaviour(world, cloud);
      syncRefusalsBehaviour(world, cloud);
      describe('that is connected', () => syncExchangeBehaviour(world, cloud));
      describe('that is connected, and keeps the past,', () => syncHistoryBehaviour(world, cloud));
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
}
