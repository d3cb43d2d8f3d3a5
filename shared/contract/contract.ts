import { aboutContract } from './about.ts';
import { activityContract } from './activity.ts';
import { autoRepliesContract } from './auto-replies.ts';
import { changesContract } from './changes.ts';
import { contactsContract } from './contacts.ts';
import { copyingContract } from './copying.ts';
import { diagnosticsContract } from './diagnostics.ts';
import { guardRailsContract } from './guard-rails.ts';
import { hoursContract } from './hours.ts';
import { numbersContract } from './numbers.ts';
import { preferencesContract } from './preferences.ts';
import { previewContract } from './preview.ts';
import { profileContract } from './profile.ts';
import { recoveryContract } from './recovery.ts';
import { replayContract } from './replay.ts';
import { searchContract } from './search.ts';
import { syncContract } from './sync.ts';
import { workspaceFileContract } from './workspace-file.ts';
import { workspaceContract } from './workspace.ts';

/** Everything a screen, a terminal command or another program can ask of the application's core. */
export const contract = {
  about: aboutContract,
  workspace: workspaceContract,
  numbers: numbersContract,
  hours: hoursContract,
  autoReplies: autoRepliesContract,
  contacts: contactsContract,
  guardRails: guardRailsContract,
  diagnostics: diagnosticsContract,
  copying: copyingContract,
  search: searchContract,
  preview: previewContract,
  replay: replayContract,
  workspaceFile: workspaceFileContract,
  activity: activityContract,
  preferences: preferencesContract,
  profile: profileContract,
  recovery: recoveryContract,
  sync: syncContract,
  changes: changesContract,
};
